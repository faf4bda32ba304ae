import {
  type APIInteraction,
  type Client,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  InteractionResponseType,
  MessageFlags,
  type REST,
} from 'discord.js'
import { type CommandName, commands } from '../../command/catalogue.ts'
import type { Audience } from '../../command/command.ts'
import { readLine } from '../../command/read-line.ts'
import { PlatformError } from '../../errors.ts'
import { errorMessage } from '../../message/error-message.ts'
import type { ChatPlatform, Choice, Clock, Desk, Log } from '../../ports.ts'
import { connect, createAnswersRest, createClient } from './connection.ts'
import { createDelivery, type Delivery } from './delivery.ts'
import { type Calls, createCalls, type Interaction } from './discord-calls.ts'
import { type DiscordBody, toDiscord } from './encoder.ts'
import { createFirstTime } from './first-time.ts'
import { toForm } from './form.ts'
import { type Acknowledged, createInteractionReply } from './interaction-reply.ts'
import { limits } from './limits.ts'
import { createMessageReply } from './message-reply.ts'
import { missingIn, missingSentence } from './permissions.ts'
import { readInteraction, readSetting, type Setting, type Wanted } from './read-interaction.ts'
import { type Addressed, readMessage } from './read-message.ts'

export interface DiscordOptions {
  readonly token: string
  readonly clock: Clock
  readonly log: Log
  /** Base of the REST API, for tests; Discord's own where none is given. */
  readonly api?: string
  /** Waits so many ms between tries; tests need not. */
  readonly wait?: (ms: number) => Promise<void>
}

interface Connected {
  readonly client: Client
  readonly answers: REST
  readonly calls: Calls
  readonly delivery: Delivery
}

const bodyOf = (problem: string): DiscordBody | undefined => toDiscord(errorMessage(problem))[0]

const closing = 'I am being restarted. Please try again in a minute.'

const unheard =
  'Discord does not tell me what you wrote, for that was a reply to an answer of a command. Mention me in it, or type /brief ask and your question.'

/**
 * Dateline on Discord: the slash command, "Brief this" on messages, buttons, the form for an article, mentions, replies and direct messages. Events come
 * over the gateway as plain payloads, answers go over REST as plain bodies; nothing but commands, mentions and what is written to the bot is read.
 */
export const createDiscordPlatform = ({ token, clock, log, api, wait }: DiscordOptions): ChatPlatform => {
  const running = new Set<Promise<void>>()
  const isFirst = createFirstTime()
  const warned = new Set<string>()
  let connected: Connected | null = null
  let stopping = false

  /** What runs is finished before the end; whatever goes wrong is logged, for nobody else would hear of it. */
  const run = (work: Promise<void>): void => {
    const done = work
      .catch((error: unknown) => log.error({ platform: 'discord', err: error }, 'something on Discord could not be answered'))
      .finally(() => running.delete(done))
    running.add(done)
  }

  const refuse = async ({ calls }: Connected, interaction: Interaction, problem: string): Promise<void> => {
    const body = bodyOf(problem)
    if (!body) return
    const data = { ...body, flags: body.flags | MessageFlags.Ephemeral, allowed_mentions: { parse: [] } }
    await calls.respond(interaction, { type: InteractionResponseType.ChannelMessageWithSource, data })
  }

  /** Null where another process has this interaction. */
  const acknowledge = async (
    { calls }: Connected,
    interaction: Interaction,
    audience: Audience,
    turn: boolean,
  ): Promise<Acknowledged | null> => {
    try {
      const ours = await calls.respond(
        interaction,
        turn
          ? { type: InteractionResponseType.DeferredMessageUpdate }
          : {
              type: InteractionResponseType.DeferredChannelMessageWithSource,
              data: audience === 'asker' ? { flags: MessageFlags.Ephemeral } : {},
            },
      )
      return ours ? (turn ? { as: 'turn' } : { as: 'new', audience }) : null
    } catch (error) {
      log.warn({ platform: 'discord', interaction: interaction.id, err: error }, 'too late to answer in place')
      return { as: 'none' }
    }
  }

  /** Once a channel: what will not work there, while a person is at hand who cares. */
  const warn = async (
    { calls, client }: Connected,
    interaction: Interaction,
    { place, member, permissions, thread }: Setting,
  ): Promise<void> => {
    if (!member || permissions === null || warned.has(place.channel)) return
    const names = missingIn(permissions, thread)
    if (names.length === 0) return
    warned.add(place.channel)
    const channel = client.channels.cache.get(place.channel)
    const body = bodyOf(
      `Commands work here, mentions and replies do not yet. ${missingSentence(channel && 'name' in channel ? channel.name : null, names)}`,
    )
    if (body) await calls.followUp(interaction, body, true)
  }

  const answer = async (desk: Desk, on: Connected, interaction: Interaction, setting: Setting, wanted: Wanted & { kind: 'call' }) => {
    if ('problem' in wanted.reading) return refuse(on, interaction, wanted.reading.problem)
    const since = clock.now()
    const { call } = wanted.reading
    const audience: Audience = (commands as Readonly<Record<CommandName, { readonly audience: Audience }>>)[call.command].audience
    const acknowledged = await acknowledge(on, interaction, audience, wanted.onPrivateMessage && audience === 'asker')
    if (acknowledged === null) return
    const { place, asker } = setting
    const { calls, delivery } = on
    const reply = createInteractionReply({ interaction, setting, acknowledged, since, calls, delivery, clock, log })
    await desk.handle({ ...call, place, asker, replyTo: wanted.replyTo }, reply)
    if (acknowledged.as === 'new') await warn(on, interaction, setting)
  }

  const onInteraction = async (desk: Desk, on: Connected, raw: APIInteraction): Promise<void> => {
    const setting = readSetting(raw)
    const wanted = readInteraction(raw)
    if (setting === null || wanted === null || !isFirst(raw.id)) return
    const interaction: Interaction = { id: raw.id, application: raw.application_id, token: raw.token }
    switch (wanted.kind) {
      case 'choices': {
        const choices = stopping ? [] : offered(await desk.complete(setting.place, wanted.typed))
        await on.calls.respond(interaction, { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } })
        return
      }
      case 'form': {
        const form = toForm(wanted.command)
        if (form) await on.calls.respond(interaction, { type: InteractionResponseType.Modal, data: form })
        return
      }
      case 'call':
        return stopping ? refuse(on, interaction, closing) : answer(desk, on, interaction, setting, wanted)
    }
  }

  const onMessage = async (desk: Desk, { calls, delivery }: Connected, message: Addressed): Promise<void> => {
    const { place, asker, line, replyTo } = message
    const reply = createMessageReply({ message, calls, delivery, log })
    const reading = line === null ? { problem: unheard } : readLine(line)
    if ('problem' in reading) await reply.finish(errorMessage(reading.problem))
    else await desk.handle({ ...reading.call, place, asker, replyTo }, reply)
  }

  const start = async (desk: Desk): Promise<void> => {
    const client = createClient(api ?? null, log)
    const answers = createAnswersRest(api ?? null, log)
    const calls = createCalls({ rest: client.rest, answers, ...(wait ? { wait } : {}) })
    const on: Connected = { client, calls, delivery: createDelivery({ client, calls }), answers }
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw: APIInteraction) => run(onInteraction(desk, on, raw)))
    client.ws.on(GatewayDispatchEvents.MessageCreate, (raw: GatewayMessageCreateDispatchData) => {
      const message = stopping || !client.user ? null : readMessage(raw, client.user.id)
      if (message && isFirst(message.id)) run(onMessage(desk, on, message))
    })
    await connect(client, token)
    connected = on
  }

  const online = (): Connected => {
    if (connected) return connected
    throw new PlatformError('Discord is not connected', { platform: 'discord', reason: 'unavailable' })
  }

  return {
    name: 'discord',
    start,
    post: async (place, message, key) => online().delivery.post(place, toDiscord(message), key),
    check: async (place) => online().delivery.check(place),
    stop: async () => {
      stopping = true
      while (running.size > 0) await Promise.all(running)
      await connected?.client.destroy()
      connected?.answers.clearHandlerSweeper()
      connected?.answers.clearHashSweeper()
      connected = null
    },
  }
}

const offered = (choices: readonly Choice[]) =>
  choices
    .filter(({ name, value }) => name !== '' && value !== '' && value.length <= limits.choiceValue)
    .slice(0, limits.choices)
    .map(({ name, value }) => ({ name: name.slice(0, limits.choiceName), value }))
