import robotsParser from 'robots-parser'
import { SourceError } from '../errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { GuardedFetch } from './guarded-fetch.ts'

export interface Robots {
  /** Whether the site lets programs read this address. A site without a robots.txt does; one that is in trouble does not for now. Never rejects. */
  allows(link: string): Promise<boolean>
  /** Rejects with a SourceError `robots` where the site does not. */
  check(link: string): Promise<void>
}

interface RobotsOptions {
  readonly fetch: GuardedFetch
  readonly clock: Clock
  /** The name in robots.txt: "Dateline". */
  readonly agent: string
}

interface Rules {
  readonly allows: (link: string) => boolean
  readonly until: number
}

/** A function, which is what the module is; its types speak of one that it does not have. */
const parse = robotsParser as unknown as typeof robotsParser.default

const day = 24 * 60 * 60_000
const tenMinutes = 10 * 60_000
/** RFC 9309: at least 500 KiB are read. */
const maxBytes = 512_000
const mostSites = 1_000

/**
 * robots.txt of every site that is polled, kept for a day (RFC 9309): 4xx means that all may be read, 5xx and no answer that nothing may, for ten minutes.
 * A link that a person gives is fetched once for them without it, as their browser would.
 */
export const createRobots = ({ fetch, clock, agent }: RobotsOptions): Robots => {
  const known = new Map<string, Promise<Rules>>()

  const read = async (origin: string): Promise<Rules> => {
    const [all, none] = [() => true, () => false]
    const [long, short] = [clock.now() + day, clock.now() + tenMinutes]
    try {
      const { status, bytes } = await fetch(`${origin}/robots.txt`, { maxBytes })
      if (status >= 500 || status === 429) return { allows: none, until: short }
      if (status >= 400) return { allows: all, until: long }
      const rules = parse(`${origin}/robots.txt`, new TextDecoder().decode(bytes))
      return { allows: (link) => rules.isAllowed(link, agent) !== false, until: long }
    } catch (error) {
      return error instanceof SourceError && error.reason === 'too-large' ? { allows: all, until: long } : { allows: none, until: short }
    }
  }

  const rulesOf = async (origin: string): Promise<Rules> => {
    const before = known.get(origin)
    if (before && (await before).until > clock.now()) return before
    const rules = read(origin)
    known.delete(origin)
    known.set(origin, rules)
    const [oldest] = known.keys()
    if (known.size > mostSites && oldest !== undefined) known.delete(oldest)
    return rules
  }

  const allows = async (link: string): Promise<boolean> => URL.canParse(link) && (await rulesOf(new URL(link).origin)).allows(link)

  return {
    allows,
    check: async (link) => {
      if (await allows(link)) return
      const { host } = new URL(link)
      throw new SourceError(`${host} asks programs not to read that page (robots.txt), so I leave it alone.`, { reason: 'robots' })
    },
  }
}
