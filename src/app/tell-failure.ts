import type { Place } from '../ports/chat.ts'
import type { Delivery, Failed, NewDelivery } from '../ports/deliveries.ts'
import type { Subscription } from '../ports/digests.ts'

/** Where a person is written to directly. */
const direct = (place: Place, person: string): Place => ({ ...place, channel: `@${person}`, thread: null })

/**
 * Who is told that a digest could not be posted, once: the channel, or where it is closed to us the people who asked for its digests. `running` are the
 * channel's digests that are not paused: nobody misses another.
 */
export const noticesOfFailure = (
  { key, kind, place, subject }: Delivery,
  { reason, all }: Pick<Failed, 'reason' | 'all'>,
  running: readonly Subscription[],
  now: number,
): readonly NewDelivery[] => {
  const notice = (to: Place, name: string, words: string): NewDelivery => ({
    key: `notice:${name}`,
    kind: 'notice',
    place: to,
    subject: words,
    dueAt: now,
  })
  if (!all) {
    const missed = kind === 'digest' && running.some(({ id }) => id === subject)
    return missed ? [notice(place, key, `A digest could not be posted here. ${reason} The next one covers what it would have told.`)] : []
  }
  const people = [...new Set(running.map(({ createdBy }) => createdBy))].slice(0, 3)
  const sentence = `I had to pause the digests of a channel (${place.channel}). ${reason} When that is put right: /brief digest resume, there.`
  return people.map((person) => notice(direct(place, person), `${key}:${person}`, sentence))
}
