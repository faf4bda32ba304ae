import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port on loopback that nobody listens on, below those that the system hands out by itself: so that none of its sockets takes it before the asker does. */
export const freePort = async (): Promise<number> => {
  const port = randomInt(10_240, 32_000)
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return freePort()
  }
  server.close()
  await once(server, 'close')
  return port
}
