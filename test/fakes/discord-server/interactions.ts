import { snowflake } from './snowflake.ts'
import type { FakeMessage, MessageBody, World } from './world.ts'

export interface FakeInteraction {
  readonly id: string
  readonly token: string
  readonly at: number
  readonly channel: string
  readonly asker: string
  /** The bot is in the server; else it is only installed by the asker. */
  readonly member: boolean
  /** The message whose button was pressed. */
  readonly pressed: string | null
  state: 'open' | 'thinking' | 'answered'
  /** What came back, if that was no message: a form, choices. */
  response: { readonly type: number; readonly data?: unknown } | null
  original: string | null
  followUps: number
  /** Each first response that was tried, and what it was told. */
  readonly responses: number[]
}

export class Refusal extends Error {
  readonly status: number
  readonly code: number

  constructor(status: number, code: number, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

const ephemeral = 1 << 6

/** The life of interactions: 3 s for a first response, 15 minutes for all that follows, 5 follow-ups where the bot is no member. */
export const createInteractions = (world: World, now: () => number) => {
  const all: FakeInteraction[] = []

  const add = (message: Omit<FakeMessage, 'id' | 'at' | 'edits'>): FakeMessage => {
    const made: FakeMessage = { ...message, id: snowflake(), at: now(), edits: 0 }
    world.messages.push(made)
    return made
  }

  const show = (interaction: FakeInteraction, via: 'original' | 'follow-up', body: MessageBody | null, flags: number): FakeMessage =>
    add({
      channel: interaction.channel,
      author: world.bot.id,
      via,
      onlyFor: (flags & ephemeral) !== 0 ? interaction.asker : null,
      body,
      content: '',
      nonce: null,
      replyTo: null,
    })

  const live = (token: string): FakeInteraction => {
    const found = all.find((one) => one.token === token)
    if (!found || found.state === 'open') throw new Refusal(404, 10015, 'Unknown Webhook')
    if (now() - found.at > 15 * 60_000) throw new Refusal(401, 50027, 'Invalid Webhook Token')
    return found
  }

  const message = (id: string | null): FakeMessage => {
    const found = world.messages.find((one) => one.id === id)
    if (!found) throw new Refusal(404, 10008, 'Unknown Message')
    return found
  }

  const edit = (shown: FakeMessage, body: MessageBody): FakeMessage => {
    shown.body = body
    shown.edits += 1
    return shown
  }

  return {
    all: all as readonly FakeInteraction[],

    open: (fields: Pick<FakeInteraction, 'channel' | 'asker' | 'member' | 'pressed'>): FakeInteraction => {
      const made: FakeInteraction = {
        ...fields,
        id: snowflake(),
        token: `aW50ZXJhY3Rpb24${snowflake()}secret`,
        at: now(),
        state: 'open',
        response: null,
        original: null,
        followUps: 0,
        responses: [],
      }
      all.push(made)
      return made
    },

    respond: (id: string, token: string, response: { readonly type: number; readonly data?: MessageBody }): void => {
      const found = all.find((one) => one.id === id && one.token === token)
      if (!found || (found.state === 'open' && now() - found.at > 3_000)) throw new Refusal(404, 10062, 'Unknown interaction')
      found.responses.push(response.type)
      if (found.state !== 'open') throw new Refusal(400, 40060, 'Interaction has already been acknowledged.')
      const flags = response.data?.flags ?? 0
      found.response = response
      found.state = response.type === 5 || response.type === 6 ? 'thinking' : 'answered'
      if (response.type === 4) found.original = show(found, 'original', response.data ?? {}, flags).id
      if (response.type === 5) found.original = show(found, 'original', null, flags).id
      if (response.type === 6) {
        found.original = found.pressed
        found.state = 'answered'
      }
    },

    editOriginal: (token: string, body: MessageBody): FakeMessage => {
      const found = live(token)
      found.state = 'answered'
      return edit(message(found.original), body)
    },

    deleteOriginal: (token: string): void => {
      const found = live(token)
      const gone = message(found.original)
      world.messages.splice(world.messages.indexOf(gone), 1)
      found.state = 'answered'
      found.original = null
    },

    followUp: (token: string, body: MessageBody): FakeMessage => {
      const found = live(token)
      // "For backwards compatibility": while the app is thinking, this is the first answer, with the deferral's own visibility.
      if (found.state === 'thinking') {
        found.state = 'answered'
        return edit(message(found.original), body)
      }
      if (!found.member && found.followUps >= 5)
        throw new Refusal(400, 40094, 'This interaction has hit the maximum number of follow up messages.')
      found.followUps += 1
      return show(found, 'follow-up', body, body.flags ?? 0)
    },
  }
}

export type Interactions = ReturnType<typeof createInteractions>
