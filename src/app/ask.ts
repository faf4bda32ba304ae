import { answerQuestion } from '../answer/answer-question.ts'
import { parseQuestion } from '../answer/parse-question.ts'
import type { Question } from '../answer/question.ts'
import type { OptionsOf } from '../command/catalogue.ts'
import { answerMessage, type Elsewhere } from '../message/answer-message.ts'
import type { Message } from '../message/message.ts'
import type { Asker, Place } from '../ports/chat.ts'
import { askArchive } from './ask-archive.ts'
import { findBriefing, openBriefing, ownBriefing, type Where } from './find-briefing.ts'
import type { Outside } from './outside.ts'

/** How many of the channel's other briefings are looked into for what this one does not say. */
const mostOthers = 5

/** The channel's other briefings that do answer it. */
const otherAnswers = async (asked: Question, key: string, place: Place, outside: Outside): Promise<readonly Elsewhere[]> => {
  const keys = await outside.shown.latest({ ...place, thread: null }, mostOthers + 1)
  const others = await Promise.all(keys.filter((other) => other !== key).map((other) => openBriefing(other, outside)))
  return others.flatMap((other) => {
    if (other === null || answerQuestion(asked, [other]).status !== 'found') return []
    return [{ key: other.key, headline: other.briefing.headline.text }]
  })
}

const askArticle = async ({ question, briefing, page }: OptionsOf<'ask'>, where: Where, outside: Outside): Promise<Message> => {
  const { key, ...briefed } = await findBriefing(briefing, where, outside)
  const asked = parseQuestion(question)
  const found = answerQuestion(asked, [briefed])
  const elsewhere = found.status === 'not-found' ? await otherAnswers(asked, key, where.place, outside) : []
  return answerMessage(found, { key, page, elsewhere })
}

/** What the article at hand says: the named one, the thread's, the channel's latest. Null where there is none, or it does not say. */
const saidByArticle = async ({ question, page }: OptionsOf<'ask'>, key: string | undefined, outside: Outside): Promise<Message | null> => {
  const filed = key === undefined ? null : await openBriefing(key, outside)
  const found = filed && answerQuestion(parseQuestion(question), [filed])
  return found?.status === 'found' ? answerMessage(found, { key: key ?? null, page }) : null
}

/**
 * The answer to a question: of the article that is named, replied to, the thread's or the latest; where the question names a time and no article is at hand, of
 * all that the channel has had. An article at hand is asked first, and what it does not say is looked for in the others.
 */
export const ask = async (options: OptionsOf<'ask'>, where: Where & { readonly asker: Asker }, outside: Outside): Promise<Message> => {
  const fromAll = options.briefing === null ? await askArchive(options.question, where, outside) : null
  if (fromAll === null) return askArticle(options, where, outside)
  const message = (): Message => answerMessage(fromAll, { key: null, page: options.page, archive: true })
  const own = await ownBriefing(where, outside)
  if (own === null && (fromAll.status === 'found' || fromAll.status === 'ambiguous')) return message()
  const [latest] = own === null ? await outside.shown.latest({ ...where.place, thread: null }, 1) : [own]
  return (await saidByArticle(options, latest, outside)) ?? message()
}
