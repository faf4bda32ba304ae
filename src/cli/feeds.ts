import { UsageError } from '../errors.ts'
import type { Place } from '../ports/chat.ts'
import type { FollowedFeed } from '../ports/feeds.ts'
import { type ListedFeed, readOpml, writeOpml } from '../source/opml.ts'
import { readTextFile } from '../source/read-text.ts'
import { createFollowStore } from '../store/follows.ts'
import { readPlace } from './keep-channel.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

const channelName = ({ platform, workspace, channel }: Place): string => `${platform}:${workspace ?? ''}:${channel}`

/** The channel that a feed of a list is for: the one that was asked for, else the one that its group names, as our own lists have it. UsageError. */
const placeOf = ({ group, url }: ListedFeed, channel: string | undefined): Place => {
  if (channel !== undefined) return readPlace(channel)
  if (group !== null && /^(?:slack|discord|console):[^:]*:[^:]+$/.test(group)) return readPlace(group)
  throw new UsageError(`Which channel shall follow ${url}? Say it with --channel PLATFORM:WORKSPACE:CHANNEL.`)
}

/** `dateline feeds import FILE`: the channel follows all feeds of an OPML file. They are read when the bot asks them; nothing is posted of what they show now. */
export const importFeeds = async (
  file: string,
  { channel, post }: { readonly channel?: string; readonly post?: 'each' | 'digest' },
): Promise<void> => {
  const text = await readTextFile(file)
  if (text === null) throw new UsageError(`${file}: There is no such file.`)
  const feeds = readOpml(text)
  const places = feeds.map((feed) => placeOf(feed, channel))
  await withStore(async (database) => {
    const follows = createFollowStore(database)
    const channels = new Set<string>()
    for (const [i, { url, title, post: listed }] of feeds.entries()) {
      const place = places[i]
      if (!place) continue
      channels.add(channelName(place))
      await follows.follow({ place, url, title, post: post ?? listed ?? 'digest', addedBy: 'operator' }, Date.now())
    }
    await print(
      `${feeds.length} feeds are followed by ${[...channels].join(', ')}. The bot asks them within a minute; what they show now is no news.`,
    )
  })
}

const toListed = ({ place, url, title, post }: FollowedFeed): ListedFeed => ({ url, title, post, group: channelName(place) })

/** `dateline feeds export`: prints the feeds of all channels, or of one, as OPML. */
export const exportFeeds = async ({ channel }: { readonly channel?: string }): Promise<void> =>
  withStore(async (database) => {
    const feeds = await createFollowStore(database).list(channel === undefined ? null : readPlace(channel))
    if (feeds.length === 0)
      throw new UsageError(`${channel ?? 'Nobody'} follows ${channel === undefined ? 'a' : 'no'} feed, so there is nothing to export.`)
    await print(writeOpml(feeds.map(toListed)).trimEnd())
  })
