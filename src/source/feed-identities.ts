import { createHash } from 'node:crypto'
import { canonicalUrl } from './canonical-url.ts'

/** 16 characters of base64url: 96 bits, so that two of a feed's items never share one by chance. */
const hash = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)

/** Words as they are compared: a blank more is no edit. */
const words = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A name for what an item says: another one when its publisher has edited it. */
export const contentHash = (title: string, text: string): string => hash('content', words(title), words(text))

/** Shorter texts are the same on many days: "Weather: the forecast for today". */
const tellingText = 80

interface Told {
  readonly guid: string | null
  readonly url: string | null
  readonly title: string
  readonly text: string
}

const namesOf = ({
  guid,
  url,
  title,
  text,
}: Told): { readonly guid: string | null; readonly url: string | null; readonly said: string | null } => ({
  guid: guid === null ? null : hash('guid', guid.trim()),
  url: url === null ? null : hash('url', canonicalUrl(url)),
  said: (guid === null && url === null) || words(text).length >= tellingText ? contentHash(title, text) : null,
})

/**
 * What tells each item from the feed's others, the surest first: its guid, its canonical address, what it says. A guid or an address that several different
 * items of the feed share (a guid of "0", a link to the front page) tells nothing, and is left out.
 */
export const feedIdentities = (items: readonly Told[], site: string | null): readonly (readonly string[])[] => {
  const named = items.map(namesOf)
  const front = site === null ? null : hash('url', canonicalUrl(site))
  /** Of each guid and address, the titles it stands under. */
  const uses = new Map<string, Set<string>>()
  for (const [i, { guid, url }] of named.entries()) {
    for (const name of [guid, url]) if (name !== null) uses.set(name, (uses.get(name) ?? new Set()).add(words(items[i]?.title ?? '')))
  }
  const tells = (name: string | null): name is string => name !== null && (uses.get(name)?.size ?? 0) <= 1
  return named.map(({ guid, url, said }, i) => {
    const sure = [guid, url === front ? null : url].filter(tells)
    const { title = '', text = '' } = items[i] ?? {}
    return sure.length === 0 ? [said ?? contentHash(title, text)] : [...sure, ...(said === null ? [] : [said])]
  })
}
