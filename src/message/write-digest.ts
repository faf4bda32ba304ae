import { digestOf } from '../briefing/digest.ts'
import { type FiledArticle, filedArticle, storyArticle } from '../briefing/story-article.ts'
import { type DigestView, digestMessage } from './digest-message.ts'
import type { Message } from './message.ts'

/** A briefing with its article as they are filed: JSON, unread. */
export interface FiledText {
  readonly key: string
  readonly article: string
  readonly briefing: string
}

/** What a digest is to be made of, by the keys of briefings. */
export interface DigestOrder {
  readonly arrived: readonly { readonly key: string; readonly feed: string | null; readonly seenAt: number }[]
  /** What the channel was told before. */
  readonly told: readonly string[]
  /** Stories at most. */
  readonly most: number
  readonly view: DigestView
}

export interface WrittenDigest {
  readonly message: Message
  /** The stories, for the message's thread. */
  readonly details: readonly Message[]
  /** Keys of the briefings that it tells of. */
  readonly told: readonly string[]
}

/** The digest, null where there is nothing new; or which briefings have to be given along for it. */
export type Writing = { readonly digest: WrittenDigest | null } | { readonly missing: readonly string[] }

/**
 * Writes digests. It remembers the briefings that it was given, those of `most` digests or so: channels follow the same feeds, and what was told yesterday
 * is compared with again today. Asked without what it does not remember, it says what that is.
 */
export const createDigestWriter = (mostRemembered: number) => {
  const known = new Map<string, FiledArticle>()

  const find = (key: string): FiledArticle | undefined => {
    const found = known.get(key)
    if (!found) return undefined
    known.delete(key)
    known.set(key, found)
    return found
  }

  const remember = ({ key, article, briefing }: FiledText): void => {
    known.delete(key)
    known.set(key, filedArticle(key, JSON.parse(article), JSON.parse(briefing)))
  }

  /** The oldest go; never what the digest in hand needs, for that was used last. */
  const trim = (needed: number): void => {
    for (const key of known.keys()) {
      if (known.size <= Math.max(mostRemembered, needed)) return
      known.delete(key)
    }
  }

  return ({ arrived, told, most, view }: DigestOrder, given: readonly FiledText[]): Writing => {
    for (const filed of given) remember(filed)
    const keys = new Set([...arrived.map(({ key }) => key), ...told])
    const missing = [...keys].filter((key) => find(key) === undefined)
    trim(keys.size)
    if (missing.length > 0) return { missing }
    const since = view.period.from - 1
    const digest = digestOf(
      arrived.flatMap(({ key, feed, seenAt }) => {
        const filed = known.get(key)
        return filed ? [storyArticle(filed, feed, seenAt)] : []
      }),
      told.flatMap((key) => {
        const filed = known.get(key)
        return filed ? [storyArticle(filed, null, since)] : []
      }),
      { about: view.about, most },
    )
    return { digest: digest && { ...digestMessage(digest, view), told: digest.told } }
  }
}
