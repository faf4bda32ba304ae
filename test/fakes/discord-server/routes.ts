import { PermissionFlagsBits } from 'discord.js'
import { bodyProblems, mayPing } from './body-limits.ts'
import { commandProblems } from './command-limits.ts'
import { type Interactions, Refusal } from './interactions.ts'
import { channelPayload, guildPayload, memberPayload, messagePayload, userPayload } from './payloads.ts'
import { snowflake } from './snowflake.ts'
import type { FakeChannel, FakeMessage, MessageBody, World } from './world.ts'

/** A call of the bot, as it came. */
export interface Call {
  readonly method: string
  /** Without the version: "/channels/1/messages". */
  readonly path: string
  readonly query: URLSearchParams
  readonly token: string | null
  readonly body: MessageBody
}

export interface RoutesOptions {
  readonly world: World
  readonly interactions: Interactions
  readonly now: () => number
  readonly isGood: (token: string) => boolean
  readonly gatewayUrl: () => string
  /** Rules that a call broke though Discord might let it pass: a message that could ping. */
  readonly violations: string[]
  readonly registered: { readonly path: string; readonly commands: readonly unknown[] }[]
}

/** What a call comes to; undefined is 204. Refusals are thrown. */
export type Answer = object | readonly object[] | undefined

type Route = readonly [method: string, path: RegExp, answer: (call: Call, parts: readonly string[]) => Answer]

export const createRoutes = (options: RoutesOptions): ((call: Call) => Answer) => {
  const { world, interactions, now, isGood, gatewayUrl, violations, registered } = options

  const checked = (body: MessageBody, call: Call): MessageBody => {
    const problems = bodyProblems(body)
    if (mayPing(body)) violations.push(`${call.method} ${call.path.replace(/\/[^/]*secret/, '')} may ping`)
    if (problems.length === 0) return body
    violations.push(...problems)
    throw new Refusal(400, 50035, `Invalid Form Body: ${problems.join('; ')}`)
  }

  const authorized = ({ token }: Call) => {
    if (token === null || !isGood(token)) throw new Refusal(401, 0, '401: Unauthorized')
  }

  const channelFor = (id: string | undefined): FakeChannel => {
    const channel = world.channels.get(id ?? '')
    if (!channel) throw new Refusal(404, 10003, 'Unknown Channel')
    if (!world.may(channel, PermissionFlagsBits.ViewChannel)) throw new Refusal(403, 50001, 'Missing Access')
    return channel
  }

  const post = (call: Call, id: string | undefined): FakeMessage => {
    const channel = channelFor(id)
    const needed = channel.type === 11 ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages
    if (!world.may(channel, needed)) throw new Refusal(403, 50013, 'Missing Permissions')
    if (channel.type === 1 && channel.denied !== 0n) throw new Refusal(403, 50007, 'Cannot send messages to this user')
    const { nonce, enforce_nonce, message_reference, ...body } = checked(call.body, call)
    const reference = message_reference as { readonly message_id?: string } | undefined
    if (reference && !world.may(channel, PermissionFlagsBits.ReadMessageHistory))
      throw new Refusal(403, 160002, 'Cannot reply without permission to read message history')
    const before = world.messages.find((one) => one.channel === channel.id && one.nonce === nonce && now() - one.at < 180_000)
    if (enforce_nonce === true && before) return before
    const made: FakeMessage = {
      id: snowflake(),
      channel: channel.id,
      author: world.bot.id,
      via: 'post',
      onlyFor: null,
      body,
      content: '',
      nonce: typeof nonce === 'string' ? nonce : null,
      replyTo: reference?.message_id ?? null,
      at: now(),
      edits: 0,
    }
    world.messages.push(made)
    return made
  }

  /** The newest first; without the nonce, which only who posts is told. None where the history may not be read. */
  const history = ({ query }: Call, id: string | undefined): readonly object[] => {
    const channel = channelFor(id)
    const limit = Number(query.get('limit') ?? 50)
    if (!(limit >= 1 && limit <= 100)) throw new Refusal(400, 50035, 'Invalid Form Body: limit')
    if (!world.may(channel, PermissionFlagsBits.ReadMessageHistory)) return []
    const before = query.get('before')
    return world.messages
      .filter((one) => one.channel === channel.id && one.onlyFor === null && (before === null || BigInt(one.id) < BigInt(before)))
      .reverse()
      .slice(0, limit)
      .map((one) => messagePayload(world, { ...one, nonce: null }))
  }

  const openThread = ({ body }: Call, id: string | undefined, message: string | undefined): object => {
    const channel = channelFor(id)
    if (channel.type !== 0) throw new Refusal(400, 50024, 'Cannot execute action on this channel type')
    if (!world.may(channel, PermissionFlagsBits.CreatePublicThreads)) throw new Refusal(403, 50013, 'Missing Permissions')
    if (!world.messages.some((one) => one.id === message && one.channel === id)) throw new Refusal(404, 10008, 'Unknown Message')
    if (world.channels.has(message ?? '')) throw new Refusal(400, 160004, 'A thread has already been created for this message')
    const name = String(body.name ?? '')
    if (name.length < 1 || name.length > 100) throw new Refusal(400, 50035, 'Invalid Form Body: name')
    return channelPayload(world, world.addChannel({ id: message ?? '', name, type: 11, guild: channel.guild, parent: channel.id }))
  }

  const edit = (call: Call, channel: string | undefined, id: string | undefined): FakeMessage => {
    channelFor(channel)
    const message = world.messages.find((one) => one.id === id && one.channel === channel)
    if (!message) throw new Refusal(404, 10008, 'Unknown Message')
    if (message.author !== world.bot.id) throw new Refusal(403, 50005, 'Cannot edit a message authored by another user')
    message.body = checked(call.body, call)
    message.edits += 1
    return message
  }

  const respond = (call: Call, id: string | undefined, token: string | undefined): undefined => {
    const { type, data } = call.body as { readonly type: number; readonly data?: MessageBody }
    if (type === 4) checked(data ?? {}, call)
    // Of a deferral only this flag is taken.
    if (type === 5 && ((data?.flags ?? 0) & ~64) !== 0) violations.push('a deferral with flags other than EPHEMERAL')
    interactions.respond(id ?? '', token ?? '', { type, ...(data ? { data } : {}) })
  }

  const routes: readonly Route[] = [
    [
      'GET',
      /^\/gateway\/bot$/,
      (call) => {
        authorized(call)
        return {
          url: gatewayUrl(),
          shards: world.shards,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
        }
      },
    ],
    [
      'GET',
      /^\/applications\/@me$/,
      (call) => {
        authorized(call)
        return { id: world.bot.id, name: 'Dateline' }
      },
    ],
    [
      'PUT',
      /^\/applications\/\d+(?:\/guilds\/\d+)?\/commands$/,
      (call) => {
        authorized(call)
        const commands = call.body as unknown as readonly object[]
        const problems = commandProblems(commands)
        if (problems.length > 0) throw new Refusal(400, 50035, `Invalid Form Body: ${problems.join('; ')}`)
        registered.push({ path: call.path, commands })
        return commands.map((command) => ({ ...command, id: snowflake() }))
      },
    ],
    [
      'GET',
      /^\/applications\/\d+(?:\/guilds\/\d+)?\/commands$/,
      (call) => {
        authorized(call)
        const last = registered.findLast(({ path }) => path === call.path)
        // Discord adds fields of its own, and leaves out what is empty.
        return (last?.commands ?? []).map((command) => ({ ...(command as object), id: snowflake(), version: snowflake(), nsfw: false }))
      },
    ],
    ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, (call, [id, token]) => respond(call, id, token)],
    [
      'PATCH',
      /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/,
      (call, [token = '']) => messagePayload(world, interactions.editOriginal(token, checked(call.body, call))),
    ],
    ['DELETE', /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/, (_, [token = '']) => interactions.deleteOriginal(token) as undefined],
    [
      'POST',
      /^\/webhooks\/\d+\/([^/]+)$/,
      (call, [token = '']) => messagePayload(world, interactions.followUp(token, checked(call.body, call))),
    ],
    [
      'GET',
      /^\/channels\/(\d+)$/,
      (call, [id]) => {
        authorized(call)
        return channelPayload(world, channelFor(id))
      },
    ],
    [
      'GET',
      /^\/users\/@me$/,
      (call) => {
        authorized(call)
        return userPayload(world.bot)
      },
    ],
    [
      'GET',
      /^\/guilds\/(\d+)$/,
      (call, [id]) => {
        authorized(call)
        if (id !== world.guild) throw new Refusal(404, 10004, 'Unknown Guild')
        return guildPayload(world)
      },
    ],
    [
      'GET',
      /^\/guilds\/\d+\/members\/(\d+)$/,
      (call, [id]) => {
        authorized(call)
        return memberPayload(id === world.bot.id ? world.bot : world.asker)
      },
    ],
    [
      'GET',
      /^\/channels\/(\d+)\/messages$/,
      (call, [id]) => {
        authorized(call)
        return history(call, id)
      },
    ],
    [
      'POST',
      /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
      (call, [id, message]) => {
        authorized(call)
        return openThread(call, id, message)
      },
    ],
    [
      'POST',
      /^\/channels\/(\d+)\/messages$/,
      (call, [id]) => {
        authorized(call)
        return messagePayload(world, post(call, id))
      },
    ],
    [
      'PATCH',
      /^\/channels\/(\d+)\/messages\/(\d+)$/,
      (call, [channel, id]) => {
        authorized(call)
        return messagePayload(world, edit(call, channel, id))
      },
    ],
    [
      'POST',
      /^\/users\/@me\/channels$/,
      (call) => {
        authorized(call)
        return channelPayload(world, world.direct(String(call.body.recipient_id)))
      },
    ],
  ]

  return (call) => {
    for (const [method, path, answer] of routes) {
      const found = method === call.method ? path.exec(call.path) : null
      if (found) return answer(call, found.slice(1))
    }
    violations.push(`no such route: ${call.method} ${call.path}`)
    throw new Refusal(404, 0, '404: Not Found')
  }
}
