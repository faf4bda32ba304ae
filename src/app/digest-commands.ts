import { UsageError } from '../errors.ts'
import { digestEmptyMessage } from '../message/digest-empty-message.ts'
import { type DigestLine, digestAddedMessage, digestHistoryMessage, digestListMessage } from '../message/digest-list-message.ts'
import type { Message } from '../message/message.ts'
import { optionsInWords } from '../message/options-in-words.ts'
import { momentInCity } from '../message/period-in-words.ts'
import { sentenceMessage } from '../message/sentence-message.ts'
import type { Place } from '../ports/chat.ts'
import type { PastSlot, Subscription } from '../ports/digests.ts'
import { previewDigest } from './compose-digest.ts'
import { readDigestOptions, sameOptions, timingInWords } from './digest-options.ts'
import type { Handler } from './handler.ts'
import type { Outside } from './outside.ts'

/** A channel's own: a digest goes to the channel, also when it was asked for in a thread. */
const channelOf = (place: Place): Place => ({ ...place, thread: null })

const lineOf = ({ id, timing, options, paused }: Subscription, { timetable, clock }: Outside): DigestLine => ({
  ...{ id, paused, when: timingInWords(timing), what: optionsInWords(options) },
  next: timetable.next(timing, options.quiet, clock.now(), 3).map(({ at }) => momentInCity(at, timing.zone)),
})

/** The digest that is meant: the one of that name, or the only one of the channel. UsageError. */
const findDigest = async (name: string | null, place: Place, { subscriptions }: Outside): Promise<Subscription> => {
  const all = await subscriptions.of(place)
  if (all.length === 0) throw new UsageError('This channel has no digest yet. For example: /brief digest add weekdays 08:00 London')
  const named = name === null ? all : all.filter(({ id }) => id === name.trim().toLowerCase())
  const [one] = named
  if (one && named.length === 1) return one
  const names = all.map(({ id, timing }) => `${id} (${timingInWords(timing)})`).join(', ')
  throw new UsageError(name === null ? `Which one? ${names}` : `This channel has no digest "${name.slice(0, 20)}". It has: ${names}`)
}

/** UsageError where the channel, or all of its workspace, has as many digests as it may. */
const checkRoom = async (channel: Place, { settingChanges, mostDigests }: Outside): Promise<void> => {
  const has = await settingChanges.count(channel)
  const advice = 'Remove one first (/brief digest list); whoever runs me can raise the limit in config/dateline.yaml.'
  if (has.channel.digests >= mostDigests.channel)
    throw new UsageError(`This channel has ${has.channel.digests} digests, which is as many as a channel may have. ${advice}`)
  if (has.workspace.digests >= mostDigests.workspace)
    throw new UsageError(`All channels here together have ${has.workspace.digests} digests, which is as many as may be. ${advice}`)
}

const addedMessage = async (subscription: Subscription, isNew: boolean, outside: Outside): Promise<Message> => {
  const feeds = await outside.following.follows.list(subscription.place)
  return digestAddedMessage(lineOf(subscription, outside), { isNew, feeds: feeds.length })
}

const add: Handler<'digest add'> = async (typed, { place, asker }, outside) => {
  const { subscriptions, timetable, clock } = outside
  const channel = channelOf(place)
  const options = readDigestOptions(typed)
  const before = await subscriptions.of(channel)
  const reading = timetable.read(typed.when, asker.zone ?? before.at(-1)?.timing.zone ?? null)
  if ('problem' in reading) throw new UsageError(reading.problem)
  if ('missing' in reading)
    throw new UsageError(`${reading.words}, but where? Add a city or a time zone: /brief digest add ${typed.when} London`)
  const { timing } = reading
  const isThere = ({ timing: { cron, zone }, options: its }: Subscription): boolean =>
    cron === timing.cron && zone === timing.zone && sameOptions(its, options)
  const there = before.find(isThere)
  if (there) return addedMessage(there, false, outside)
  await checkRoom(channel, outside)
  const now = clock.now()
  const [first] = timetable.next(timing, options.quiet, now, 1)
  const added = await subscriptions.add({ place: channel, timing, options, createdBy: asker.id, createdAt: now }, first?.at ?? null)
  if (added) return addedMessage(added, true, outside)
  // Somebody else asked for the same at this moment.
  const same = (await subscriptions.of(channel)).find(isThere)
  if (!same) throw new UsageError('This channel has that digest already: /brief digest list')
  return addedMessage(same, false, outside)
}

const list: Handler<'digest list'> = async (_, { place }, outside) =>
  digestListMessage((await outside.subscriptions.of(place)).map((one) => lineOf(one, outside)))

const preview: Handler<'digest preview'> = async ({ digest }, { place }, outside) => {
  const subscription = await findDigest(digest, place, outside)
  const now = outside.clock.now()
  const composed = await previewDigest(subscription, { from: subscription.coveredUntil, to: now }, outside)
  const message = composed?.message ?? digestEmptyMessage(momentInCity(now, subscription.timing.zone))
  return { ...message, audience: 'asker' }
}

const pause: Handler<'digest pause'> = async ({ digest }, { place }, outside) => {
  const { id, timing, paused } = await findDigest(digest, place, outside)
  const when = timingInWords(timing)
  if (paused !== null) return sentenceMessage(`The digest ${when} is paused already. To go on: /brief digest resume ${id}`)
  await outside.subscriptions.pause(channelOf(place), id, { why: 'Somebody here paused it.' })
  return sentenceMessage(`The digest ${when} is paused. To go on: /brief digest resume ${id}`, 'everyone')
}

const resume: Handler<'digest resume'> = async ({ digest }, { place }, outside) => {
  const { subscriptions, timetable, clock } = outside
  const { id, timing, options, paused } = await findDigest(digest, place, outside)
  const now = clock.now()
  const [next] = timetable.next(timing, options.quiet, now, 1)
  const when = timingInWords(timing)
  const coming = next ? `It comes next on ${momentInCity(next.at, timing.zone)}` : 'It never comes again'
  if (paused === null) return sentenceMessage(`The digest ${when} is not paused. ${coming}.`)
  await subscriptions.pause(channelOf(place), id, { why: null, from: now, nextAt: next?.at ?? null })
  return sentenceMessage(`The digest ${when} goes on. ${coming}, with all since the last one.`, 'everyone')
}

const remove: Handler<'digest remove'> = async ({ digest }, { place }, outside) => {
  const { id, timing } = await findDigest(digest, place, outside)
  await outside.subscriptions.remove(channelOf(place), id)
  return sentenceMessage(`The digest ${timingInWords(timing)} is removed.`, 'everyone')
}

const sendNow: Handler<'digest now'> = async ({ digest }, { place }, outside) => {
  const { slots, clock } = outside
  const subscription = await findDigest(digest, place, outside)
  const { id, paused, coveredUntil, timing } = subscription
  if (paused !== null) throw new UsageError(`That digest is paused. First: /brief digest resume ${id}`)
  const [last] = await slots.history(id, 1)
  if (last?.state === 'pending' || last?.state === 'posting')
    return sentenceMessage(`It is on its way already.${last.reason === null ? '' : ` It waits for another try: ${last.reason}`}`)
  const now = clock.now()
  // Else it would be on its way, and never come.
  if ((await previewDigest(subscription, { from: coveredUntil, to: now }, outside)) === null)
    return sentenceMessage(`Nothing new has come since ${momentInCity(coveredUntil, timing.zone)}.`)
  const second = new Date(now).toISOString().slice(0, 19)
  const fresh = await slots.addNow(subscription, { id: `now ${second}`, at: now })
  return sentenceMessage(fresh ? 'The digest is on its way.' : 'It is on its way already.')
}

const minutes = (ms: number): string => {
  const count = Math.round(ms / 60_000)
  return count < 120 ? `${count} minutes` : `${Math.round(count / 60)} hours`
}

const becameOf = ({ state, at, settledAt, reason }: PastSlot): string => {
  const late = settledAt !== null && settledAt - at > 5 * 60_000 ? `, ${minutes(settledAt - at)} late` : ''
  switch (state) {
    case 'posted':
      return `sent${late}`
    case 'empty':
      return `nothing new${late}`
    case 'failed':
      return `failed. ${reason ?? ''}`
    case 'missed':
      return 'missed while I was not running; the next one covers it'
    case 'pending':
      return reason === null ? 'waits its turn' : `waits for another try. ${reason}`
    case 'posting':
      return 'on its way'
  }
}

const history: Handler<'digest history'> = async ({ digest }, { place }, outside) => {
  const { id, timing } = await findDigest(digest, place, outside)
  const slots = await outside.slots.history(id, 10)
  return digestHistoryMessage(
    timingInWords(timing),
    slots.map((slot) => ({ due: momentInCity(slot.at, timing.zone), became: becameOf(slot) })),
  )
}

export const digestHandlers = {
  'digest add': add,
  'digest list': list,
  'digest preview': preview,
  'digest pause': pause,
  'digest resume': resume,
  'digest remove': remove,
  'digest now': sendNow,
  'digest history': history,
} as const
