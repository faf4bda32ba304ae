import robotsParser from 'robots-parser'
import { SourceError } from '../errors.ts'
import type { Clock } from '../ports/clock.ts'
import { toSourceError } from './fetch-errors.ts'
import type { GuardedFetch } from './guarded-fetch.ts'
import { statusInWords } from './status-in-words.ts'

export interface Robots {
  /**
   * Rejects with a SourceError where programs may not read this address: `robots` where the site does not wish it, else what kept its robots.txt from being
   * read. A site without one lets all be read.
   */
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
  /** Why there are no rules, and nothing may be read for now. */
  readonly trouble?: SourceError
  readonly until: number
}

/** A function, which is what the module is; its types speak of one that it does not have. */
const parse = robotsParser as unknown as typeof robotsParser.default

const day = 24 * 60 * 60_000
const tenMinutes = 10 * 60_000
/** RFC 9309: at least 500 KiB are read. */
const maxBytes = 512_000
const mostSites = 1_000

const inTrouble = ({ host }: URL, status: number): SourceError =>
  new SourceError(`I could not read ${host}: ${statusInWords(status)}.`, { reason: 'status', status })

/**
 * robots.txt of every site that is polled, kept for a day (RFC 9309): 4xx means that all may be read, 5xx and no answer that nothing may, for ten minutes.
 * A link that a person gives is fetched once for them without it, as their browser would.
 */
export const createRobots = ({ fetch, clock, agent }: RobotsOptions): Robots => {
  const known = new Map<string, Promise<Rules>>()

  const read = async (site: URL): Promise<Rules> => {
    const address = new URL('/robots.txt', site).href
    const all = () => true
    const [long, short] = [clock.now() + day, clock.now() + tenMinutes]
    try {
      const { status, bytes } = await fetch(address, { maxBytes })
      if (status >= 500 || status === 429) return { allows: all, trouble: inTrouble(site, status), until: short }
      if (status >= 400) return { allows: all, until: long }
      const rules = parse(address, new TextDecoder().decode(bytes))
      return { allows: (link) => rules.isAllowed(link, agent) !== false, until: long }
    } catch (error) {
      const trouble = toSourceError(error, site)
      return trouble.reason === 'too-large' ? { allows: all, until: long } : { allows: all, trouble, until: short }
    }
  }

  const rulesOf = async (site: URL): Promise<Rules> => {
    const origin = `${site.protocol}//${site.host}`
    const before = known.get(origin)
    if (before && (await before).until > clock.now()) return before
    const rules = read(site)
    known.delete(origin)
    known.set(origin, rules)
    const [oldest] = known.keys()
    if (known.size > mostSites && oldest !== undefined) known.delete(oldest)
    return rules
  }

  return {
    check: async (link) => {
      if (!URL.canParse(link)) return
      const site = new URL(link)
      const { allows, trouble } = await rulesOf(site)
      if (trouble) throw trouble
      if (!allows(link))
        throw new SourceError(`${site.host} asks programs not to read that page (robots.txt), so I leave it alone.`, { reason: 'robots' })
    },
  }
}
