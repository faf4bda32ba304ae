import type { Server } from 'node:http'
import { WebSocket, WebSocketServer } from 'ws'

/** What was sent back for an envelope. */
export interface Acknowledgement {
  readonly payload: unknown
}

/** Socket Mode: hello, envelopes with acknowledgements, disconnects as Slack sends them before it closes. */
export const createSockets = (server: Server) => {
  const tickets = new Set<string>()
  const open = new Set<WebSocket>()
  const waiting = new Map<string, (acknowledgement: Acknowledgement) => void>()
  let count = 0

  const greet = (socket: WebSocket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('message', (bytes) => {
      const { envelope_id, payload } = JSON.parse(String(bytes)) as { envelope_id: string; payload?: unknown }
      waiting.get(envelope_id)?.({ payload })
      waiting.delete(envelope_id)
    })
    socket.send(JSON.stringify({ type: 'hello', num_connections: open.size, connection_info: { app_id: 'A0DATELINE' } }))
  }

  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, raw, head) => {
    const ticket = new URL(request.url ?? '', 'http://slack').searchParams.get('ticket') ?? ''
    if (!tickets.delete(ticket)) return void raw.destroy()
    sockets.handleUpgrade(request, raw, head, greet)
  })

  return {
    ticket: (): string => {
      const ticket = `ticket-${(count += 1)}`
      tickets.add(ticket)
      return ticket
    },
    connections: () => open.size,
    /** To one socket, as Slack does; rejects where none is open, or nothing is acknowledged within three seconds. */
    send: (type: string, payload: object, retry: number): Promise<Acknowledgement> =>
      new Promise((resolve, reject) => {
        const socket = [...open].find((one) => one.readyState === WebSocket.OPEN)
        if (!socket) return reject(new Error('no socket is open'))
        const envelope_id = `envelope-${(count += 1)}`
        const timer = setTimeout(() => reject(new Error('not acknowledged within three seconds')), 3_000)
        waiting.set(envelope_id, (acknowledgement) => {
          clearTimeout(timer)
          resolve(acknowledgement)
        })
        socket.send(JSON.stringify({ type, envelope_id, payload, accepts_response_payload: type !== 'events_api', retry_attempt: retry }))
      }),
    /** Tells all sockets to connect anew, as Slack does every few hours, and closes them. */
    refresh: () => {
      for (const socket of open) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'applink' } }))
        socket.close(1000)
      }
    },
    /** The line goes dead, without a word. */
    drop: () => {
      for (const socket of open) socket.terminate()
    },
    close: () => {
      for (const socket of open) socket.terminate()
      sockets.close()
    },
  }
}
