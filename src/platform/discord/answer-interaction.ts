import { type APIInteraction, type Client, InteractionResponseType, MessageFlags } from 'discord.js'
import { type CommandName, commands } from '../../command/catalogue.ts'
import type { Audience, Command } from '../../command/command.ts'
import { sentenceMessage } from '../../message/sentence-message.ts'
import type { Choice, Desk } from '../../ports/chat.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Delivery } from './delivery.ts'
import type { Calls, Interaction } from './discord-calls.ts'
import { type DiscordBody, toDiscord } from './encoder.ts'
import { toForm } from './form.ts'
import { type Acknowledged, createInteractionReply } from './interaction-reply.ts'
import { limits } from './limits.ts'
import { missingIn, missingSentence } from './permissions.ts'
import { readInteraction, readSetting, type Setting, type Wanted } from './read-interaction.ts'

/** What answering needs: a connection, a desk to ask, and what the process is about. */
export interface Work {
  readonly client: Client
  readonly calls: Calls
  readonly delivery: Delivery
  readonly desk: Desk
  readonly clock: Clock
  readonly log: Log
  /** True for an id that was not seen before. */
  readonly isFirst: (id: string) => boolean
  readonly isStopping: () => boolean
  /** Channels whose missing permissions were told already. */
  readonly warned: Set<string>
}

const declared: Readonly<Record<CommandName, Command>> = commands

const closing = 'I am being restarted. Please try again in a minute.'

const bodyOf = (problem: string): DiscordBody | undefined => toDiscord(sentenceMessage(problem))[0]

const refuse = async ({ calls }: Work, interaction: Interaction, problem: string): Promise<void> => {
  const body = bodyOf(problem)
  if (!body) return
  const data = { ...body, flags: body.flags | MessageFlags.Ephemeral, allowed_mentions: { parse: [] } }
  await calls.respond(interaction, { type: InteractionResponseType.ChannelMessageWithSource, data })
}

/** Before any work, for Discord waits 3 s. Null where another process has this interaction. */
const acknowledge = async (
  { calls, log }: Work,
  interaction: Interaction,
  audience: Audience,
  turn: boolean,
): Promise<Acknowledged | null> => {
  const deferral = {
    type: InteractionResponseType.DeferredChannelMessageWithSource as const,
    data: audience === 'asker' ? { flags: MessageFlags.Ephemeral as const } : {},
  }
  try {
    const ours = await calls.respond(interaction, turn ? { type: InteractionResponseType.DeferredMessageUpdate } : deferral)
    return ours ? (turn ? { as: 'turn' } : { as: 'new', audience }) : null
  } catch (error) {
    log.warn({ platform: 'discord', interaction: interaction.id, err: error }, 'too late to answer in place')
    return { as: 'none' }
  }
}

/** Once a channel: what will not work there, while a person is at hand who cares. */
const warn = async (
  { calls, client, warned }: Work,
  interaction: Interaction,
  { place, member, permissions, thread }: Setting,
): Promise<void> => {
  if (!member || permissions === null || warned.has(place.channel)) return
  const names = missingIn(permissions, thread)
  if (names.length === 0) return
  warned.add(place.channel)
  const channel = client.channels.cache.get(place.channel)
  const missing = missingSentence(channel && 'name' in channel ? channel.name : null, names)
  const body = bodyOf(`Commands work here, mentions and replies do not yet. ${missing}`)
  if (body) await calls.followUp(interaction, body, true)
}

const answer = async (
  work: Work,
  interaction: Interaction,
  setting: Setting,
  { reading, replyTo, onPrivateMessage }: Wanted & { kind: 'call' },
) => {
  if ('problem' in reading) return refuse(work, interaction, reading.problem)
  const since = work.clock.now()
  const { audience } = declared[reading.call.command]
  const acknowledged = await acknowledge(work, interaction, audience, onPrivateMessage && audience === 'asker')
  if (acknowledged === null) return
  const { place, asker } = setting
  const reply = createInteractionReply({ ...work, interaction, setting, acknowledged, since })
  await work.desk.handle({ ...reading.call, place, asker, replyTo }, reply)
  if (acknowledged.as === 'new') await warn(work, interaction, setting)
}

/** As many choices as Discord takes, each as long as it takes them. */
const offered = (choices: readonly Choice[]) =>
  choices
    .filter(({ name, value }) => name !== '' && value !== '' && value.length <= limits.choiceValue)
    .slice(0, limits.choices)
    .map(({ name, value }) => ({ name: name.slice(0, limits.choiceName), value }))

/** Answers a command, a menu, a button, a form or what is being typed. PlatformError where Discord does not take the answer. */
export const answerInteraction = async (work: Work, raw: APIInteraction): Promise<void> => {
  const setting = readSetting(raw)
  const wanted = readInteraction(raw)
  if (setting === null || wanted === null || !work.isFirst(raw.id)) return
  const interaction: Interaction = { id: raw.id, application: raw.application_id, token: raw.token }
  switch (wanted.kind) {
    case 'choices': {
      const choices = work.isStopping() ? [] : offered(await work.desk.complete(setting.place, wanted.typed, wanted.what))
      await work.calls.respond(interaction, { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } })
      return
    }
    case 'form': {
      const form = toForm(wanted.command)
      if (form) await work.calls.respond(interaction, { type: InteractionResponseType.Modal, data: form })
      return
    }
    case 'call':
      return work.isStopping() ? refuse(work, interaction, closing) : answer(work, interaction, setting, wanted)
  }
}
