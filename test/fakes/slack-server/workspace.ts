/** A message as Slack keeps it. */
export interface KeptMessage {
  readonly channel: string
  readonly ts: string
  readonly thread: string | null
  readonly user: string
  text: string
  blocks: readonly unknown[]
  /** What the app sent along: only apps see it, and only where they ask for it. */
  readonly metadata?: unknown
  /** Ephemeral: the one user who sees it. */
  readonly onlyFor: string | null
  deleted: boolean
}

export interface Channel {
  readonly id: string
  readonly direct: boolean
  member: boolean
  archived: boolean
  /** Whoever made it. */
  creator: string
  /** Members of a private one. */
  readonly people: Set<string>
}

export interface Member {
  readonly id: string
  admin: boolean
  /** IANA zone of the profile. */
  zone: string
}

export const ids = {
  team: 'T0DATELINE',
  bot: 'B0DATELINE',
  self: 'U0DATELINE',
  asker: 'U0ASKER',
  news: 'C0NEWS',
  direct: 'D0ASKER',
  closed: 'C0CLOSED',
  secret: 'G0SECRET',
} as const

/** Of the app that any workspace may install. */
export const client = { id: '1.2', secret: 'fake-client-secret' } as const

export const tokens = { bot: 'xoxb-fake-bot-token', app: 'xapp-fake-app-token', signing: 'fake-signing-secret' } as const

export type Workspace = ReturnType<typeof createWorkspace>

/** One workspace with a channel, a direct conversation and a channel that the bot is not in. */
export const createWorkspace = (now: () => number) => {
  const channels = new Map<string, Channel>([
    [ids.news, { id: ids.news, direct: false, member: true, archived: false, creator: 'U0FOUNDER', people: new Set() }],
    [ids.direct, { id: ids.direct, direct: true, member: true, archived: false, creator: 'U0FOUNDER', people: new Set() }],
    [ids.secret, { id: ids.secret, direct: false, member: true, archived: false, creator: 'U0FOUNDER', people: new Set() }],
    [ids.closed, { id: ids.closed, direct: false, member: false, archived: false, creator: 'U0FOUNDER', people: new Set() }],
  ])
  const members = new Map<string, Member>([[ids.asker, { id: ids.asker, admin: false, zone: 'Europe/London' }]])
  const messages: KeptMessage[] = []
  let count = 0
  /** A time stamp as Slack's: seconds, and a running number that makes it the message's id. */
  const stamp = () => `${Math.floor(now() / 1000)}.${String((count += 1)).padStart(6, '0')}`
  return {
    channels,
    members,
    messages,
    scopes: new Set<string>(['commands', 'chat:write', 'app_mentions:read', 'im:history']),
    /** Each person's Home tab. */
    homes: new Map<string, Readonly<Record<string, unknown>>>(),
    /** Whose each bot token is. */
    grants: new Map<string, string>([[tokens.bot, ids.team]]),
    /** Seconds that the tokens of new installations are good for; null where they never run out. */
    rotation: { seconds: null as number | null },
    /** When each token that runs out does, in ms. */
    ends: new Map<string, number>(),
    /** Whose each refresh token is. Each is good once. */
    refreshes: new Map<string, string>(),
    now,
    /** Refused, with this error, whatever was right before. */
    refused: new Map<string, string>(),
    stamp,
    keep: (message: Omit<KeptMessage, 'ts' | 'deleted'>): KeptMessage => {
      const kept = { ...message, ts: stamp(), deleted: false }
      messages.push(kept)
      return kept
    },
    find: (channel: string, ts: string) => messages.find((one) => one.channel === channel && one.ts === ts && !one.deleted),
  }
}
