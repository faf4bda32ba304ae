import type { Briefing } from '../briefing/briefing.ts'
import type { Article } from '../document/article.ts'
import { parseDocument } from '../document/parse-document.ts'
import { UsageError } from '../errors.ts'
import type { FiledText } from '../message/write-digest.ts'
import type { Place } from '../ports/chat.ts'
import type { Filed } from './brief-article.ts'
import type { Outside } from './outside.ts'

export interface Where {
  readonly place: Place
  readonly replyTo: string | null
}

// The document is not kept: it is the article's text with spans that the parser finds again.

/** A briefing by its key, with its document. Null where it is not kept. */
export const openBriefing = async (key: string, { briefings }: Pick<Outside, 'briefings'>): Promise<Filed | null> => {
  const filed = await briefings.find(key)
  return filed && { key, document: parseDocument(filed.article), briefing: filed.briefing }
}

/** A briefing as the store gives many of them. */
export const openText = ({ key, article, briefing }: FiledText): Filed => ({
  key,
  document: parseDocument(JSON.parse(article) as Article),
  briefing: JSON.parse(briefing) as Briefing,
})

/** The latest briefing of the place whose headline or name has these words. */
const named = async (words: string, place: Place, outside: Outside): Promise<Filed | null> => {
  const wanted = words.toLowerCase()
  for (const key of await outside.shown.latest({ ...place, thread: null }, 25)) {
    const filed = await openBriefing(key, outside)
    if (filed && `${filed.briefing.headline.text} ${filed.briefing.article.ref}`.toLowerCase().includes(wanted)) return filed
  }
  return null
}

/** Key of the briefing that the message replied to, or else the thread, is about; null where that is none. */
export const ownBriefing = async ({ place, replyTo }: Where, { shown }: Outside): Promise<string | null> =>
  (replyTo && (await shown.about(place, replyTo))) || (place.thread && (await shown.about(place, place.thread))) || null

/**
 * The briefing that a question is about: the one named, else that of the message replied to, else the thread's, else the channel's latest. UsageError
 * where there is none.
 */
export const findBriefing = async (name: string | null, { place, replyTo }: Where, outside: Outside): Promise<Filed> => {
  if (name !== null) {
    const filed = (await openBriefing(name, outside)) ?? (await named(name, place, outside))
    if (filed) return filed
    throw new UsageError('I do not have that briefing any more. Please brief the article again: /brief article …')
  }
  const about = (await ownBriefing({ place, replyTo }, outside)) ?? (await outside.shown.latest({ ...place, thread: null }, 1))[0]
  const filed = about ? await openBriefing(about, outside) : null
  if (filed) return filed
  throw new UsageError('There is no article here to ask about. Brief one first: /brief article, then its link, its name or its text.')
}
