import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A wire to a server on loopback that can be cut and mended: `cut` ends every talk and refuses new ones. */
export const cutWire = async (to: { readonly host: string; readonly port: number }) => {
  const open = new Set<Socket>()
  let server: Server
  let port = 0

  const mend = async (): Promise<void> => {
    server = createServer((near) => {
      const far = connect(to)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        open.add(one)
        one
          .on('error', () => {})
          .on('close', () => {
            open.delete(one)
            other.destroy()
          })
        one.pipe(other)
      }
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }

  await mend()
  return {
    port,
    mend,
    cut: async (): Promise<void> => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of open) socket.destroy()
      await closed
    },
  }
}
