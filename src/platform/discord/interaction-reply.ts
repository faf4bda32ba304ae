import { RESTJSONErrorCodes } from 'discord.js'
import type { Audience } from '../../command/command.ts'
import { type Message, text } from '../../message/message.ts'
import { sentenceMessage } from '../../message/sentence-message.ts'
import type { Posted, Reply } from '../../ports/chat.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Delivery } from './delivery.ts'
import type { Calls, Interaction } from './discord-calls.ts'
import { type DiscordBody, toDiscord } from './encoder.ts'
import { codeOf } from './errors.ts'
import { followUpsOfUserInstall, tokenLife } from './limits.ts'
import type { Setting } from './read-interaction.ts'

/** How the interaction was acknowledged, which settles where its answer stands. */
export type Acknowledged =
  /** "Dateline is thinking …", for all or for the asker alone. */
  | { readonly as: 'new'; readonly audience: Audience }
  /** The private message whose button was pressed turns into the answer: a page is turned in place. */
  | { readonly as: 'turn' }
  /** Too late, or Discord was away. */
  | { readonly as: 'none' }

export interface InteractionReplyOptions {
  readonly interaction: Interaction
  readonly setting: Setting
  readonly acknowledged: Acknowledged
  /** When the interaction came, in ms UTC. */
  readonly since: number
  readonly calls: Calls
  readonly delivery: Delivery
  readonly clock: Clock
  readonly log: Log
}

/** Answers of Discord that mean: this way back to the asker is closed, take another. */
const closedWays: ReadonlySet<number | null> = new Set([
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
])

/** Where only so many messages are allowed, the last says how many it stands for. */
const capped = (bodies: readonly DiscordBody[], most: number): readonly DiscordBody[] => {
  if (bodies.length <= most) return bodies
  const left = bodies.length - most + 1
  const words = `${left} more messages of this answer are not shown: where I am no member, Discord lets me send ${most}. A server admin can add me to the server.`
  return [...bodies.slice(0, most - 1), ...toDiscord(sentenceMessage(words))]
}

const noteOf = (words: string): Message => ({
  audience: 'everyone',
  fallback: words,
  about: null,
  blocks: [{ type: 'note', line: [text(words)] }],
})

/**
 * The way back to who used a command, a button or a form: the deferred answer is edited, what does not fit follows up, and after 15 minutes the bot
 * posts by itself (to the asker directly, where the answer is for the asker alone or the bot is no member of the place).
 */
export const createInteractionReply = (options: InteractionReplyOptions): Reply => {
  const { interaction, setting, acknowledged, since, calls, delivery, clock, log } = options
  const { place, asker, member } = setting
  let noted: Promise<void> = Promise.resolve()

  const isAlive = (): boolean => acknowledged.as !== 'none' && clock.now() - since < tokenLife

  const firstPart = async (body: DiscordBody, alone: boolean): Promise<string> => {
    if (alone && acknowledged.as === 'new' && acknowledged.audience === 'everyone') {
      // What was deferred for all cannot become private: it is taken back, and a private message follows.
      await calls.takeBack(interaction).catch((error) => {
        if (codeOf(error) !== RESTJSONErrorCodes.UnknownMessage) throw error
      })
      return (await calls.followUp(interaction, body, true)).id
    }
    try {
      return (await calls.edit(interaction, body)).id
    } catch (error) {
      // Somebody has deleted "Reading …" meanwhile.
      if (codeOf(error) !== RESTJSONErrorCodes.UnknownMessage) throw error
      return (await calls.followUp(interaction, body, alone)).id
    }
  }

  const finish = async (message: Message): Promise<Posted | null> => {
    await noted
    const alone =
      message.audience === 'asker' || acknowledged.as === 'turn' || (acknowledged.as === 'new' && acknowledged.audience === 'asker')
    const bodies = member ? toDiscord(message) : capped(toDiscord(message), followUpsOfUserInstall)
    let shown = 0
    let first: string | null = null
    try {
      while (isAlive() && shown < bodies.length) {
        const body = bodies[shown]
        if (!body) break
        const id = shown === 0 ? await firstPart(body, alone) : (await calls.followUp(interaction, body, alone)).id
        first ??= id
        shown += 1
      }
    } catch (error) {
      if (!closedWays.has(codeOf(error))) throw error
    }
    const rest = bodies.slice(shown)
    if (rest.length > 0) {
      log.info(
        { platform: 'discord', interaction: interaction.id, parts: rest.length },
        'the way back to the asker is closed; I post instead',
      )
      if (alone || !member) await delivery.direct(asker, rest, interaction.id)
      else {
        const posted = await delivery.postOrTell({ place, asker }, rest, interaction.id, null)
        first ??= posted?.id ?? null
      }
    }
    return first === null || alone ? null : { id: first }
  }

  return {
    working: (words) => {
      const [body] = toDiscord(noteOf(words))
      if (!body || acknowledged.as !== 'new' || !isAlive()) return Promise.resolve()
      // A note that could not be shown is no reason to stop working.
      noted = calls.edit(interaction, body).then(
        () => undefined,
        (error) => log.warn({ platform: 'discord', interaction: interaction.id, err: error }, 'a note could not be shown'),
      )
      return noted
    },
    finish,
  }
}
