import { UsageError } from '../errors.ts'
import { feedAddedMessage, feedListMessage, feedRemovedMessage, feedsResumedMessage, feedTestMessage } from '../message/feed-messages.ts'
import type { Message } from '../message/message.ts'
import type { Place } from '../ports/chat.ts'
import type { FollowedFeed, PostMode } from '../ports/feeds.ts'
import type { Following } from './following.ts'
import type { Asked } from './handler.ts'
import type { Outside } from './outside.ts'

/** Feeds belong to the channel, not to a thread in it. */
const channelOf = ({ place }: Asked): Place => ({ ...place, thread: null })

/** "news.test/feed", "<https://news.test/feed|News>" → "https://news.test/feed". UsageError where it is no address. */
const readAddress = (words: string): string => {
  const bare = words.trim().replace(/^<([^<>|]*)(?:\|[^<>]*)?>$/, '$1')
  const address = /^[a-z][a-z\d+.-]*:/i.test(bare) && !/^[\w.-]+:\d/.test(bare) ? bare : `https://${bare}`
  if (/\s/.test(bare) || !/[.:]/.test(bare) || !URL.canParse(address))
    throw new UsageError(
      `"${words.slice(0, 80)}" is no address. Give me that of a feed, or of a page that has one: https://news.example.org/feed`,
    )
  return new URL(address).href
}

const missing = async (place: Place, { check }: Following): Promise<void> => {
  const lacking = (await check(place)).filter(({ ok }) => !ok)
  if (lacking.length === 0) return
  const names = lacking.map(({ name }) => `"${name}"`).join(' and ')
  const fixes = [...new Set(lacking.map(({ fix }) => fix).filter(Boolean))].join(' ')
  throw new UsageError(
    `I could not post here what the feed brings: ${names} ${lacking.length > 1 ? 'are' : 'is'} missing. ${fixes} Nothing was saved.`,
  )
}

const isFull = async (place: Place, url: string, { follows, most }: Following): Promise<void> => {
  const here = await follows.list(place)
  if (here.some((feed) => feed.url === url)) return
  if (here.length >= most.channel)
    throw new UsageError(`This channel follows ${here.length} feeds, and may follow no more. /brief feed remove makes room.`)
  if (place.workspace === null) return
  const all = (await follows.list(null)).filter(
    (feed) => feed.place.platform === place.platform && feed.place.workspace === place.workspace,
  )
  if (all.length >= most.workspace) throw new UsageError(`The channels here follow ${all.length} feeds together, and may follow no more.`)
}

/** Finds the feed, sees whether we may post here, and follows it. */
export const addFeed = async (
  { url, post }: { readonly url: string; readonly post: PostMode | null },
  asked: Asked,
  { following, clock }: Pick<Outside, 'following' | 'clock'>,
): Promise<Message> => {
  const address = readAddress(url)
  const place = channelOf(asked)
  await asked.working('Looking for its feed …')
  const feed = await following.feeds.discover(address)
  await isFull(place, feed.url, following)
  await missing(place, following)
  const before = (await following.follows.list(place)).find((one) => one.url === feed.url)
  const mode = post ?? before?.post ?? 'digest'
  const followed = await following.follows.follow(
    { place, url: feed.url, title: feed.title, post: mode, addedBy: asked.asker.id },
    clock.now(),
  )
  following.look()
  return feedAddedMessage(feed, followed, before ?? null)
}

export const listFeeds = async (_: object, asked: Asked, { following, clock }: Pick<Outside, 'following' | 'clock'>): Promise<Message> =>
  feedListMessage(await following.follows.list(channelOf(asked)), clock.now())

/** What is at an address, line by line; nothing is saved. */
export const testFeed = async (
  { url }: { readonly url: string },
  asked: Asked,
  { following }: Pick<Outside, 'following'>,
): Promise<Message> => {
  const address = readAddress(url)
  await asked.working('Reading the feed …')
  return feedTestMessage(await following.feeds.discover(address), address)
}

const isSame = (a: string, b: string): boolean => {
  const bare = (url: string) =>
    url
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/\/+$/, '')
      .toLowerCase()
  return bare(a) === bare(b)
}

/** The feed that was meant: by its number in the list, its address, or words of its title or host. UsageError where it is none, or several. */
const findFollowed = (words: string, feeds: readonly FollowedFeed[]): FollowedFeed => {
  const wanted = words.trim().replace(/^<([^<>|]*)(?:\|[^<>]*)?>$/, '$1')
  const byNumber = /^\d{1,4}$/.test(wanted) ? feeds[Number(wanted) - 1] : undefined
  const byAddress = feeds.find(({ url }) => isSame(url, wanted))
  const named = feeds.filter(({ url, title }) => `${title ?? ''} ${url}`.toLowerCase().includes(wanted.toLowerCase()))
  const found = byNumber ?? byAddress ?? (named.length === 1 ? named[0] : undefined)
  if (found) return found
  if (feeds.length === 0) throw new UsageError('This channel follows no feed.')
  const list = 'See /brief feed list, and name it by its number there.'
  throw new UsageError(
    named.length > 1
      ? `"${wanted.slice(0, 80)}" may be ${named.length} feeds. ${list}`
      : `This channel follows no feed "${wanted.slice(0, 80)}". ${list}`,
  )
}

/** Posts articles of feeds again in a channel that was closed to us, once it is open. */
export const resumeFeeds = async (_: object, asked: Asked, { following }: Pick<Outside, 'following'>): Promise<Message> => {
  const place = channelOf(asked)
  await missing(place, following)
  return feedsResumedMessage(await following.follows.reopen(place))
}

export const removeFeed = async (
  { feed }: { readonly feed: string },
  asked: Asked,
  { following }: Pick<Outside, 'following'>,
): Promise<Message> => {
  const place = channelOf(asked)
  const found = findFollowed(feed, await following.follows.list(place))
  await following.follows.unfollow(place, found.id)
  return feedRemovedMessage(found)
}
