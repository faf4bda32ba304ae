import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { guildPayload, userPayload } from './payloads.ts'
import { snowflake } from './snowflake.ts'
import type { World } from './world.ts'

interface Session {
  readonly id: string
  readonly intents: number
  /** Which part of all servers it hears. */
  readonly shard: readonly [index: number, count: number]
  readonly events: { readonly s: number; readonly t: string; readonly d: object }[]
  socket: WebSocket | null
}

export const intentOf = { guilds: 1 << 0, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 } as const

/** Members, presences and message content: what a bot must be allowed by Discord. */
export const privileged = (1 << 1) | (1 << 8) | (1 << 15)

interface GatewayOptions {
  readonly world: World
  readonly isGood: (token: string) => boolean
  readonly isAway: () => boolean
}

/** A server's events go to its shard, direct messages to the first. */
const hears = ({ shard: [index, count] }: Session, guild: string | null): boolean =>
  guild === null ? index === 0 : Number((BigInt(guild) >> 22n) % BigInt(count)) === index

/** The socket side: hello, identify, heartbeats, dispatches, and sessions that can be resumed with all that was missed. */
export const createGateway = (http: Server, { world, isGood, isAway }: GatewayOptions) => {
  const sockets = new WebSocketServer({ noServer: true })
  const sessions = new Map<string, Session>()
  const heard: number[] = []

  const send = (socket: WebSocket, payload: object) => socket.send(JSON.stringify({ s: null, t: null, ...payload }))

  const dispatch = (session: Session, t: string, d: object) => {
    const event = { s: session.events.length + 1, t, d }
    session.events.push(event)
    if (session.socket) send(session.socket, { op: 0, ...event })
  }

  const identify = (socket: WebSocket, token: string, intents: number, shard: Session['shard']): Session | null => {
    if (!isGood(token)) {
      socket.close(4004, 'Authentication failed.')
      return null
    }
    const session: Session = { id: `session${snowflake()}`, intents, shard, events: [], socket }
    sessions.set(session.id, session)
    dispatch(session, 'READY', {
      v: 10,
      user: userPayload(world.bot),
      guilds: hears(session, world.guild) ? [{ id: world.guild, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: url(),
      shard,
      application: { id: world.bot.id, flags: 0 },
    })
    if (hears(session, world.guild)) dispatch(session, 'GUILD_CREATE', guildPayload(world))
    return session
  }

  const resume = (socket: WebSocket, token: string, id: string, seq: number): Session | null => {
    if (!isGood(token)) socket.close(4004, 'Authentication failed.')
    const session = sessions.get(id)
    if (!session || !isGood(token)) {
      if (isGood(token)) send(socket, { op: 9, d: false })
      return null
    }
    session.socket = socket
    for (const event of session.events.filter(({ s }) => s > seq)) send(socket, { op: 0, ...event })
    dispatch(session, 'RESUMED', {})
    return session
  }

  const url = () => `ws://127.0.0.1:${(http.address() as AddressInfo).port}/gateway`

  http.on('upgrade', (request, socket, head) => {
    if (isAway()) {
      socket.destroy()
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      let session: Session | null = null
      send(client, { op: 10, d: { heartbeat_interval: 45_000 } })
      client.on('message', (words) => {
        const { op, d } = JSON.parse(String(words))
        heard.push(op)
        if (op === 1) send(client, { op: 11 })
        if (op === 2) session = identify(client, d.token, d.intents, d.shard ?? [0, 1])
        if (op === 6) session = resume(client, d.token, d.session_id, d.seq)
      })
      client.on('close', () => {
        if (session?.socket === client) session.socket = null
      })
    })
  })

  const connected = () => [...sessions.values()].filter(({ socket }) => socket !== null)

  return {
    url,
    /** Sent to every session, also to those whose socket is closed: they get it when they resume. */
    dispatch: (t: string, d: object, wanted = 0) => {
      const guild = 'guild_id' in d && typeof d.guild_id === 'string' ? d.guild_id : null
      for (const session of sessions.values()) if ((session.intents & wanted) === wanted && hears(session, guild)) dispatch(session, t, d)
    },
    /** Intents of the newest session. */
    intents: () => [...sessions.values()].at(-1)?.intents ?? 0,
    /** Opcodes that clients have sent: 1 heartbeat, 2 identify, 6 resume. */
    heard: heard as readonly number[],
    connected: () => connected().length,
    /** Shards that are heard now, as often as they are. */
    shards: () =>
      connected()
        .map(({ shard }) => shard[0])
        .sort(),
    /** Breaks every socket, as a network does. */
    drop: () => {
      for (const client of sockets.clients) client.terminate()
    },
    closeWith: (code: number) => {
      for (const client of sockets.clients) client.close(code)
    },
    /** Opcode 7: "please reconnect and resume". */
    askToReconnect: () => {
      for (const { socket } of connected()) if (socket) send(socket, { op: 7 })
    },
    /** Forgets all sessions, and says so: opcode 9. */
    invalidate: () => {
      const open = connected()
      sessions.clear()
      for (const { socket } of open) if (socket) send(socket, { op: 9, d: false })
    },
    close: () => {
      for (const client of sockets.clients) client.terminate()
      sockets.close()
    },
  }
}

export type Gateway = ReturnType<typeof createGateway>
