import { answerQuestion } from '../answer/answer-question.ts'
import { parseQuestion } from '../answer/parse-question.ts'
import type { CommandName, OptionsOf } from '../command/catalogue.ts'
import { answerMessage } from '../message/answer-message.ts'
import { briefingMessage } from '../message/briefing-message.ts'
import { claimsMessage, evidenceMessage, meetingsMessage } from '../message/detail-messages.ts'
import { helpMessage } from '../message/help-message.ts'
import type { Message } from '../message/message.ts'
import type { Reply } from '../ports.ts'
import { briefArticle, findArticle, findByName, isLink } from './brief-article.ts'
import { findBriefing, type Where } from './find-briefing.ts'
import type { Outside } from './outside.ts'

/** Where a command came from, and a way to say that it takes a while. */
export interface Asked extends Where {
  readonly working: Reply['working']
}

type Handler<N extends CommandName> = (options: OptionsOf<N>, asked: Asked, outside: Outside) => Promise<Message>

const showBriefing: Handler<'article'> = async ({ text }, { working }, outside) => {
  const article = await findArticle(text, outside)
  await working('Reading …')
  const { key, ...briefed } = await briefArticle(article, outside)
  return briefingMessage(briefed, key)
}

const answer: Handler<'ask'> = async ({ question, briefing, page }, where, outside) => {
  const { key, ...briefed } = await findBriefing(briefing, where, outside)
  return answerMessage(answerQuestion(parseQuestion(question), [briefed]), { key, page })
}

/** Longer than anybody asks: such a text is an article. */
const longestQuestion = 300

const isArticle = async (words: string, outside: Outside): Promise<boolean> =>
  isLink(words) || words.length > longestQuestion || /\n\s*\n/.test(words) || (await findByName(words, outside)) !== null

const detail =
  (toMessage: typeof claimsMessage): Handler<'claims'> =>
  async ({ briefing, page }, where, outside) => {
    const { key, ...briefed } = await findBriefing(briefing, where, outside)
    return toMessage(briefed, { key, page })
  }

/** What every command does. A command of the catalogue that is missing here does not compile. */
export const handlers: { readonly [N in CommandName]: Handler<N> } = {
  brief: async ({ text }, asked, outside) => {
    if (text === null) return helpMessage()
    return (await isArticle(text, outside))
      ? showBriefing({ text }, asked, outside)
      : answer({ question: text, briefing: null, page: null }, asked, outside)
  },
  article: showBriefing,
  ask: answer,
  meetings: detail(meetingsMessage),
  claims: detail(claimsMessage),
  evidence: detail(evidenceMessage),
  help: async () => helpMessage(),
}
