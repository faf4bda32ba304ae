import type { Place, PlatformName } from '../ports/chat.ts'

/** A channel's key in a table. No platform has a workspace with an empty name. */
export const channelOf = ({ platform, workspace, channel }: Place): readonly [string, string, string] => [
  platform,
  workspace ?? '',
  channel,
]

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
