import { once } from 'node:events'
import {
  Client,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Partials,
  REST,
  RESTEvents,
  type RESTOptions,
  Status,
} from 'discord.js'
import { PlatformError } from '../../errors.ts'
import type { Log } from '../../ports/log.ts'
import { toPlatformError } from './errors.ts'
import type { Shard } from './shards.ts'

/** A wait that Discord asks for and that is longer than this is the caller's to sit out: he is told how long. In ms. */
const longestWait = 60_000

/** In ms; a caller who waited this long may try again. */
const longestConnect = 30_000

const restOptions = (api: string | null, log: Log): Partial<RESTOptions> => ({
  ...(api === null ? {} : { api }),
  retries: 0,
  invalidRequestWarningInterval: 500,
  rejectOnRateLimit: ({ route, global, retryAfter }) => {
    log.info({ platform: 'discord', route, global, retryAfter }, 'Discord asks me to wait')
    return retryAfter > longestWait
  },
})

/** For all other calls: with the bot's token, connected or not; by this dispatcher. */
export const createBotRest = (api: string | null, token: string, agent: RESTOptions['agent'], log: Log): REST => {
  const rest = new REST({ ...restOptions(api, log), agent }).setToken(token)
  warnOfRefusals(rest, log)
  return rest
}

const warnOfRefusals = (rest: REST, log: Log): void =>
  void rest.on(RESTEvents.InvalidRequestWarning, ({ count }) =>
    log.warn({ platform: 'discord', count }, 'many refused requests: at 10,000 in ten minutes Discord bans this address'),
  )

/** For answers to interactions: without the bot's token, and without the limit of calls a second, from which Discord exempts them. */
export const createAnswersRest = (api: string | null, log: Log): REST =>
  new REST({ ...restOptions(api, log), globalRequestsPerSecond: Number.POSITIVE_INFINITY })

/**
 * discord.js's client as Dateline uses it: no privileged intent (what is written comes with mentions, replies to us and direct messages), no messages
 * kept, and no retries of its own (see discord-calls.ts). A lost connection is resumed, or made anew, by the client itself, for as long as it takes.
 */
export const createClient = (api: string | null, shard: Shard | null, log: Log): Client => {
  const client = new Client({
    // Above some two thousand servers Discord wants them in parts.
    ...(shard === null ? { shards: 'auto' as const } : { shards: [shard.index], shardCount: shard.count }),
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0, ReactionManager: 0 }),
    // Servers that are slow to come do not keep the others waiting.
    waitGuildTimeout: 3_000,
    rest: restOptions(api, log),
  })
  warnOfRefusals(client.rest, log)
  client.on(Events.ShardReconnecting, () => log.warn({ platform: 'discord' }, 'the connection to Discord is lost; I connect again'))
  client.on(Events.ShardResume, (_, missed) => log.info({ platform: 'discord', missed }, 'connected to Discord again'))
  client.on(Events.ShardReady, () => log.info({ platform: 'discord' }, 'connected to Discord'))
  client.on(Events.ShardError, (error) =>
    log.warn({ platform: 'discord', problem: error.message }, 'the connection to Discord has a problem'),
  )
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ platform: 'discord', code }, closedForGood(code).message))
  client.on(Events.Error, (error) => log.error({ platform: 'discord', problem: error.message }, 'the Discord client has a problem'))
  return client
}

/** Why Discord will not let us connect again. */
const closedForGood = (code: number): PlatformError => {
  const refused = code === GatewayCloseCodes.AuthenticationFailed
  const words = refused
    ? 'Discord does not take the bot token any more. Take a new one from the Bot page of the application and start again'
    : `Discord closed the connection for good (${code} ${GatewayCloseCodes[code] ?? ''})`
  return new PlatformError(words, { platform: 'discord', reason: refused ? 'unauthorized' : 'rejected' })
}

/** Logs in; returns when events come. PlatformError, after which the client is of no more use. */
export const connect = async (client: Client, token: string): Promise<void> => {
  const over = new AbortController()
  const waiting = { signal: over.signal }
  const ready = once(client, Events.ClientReady, waiting)
  const refused = once(client, Events.ShardDisconnect, waiting).then(([event]) => Promise.reject(closedForGood(event.code)))
  const late = setTimeout(() => over.abort(), longestConnect)
  try {
    await Promise.race([Promise.all([client.login(token), ready]), refused])
  } catch (error) {
    await client.destroy()
    throw over.signal.aborted
      ? new PlatformError('Discord could not be reached in time', { platform: 'discord', reason: 'unavailable', cause: error })
      : toPlatformError(error, 'log in')
  } finally {
    clearTimeout(late)
    over.abort()
    await Promise.allSettled([ready, refused])
  }
}

/** Whether events come now: not while a lost connection is made anew. */
export const isConnected = (client: Client): boolean =>
  client.ws.shards.size > 0 && client.ws.shards.every(({ status }) => status === Status.Ready || status === Status.WaitingForGuilds)

/** Ends the connection. One that is just being made again cannot be given up: it is closed as soon as it is there, and nothing waits for that. */
export const disconnect = async (client: Client): Promise<void> => {
  // discord.js takes our own farewell for a loss.
  client.removeAllListeners(Events.ShardReconnecting)
  const settled: ReadonlySet<Status> = new Set([Status.Ready, Status.Disconnected])
  if (client.ws.shards.every(({ status }) => settled.has(status))) return client.destroy()
  for (const event of [Events.ShardReady, Events.ShardResume] as const) client.once(event, () => void client.destroy())
}
