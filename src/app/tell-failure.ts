import type { Place } from '../ports/chat.ts'
import type { Delivery, Failed, NewDelivery } from '../ports/deliveries.ts'
import type { Subscription } from '../ports/digests.ts'
import type { FollowedFeed } from '../ports/feeds.ts'

/** Where a person is written to directly. */
const direct = (place: Place, person: string): Place => ({ ...place, channel: `@${person}`, thread: null })

/** What a channel gets at present: digests that are not paused, and feeds whose articles are posted one by one. */
interface Running {
  readonly digests: readonly Subscription[]
  readonly feeds: readonly FollowedFeed[]
}

const mostPeople = 3

/**
 * Who is told that something could not be posted, once: the channel, where it misses a digest; or where it is closed to us the people who asked for what it
 * gets. Nobody, where it gets nothing.
 */
export const noticesOfFailure = (
  { key, kind, place, subject }: Delivery,
  { reason, all }: Pick<Failed, 'reason' | 'all'>,
  { digests, feeds }: Running,
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
    const missed = kind === 'digest' && digests.some(({ id }) => id === subject)
    return missed ? [notice(place, key, `A digest could not be posted here. ${reason} The next one covers what it would have told.`)] : []
  }
  const people = [...new Set([...digests.map(({ createdBy }) => createdBy), ...feeds.map(({ addedBy }) => addedBy)])].slice(0, mostPeople)
  const both = (ofDigests: string, ofFeeds: string): string =>
    [...(digests.length > 0 ? [ofDigests] : []), ...(feeds.length > 0 ? [ofFeeds] : [])].join(' and ')
  const commands = both('/brief digest resume', '/brief feed resume')
  const sentence = `I had to pause ${both('the digests', 'the articles of feeds')} of a channel (${place.channel}). ${reason} When that is put right: ${commands}, there.`
  return people.map((person) => notice(direct(place, person), `${key}:${person}`, sentence))
}
