import { UsageError } from '../errors.ts'
import { doctorMessage } from '../message/doctor-message.ts'
import { logMessage } from '../message/log-message.ts'
import { sentenceMessage } from '../message/sentence-message.ts'
import { statusMessage } from '../message/status-message.ts'
import { findBriefing } from './find-briefing.ts'
import type { Handler } from './handler.ts'

// What a channel asks about itself, and what it has forgotten.

/** Changes that one message tells. */
const mostChanges = 15

/** How things stand: feeds, digests, failures. */
export const status: Handler<'status'> = async (_, { place }, { examiner }) => statusMessage(await examiner.status(place))

/** What is missing here, by name. */
export const doctor: Handler<'doctor'> = async (_, { place, working }, { examiner }) => {
  await working('Looking …')
  return doctorMessage(await examiner.examine(place))
}

/** Who changed what. */
export const log: Handler<'log'> = async (_, { place }, { settingChanges }) => logMessage(await settingChanges.latest(place, mostChanges))

/** A briefing is forgotten in this channel, and everywhere where no other channel has it. */
export const forgetBriefing: Handler<'forget briefing'> = async ({ briefing }, asked, outside) => {
  const { key, briefing: found } = await findBriefing(briefing, asked, outside)
  await outside.channelData.forgetBriefing(asked.place, key)
  return sentenceMessage(`Forgotten: “${found.headline.text}”. Messages that show it stay; nothing can be asked about them any more.`)
}

/** What came by a feed is forgotten; the feed itself is followed on. */
export const forgetFeed: Handler<'forget feed'> = async ({ feed }, { place }, { channelData, settingChanges }) => {
  // "feed https://news.test/rss, for digests" of `settings` begins with the address.
  const followed = [...(await settingChanges.settings(place))].flatMap(([id, words]) => {
    const [, url = ''] = /^feed (\S+?),/.exec(words) ?? []
    return url === '' ? [] : [{ id: id.replace(/^feed /, ''), url }]
  })
  const wanted = feed.trim().replace(/^<(.*)>$/, '$1')
  const fitting = followed.filter(({ id, url }) => id === wanted || url === wanted || url.toLowerCase().includes(wanted.toLowerCase()))
  const exact = fitting.find(({ id, url }) => id === wanted || url === wanted)
  if (!exact && fitting.length > 1)
    throw new UsageError(`Which one? ${fitting.map(({ url }) => url).join(' · ')}. Please give its whole address.`)
  // A feed that is not followed any more may have left items here.
  const url = exact?.url ?? fitting[0]?.url ?? wanted
  const many = await channelData.forgetFeed(place, url)
  if (many === 0) throw new UsageError(`This channel has nothing of a feed "${wanted.slice(0, 80)}". /brief feed list shows its feeds.`)
  return sentenceMessage(
    `Forgotten: ${many === 1 ? 'one article' : `${many} articles`} of ${url}. What comes from now on is kept as before.`,
  )
}

/** All of the channel's data is gone after this: what was shown, feeds, digests, the log of changes. */
export const forgetEverything: Handler<'forget everything'> = async ({ sure }, { place }, { channelData }) => {
  if (sure !== true)
    throw new UsageError(
      'This deletes all that I have of this channel: its feeds and digests, its briefings, the log. If so: /brief forget everything sure:yes',
    )
  await channelData.forgetChannel(place)
  return sentenceMessage(
    'All that I had of this channel is deleted: its feeds and digests, its briefings, the log. Messages in the channel are yours to delete.',
  )
}
