import { type Gateway, intentOf } from './gateway.ts'
import type { FakeInteraction, Interactions } from './interactions.ts'
import { channelPayload, memberPayload, messagePayload, userPayload } from './payloads.ts'
import { snowflake } from './snowflake.ts'
import type { FakeChannel, FakeMessage, World } from './world.ts'

/** A typed option: its name with the value given. */
export type Given = Readonly<Record<string, string | number | boolean>>

export interface At {
  readonly channel?: FakeChannel
  /** The app is only installed by the asker; it is no member of the server. */
  readonly userInstalled?: boolean
}

interface PeopleOptions {
  readonly world: World
  readonly gateway: Gateway
  readonly interactions: Interactions
  readonly now: () => number
}

const typeOf = (value: string | number | boolean): number => (typeof value === 'string' ? 3 : typeof value === 'number' ? 4 : 5)

const toOptions = (given: Given, focused: string | null) =>
  Object.entries(given).map(([name, value]) => ({ name, value, type: typeOf(value), ...(name === focused ? { focused: true } : {}) }))

const nested = (command: string, options: readonly object[]) => {
  const words = command.split(' ')
  return words.reduceRight<readonly object[]>((inner, name, i) => [{ name, type: i === words.length - 1 ? 1 : 2, options: inner }], options)
}

/** What one person, the asker, does on Discord, as the events that a bot gets of it. */
export const createPeople = ({ world, gateway, interactions, now }: PeopleOptions) => {
  let lastEvent: { readonly t: string; readonly d: object; readonly intent: number } | null = null

  const dispatch = (t: string, d: object, intent = 0) => {
    lastEvent = { t, d, intent }
    gateway.dispatch(t, d, intent)
  }

  const interact = (
    type: number,
    data: object,
    { channel = world.news, userInstalled = false }: At,
    message?: FakeMessage,
  ): FakeInteraction => {
    const made = interactions.open({ channel: channel.id, asker: world.asker.id, member: !userInstalled, pressed: message?.id ?? null })
    const inGuild = channel.guild !== null
    dispatch('INTERACTION_CREATE', {
      id: made.id,
      application_id: world.bot.id,
      type,
      data,
      token: made.token,
      version: 1,
      locale: 'en-GB',
      channel_id: channel.id,
      channel: channelPayload(world, channel),
      ...(inGuild
        ? {
            guild_id: channel.guild,
            guild_locale: 'en-GB',
            member: { ...memberPayload(world.asker), permissions: String(world.asker.permissions ?? 0n) },
          }
        : { user: userPayload(world.asker) }),
      ...(message ? { message: messagePayload(world, message) } : {}),
      app_permissions: String(world.permissions(channel)),
      entitlements: [],
      authorizing_integration_owners: userInstalled ? { 1: world.asker.id } : inGuild ? { 0: channel.guild } : { 0: '0' },
      context: inGuild ? 0 : 1,
      attachment_size_limit: 10_485_760,
    })
    return made
  }

  const find = (label: string): { readonly message: FakeMessage; readonly id: string } => {
    for (const message of [...world.messages].reverse()) {
      const button = buttonsOf(message.body?.components ?? []).find((one) => one.label === label)
      if (button) return { message, id: button.custom_id }
    }
    throw new Error(`there is no button "${label}"`)
  }

  return {
    /** `/brief <command> …` */
    type: (command: string, given: Given = {}, at: At = {}) =>
      interact(2, { id: snowflake(), name: 'brief', type: 1, options: nested(command, toOptions(given, null)) }, at),

    /** While an option is being typed. */
    typing: (command: string, given: Given, focused: string, at: At = {}) =>
      interact(4, { id: snowflake(), name: 'brief', type: 1, options: nested(command, toOptions(given, focused)) }, at),

    /** "Brief this" and the like, on a message of these fields. */
    menu: (name: string, message: { readonly content: string; readonly embeds?: readonly object[] }, at: At = {}) => {
      const id = snowflake()
      const shown: FakeMessage = {
        id,
        channel: world.news.id,
        author: world.asker.id,
        via: 'person',
        onlyFor: null,
        body: null,
        nonce: null,
        replyTo: null,
        at: now(),
        edits: 0,
        content: message.content,
      }
      const resolved = { messages: { [id]: { ...messagePayload(world, shown), ...message } } }
      return interact(2, { id: snowflake(), name, type: 3, target_id: id, resolved }, at)
    },

    /** Presses the newest button of that label. */
    press: (label: string, at: At = {}) => {
      const { message, id } = find(label)
      const channel = world.channels.get(message.channel)
      return interact(3, { component_type: 2, custom_id: id }, { ...at, ...(channel ? { channel } : {}) }, message)
    },

    /** Sends off a form that was shown. */
    submit: (custom_id: string, written: Readonly<Record<string, string>>, at: At = {}) =>
      interact(
        5,
        {
          custom_id,
          components: Object.entries(written).map(([id, value], i) => ({ type: 18, id: i, component: { type: 4, custom_id: id, value } })),
        },
        at,
      ),

    /** Writes a message; what of it the bot is told depends on its intents. `ping` is what a reply does by default. */
    write: (
      content: string,
      {
        channel = world.news,
        replyTo = null,
        ping = true,
      }: { readonly channel?: FakeChannel; readonly replyTo?: string | null; readonly ping?: boolean } = {},
    ): FakeMessage => {
      const made: FakeMessage = {
        id: snowflake(),
        channel: channel.id,
        author: world.asker.id,
        via: 'person',
        onlyFor: null,
        body: null,
        content,
        nonce: null,
        replyTo,
        at: now(),
        edits: 0,
      }
      world.messages.push(made)
      const replied = world.messages.find(({ id }) => id === replyTo)
      const named = new RegExp(`<@!?${world.bot.id}>`).test(content)
      const pinged = ping && replied?.author === world.bot.id
      // Told without the privileged intent: direct messages, mentions, and replies that ping a message of the bot's own, not an answer to a command.
      const told =
        channel.guild === null || named || (pinged && replied.via === 'post') || (gateway.intents() & intentOf.messageContent) !== 0
      dispatch(
        'MESSAGE_CREATE',
        {
          ...messagePayload(world, made),
          content: told ? content : '',
          mentions: named || pinged ? [userPayload(world.bot)] : [],
          ...(channel.guild === null ? { channel_type: 1 } : { guild_id: channel.guild, member: memberPayload(world.asker) }),
        },
        channel.guild === null ? intentOf.directMessages : intentOf.guildMessages,
      )
      return made
    },

    /** The last event once more. */
    again: () => {
      if (lastEvent) gateway.dispatch(lastEvent.t, lastEvent.d, lastEvent.intent)
    },
  }
}

interface ShownButton {
  readonly label: string
  readonly custom_id: string
}

/** The buttons of a message, in order. */
export const buttonsOf = (components: readonly unknown[]): readonly ShownButton[] =>
  components.flatMap((component) => {
    const {
      type,
      components: inner,
      label,
      custom_id,
    } = component as { type: number; components?: readonly unknown[]; label?: string; custom_id?: string }
    if (type === 2 && label !== undefined && custom_id !== undefined) return [{ label, custom_id }]
    return inner ? buttonsOf(inner) : []
  })
