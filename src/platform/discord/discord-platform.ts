import { type APIInteraction, GatewayDispatchEvents, type GatewayMessageCreateDispatchData, type REST } from 'discord.js'
import { PlatformError } from '../../errors.ts'
import type { ChatPlatform, Clock, Desk, Log } from '../../ports.ts'
import { answerInteraction, type Work } from './answer-interaction.ts'
import { answerMessage } from './answer-message.ts'
import { connect, createAnswersRest, createClient, disconnect } from './connection.ts'
import { createDelivery } from './delivery.ts'
import { createCalls } from './discord-calls.ts'
import { toDiscord } from './encoder.ts'
import { createFirstTime } from './first-time.ts'

export interface DiscordOptions {
  readonly token: string
  readonly clock: Clock
  readonly log: Log
  /** Base of the REST API, for tests; Discord's own where none is given. */
  readonly api?: string
  /** Waits so many ms between tries; tests need not. */
  readonly wait?: (ms: number) => Promise<void>
}

/**
 * Dateline on Discord: the slash command, "Brief this" on messages, buttons, the form for an article, mentions, replies and direct messages. Events come
 * over the gateway as plain payloads, answers go over REST as plain bodies; nothing but commands, mentions and what is written to the bot is read.
 */
export const createDiscordPlatform = ({ token, clock, log, api, wait }: DiscordOptions): ChatPlatform => {
  const running = new Set<Promise<void>>()
  let connected: { readonly work: Work; readonly answers: REST } | null = null
  let stopping = false

  /** What runs is finished before the end; whatever goes wrong is logged, for nobody else would hear of it. */
  const run = (work: Promise<void>): void => {
    const done = work
      .catch((error: unknown) => log.error({ platform: 'discord', err: error }, 'something on Discord could not be answered'))
      .finally(() => running.delete(done))
    running.add(done)
  }

  const start = async (desk: Desk): Promise<void> => {
    const client = createClient(api ?? null, log)
    const answers = createAnswersRest(api ?? null, log)
    const calls = createCalls({ rest: client.rest, answers, ...(wait ? { wait } : {}) })
    const delivery = createDelivery({ client, calls })
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
    await connect(client, token)
    connected = { work, answers }
  }

  const online = (): Work => {
    if (connected) return connected.work
    throw new PlatformError('Discord is not connected', { platform: 'discord', reason: 'unavailable' })
  }

  return {
    name: 'discord',
    start,
    post: async (place, { message, key }) => online().delivery.post(place, toDiscord(message), key),
    check: async (place) => online().delivery.check(place),
    stop: async () => {
      stopping = true
      while (running.size > 0) await Promise.all(running)
      if (connected) await disconnect(connected.work.client)
      connected?.answers.clearHashSweeper()
      connected?.answers.clearHandlerSweeper()
      connected = null
    },
  }
}
