import type { Place, PlatformName } from '../ports/chat.ts'

/** A channel's key in a table. No platform has a workspace with an empty name. */
export const channelOf = ({ platform, workspace, channel }: Place): readonly [string, string, string] => [
  platform,
  workspace ?? '',
  channel,
]

/** The channel of rows, where its key is the first parameters. */
export const inChannel = 'platform = $1 and workspace = $2 and channel = $3'

/**
 * The channel ($1, $2, $3) of rows that are found by their briefing. SQLite takes three columns at the head of a key for more telling than a briefing at its
 * end, and would read all that the channel has ever had; an index is not used for what stands in a function.
 */
export const inChannelToo = "coalesce(platform, '') = $1 and coalesce(workspace, '') = $2 and coalesce(channel, '') = $3"

export interface PlaceColumns {
  readonly platform: PlatformName
  readonly workspace: string
  readonly channel: string
  readonly thread: string | null
}

export const placeOf = ({ platform, workspace, channel, thread }: PlaceColumns): Place => ({
  platform,
  workspace: workspace || null,
  channel,
  thread,
})
