import { randomUUID } from 'node:crypto'
import {
  type APIInteraction,
  GatewayDispatchEvents,
  type GatewayGuildDeleteDispatchData,
  type GatewayMessageCreateDispatchData,
} from 'discord.js'
import type { ChatPlatform, Desk } from '../../ports/chat.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { LeaseStore } from '../../ports/workspaces.ts'
import { createLastLook } from '../last-look.ts'
import { createAnnounce } from './announce.ts'
import { answerInteraction, type Work } from './answer-interaction.ts'
import { answerMessage } from './answer-message.ts'
import { connect, createAnswersRest, createBotRest, createClient, disconnect, isConnected } from './connection.ts'
import { createDelivery } from './delivery.ts'
import { createCalls } from './discord-calls.ts'
import { createFirstTime } from './first-time.ts'
import { createShards, type Hearing, type Shard } from './shards.ts'

export interface DiscordOptions {
  readonly token: string
  /** Where several copies of the program run: lets one of them hear each shard. */
  readonly leases?: LeaseStore
  /** Forgets all that is kept of a server that has removed the bot. */
  readonly forget: (guild: string) => Promise<unknown>
  readonly clock: Clock
  readonly log: Log
  /** Base of the REST API, for tests; Discord's own where none is given. */
  readonly api?: string
  /** Between two looks at the leases, in ms. */
  readonly roundMs?: number
  /** Waits so many ms between tries; tests need not. */
  readonly wait?: (ms: number) => Promise<void>
}

/**
 * Dateline on Discord: the slash command, "Brief this" on messages, buttons, the form for an article, mentions, replies and direct messages. Events come
 * over the gateway as plain payloads, answers go over REST as plain bodies; nothing but commands, mentions and what is written to the bot is read.
 */
export const createDiscordPlatform = (options: DiscordOptions): ChatPlatform => {
  const { token, leases = null, forget, clock, log, api, wait, roundMs = 5_000 } = options
  const running = new Set<Promise<void>>()
  let shards: ReturnType<typeof createShards> | null = null
  let stopping = false

  /** What runs is finished before the end; whatever goes wrong is logged, for nobody else would hear of it. */
  const run = (work: Promise<void>): void => {
    const done = work
      .catch((error: unknown) => log.error({ platform: 'discord', err: error }, 'something on Discord could not be answered'))
      .finally(() => running.delete(done))
    running.add(done)
  }

  /** The bot was removed there. A server that is only unavailable has an outage, and comes back. */
  const left = async ({ id, unavailable }: GatewayGuildDeleteDispatchData): Promise<void> => {
    if (unavailable) return
    try {
      await forget(id)
      log.info({ platform: 'discord', guild: id }, 'a server has removed me; all of it is forgotten')
    } catch (error) {
      log.error(
        { platform: 'discord', guild: id, err: error },
        `a server has removed me: dateline forget discord:${id} --yes deletes what is left`,
      )
    }
  }

  // Posts need no gateway: any process may make them.
  const { dispatcher, looking } = createLastLook()
  const rest = createBotRest(api ?? null, token, dispatcher, log)
  const answers = createAnswersRest(api ?? null, log)
  const calls = createCalls({ rest, answers, looking, ...(wait ? { wait } : {}) })
  const delivery = createDelivery(calls)
  const announce = createAnnounce({ calls, clock, log })

  /** Hears a shard, or everything. */
  const hear = async (desk: Desk, shard: Shard | null): Promise<Hearing> => {
    const client = createClient(api ?? null, shard, log)
    const work: Work = {
      client,
      calls,
      delivery,
      desk,
      clock,
      log,
      isFirst: createFirstTime(),
      isStopping: () => stopping,
      warned: new Set(),
    }
    // As they come off the wire: before discord.js holds them back until all servers are there, and without its objects.
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw: APIInteraction) => run(answerInteraction(work, raw)))
    client.ws.on(GatewayDispatchEvents.MessageCreate, (raw: GatewayMessageCreateDispatchData) => run(answerMessage(work, raw)))
    client.ws.on(GatewayDispatchEvents.GuildDelete, (raw: GatewayGuildDeleteDispatchData) => run(left(raw)))
    await connect(client, token)
    return { isConnected: () => isConnected(client), end: () => disconnect(client) }
  }

  const start = async (desk: Desk): Promise<void> => {
    const all = createShards({ leases, holder: randomUUID(), count: calls.shards, hear: (shard) => hear(desk, shard), log, roundMs })
    await all.start()
    shards = all
  }

  return {
    name: 'discord',
    start,
    isConnected: () => !stopping && (shards?.isConnected() ?? false),
    post: async (place, post) => {
      try {
        return await announce(place, post)
      } catch (error) {
        throw await delivery.named(error, place)
      }
    },
    check: delivery.check,
    stop: async () => {
      stopping = true
      while (running.size > 0) await Promise.all(running)
      await shards?.stop()
      for (const one of [rest, answers]) {
        one.clearHashSweeper()
        one.clearHandlerSweeper()
      }
      shards = null
    },
  }
}
