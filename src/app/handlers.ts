import { parseQuestion } from '../answer/parse-question.ts'
import { compareBriefings } from '../briefing/compare-briefings.ts'
import type { CommandName } from '../command/catalogue.ts'
import { UsageError } from '../errors.ts'
import { briefingMessage } from '../message/briefing-message.ts'
import { changesInWords, changesMessage } from '../message/changes-message.ts'
import { claimsMessage, evidenceMessage, meetingsMessage } from '../message/detail-messages.ts'
import { helpMessage } from '../message/help-message.ts'
import type { Message } from '../message/message.ts'
import { ask } from './ask.ts'
import { briefArticle, findArticle, findByName } from './brief-article.ts'
import { briefLink, linkIn, linkOfMessage } from './brief-link.ts'
import { digestHandlers } from './digest-commands.ts'
import { addFeed, listFeeds, removeFeed, resumeFeeds, testFeed } from './feed-commands.ts'
import { findBriefing, openBriefing } from './find-briefing.ts'
import type { Asked, Handler } from './handler.ts'
import { doctor, forgetBriefing, forgetEverything, forgetFeed, log, status } from './keep-commands.ts'
import type { Outside } from './outside.ts'

const showLink = async (link: string, { working }: Asked, outside: Outside): Promise<Message> => {
  await working('Reading …')
  const { filed, before, stale } = await briefLink(link, outside, { polite: false })
  const changed = before && { words: changesInWords(compareBriefings(before.briefing, filed.briefing)), beforeKey: before.key }
  return briefingMessage(filed, filed.key, { changed, stale })
}

const showBriefing: Handler<'article'> = async ({ text }, asked, outside) => {
  const link = linkIn(text) ?? linkOfMessage(text)
  if (link !== null) return showLink(link, asked, outside)
  // A briefing that is filed, by its key: the button to an article as it was before a change has that.
  const filed = isKey(text) ? await openBriefing(text, outside) : null
  if (filed) return briefingMessage(filed, filed.key)
  const article = await findArticle(text, outside)
  await asked.working('Reading …')
  const { key, ...briefed } = await briefArticle(article, outside)
  return briefingMessage(briefed, key)
}

const isKey = (words: string): boolean => /^[\w-]{16,22}$/.test(words)

const showChanges: Handler<'changes'> = async ({ briefing, page }, where, outside) => {
  const after = await findBriefing(briefing, where, outside)
  const key = await outside.pages.before(after.key)
  const before = key && (await openBriefing(key, outside))
  if (!before)
    throw new UsageError('I know no earlier version of that article. Brief its link again later to see what its publisher changed.')
  return changesMessage({ before, beforeKey: before.key, after, afterKey: after.key }, page)
}

/** Longer than anybody asks: such a text is an article. */
const longestQuestion = 300

/** "Fishing may start again, the ministry said on Sunday.": no question that we know, and a sentence of a dozen words. */
const isStory = (words: string): boolean =>
  /[.!"”’]$/.test(words) && words.split(/\s+/).length >= 12 && parseQuestion(words).kind === 'unknown'

const isArticle = async (words: string, outside: Outside): Promise<boolean> =>
  linkIn(words) !== null ||
  words.length > longestQuestion ||
  /\n\s*\n/.test(words) ||
  isStory(words) ||
  (await findByName(words, outside)) !== null

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
      : ask({ question: text, briefing: null, page: null }, asked, outside)
  },
  article: showBriefing,
  ask,
  meetings: detail(meetingsMessage),
  claims: detail(claimsMessage),
  evidence: detail(evidenceMessage),
  changes: showChanges,
  'feed add': addFeed,
  'feed list': listFeeds,
  'feed test': testFeed,
  'feed remove': removeFeed,
  'feed resume': resumeFeeds,
  status,
  doctor,
  log,
  'forget briefing': forgetBriefing,
  'forget feed': forgetFeed,
  'forget everything': forgetEverything,
  ...digestHandlers,
  help: async ({ about }) => helpMessage(about),
}
