import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What lies between a device and the server. Cut, it ends every line and lets no new one through. */
export interface Cable {
  url: string
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function aCable(to: string): Promise<Cable> {
  const ends = new Set<Socket>()
  let isCut = false
  const hold = (socket: Socket) => {
    ends.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => ends.delete(socket))
  }
  const cut = () => {
    isCut = true
    for (const socket of ends) socket.destroy()
  }
  const server = createServer((near) => {
    hold(near)
    if (isCut) return near.destroy()
    const far = connect(Number(new URL(to).port), '127.0.0.1')
    hold(far)
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend() {
      isCut = false
    },
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
