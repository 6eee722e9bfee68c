import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { rssMb } from './processUse.ts'

/** What a process holds once it has thrown away what it no longer needs. Megabytes. */
export interface Settled {
  rss: number
  heap: number
}

/** Settings with which a Node process can be asked to clear up: `SIGUSR1` opens its inspector on this port. */
export const inspectable = (port: number) => `--inspect-port=127.0.0.1:${port} --inspect-publish-uid=http`

/** Has a process collect its garbage, and says what is left. The same for every server, and none has to help. */
export async function settledMemory(pid: number, port: number): Promise<Settled> {
  process.kill(pid, 'SIGUSR1')
  const socket = new WebSocket(await addressOf(port))
  await once(socket, 'open')
  let asked = 0
  const ask = async (method: string, params = {}) => {
    const id = ++asked
    const answered = new Promise<{ result?: { result?: { value?: number } } }>((resolve) => {
      const hear = (text: Buffer) => {
        const said = JSON.parse(text.toString())
        if (said.id === id) resolve(said.result === undefined ? {} : { result: said.result })
        else socket.once('message', hear)
      }
      socket.once('message', hear)
    })
    socket.send(JSON.stringify({ id, method, params }))
    return answered
  }
  for (let round = 0; round < 3; round++) {
    await ask('HeapProfiler.collectGarbage')
    await wait(200)
  }
  const expression = 'process.memoryUsage().heapUsed + process.memoryUsage().external'
  const { result } = await ask('Runtime.evaluate', { expression })
  const heap = Number(result?.result?.value) / 2 ** 20
  socket.close()
  return { rss: rssMb(pid), heap }
}

async function addressOf(port: number): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const [found] = await fetch(`http://127.0.0.1:${port}/json/list`).then(
      (answer) => answer.json() as Promise<{ webSocketDebuggerUrl: string }[]>,
      () => [],
    )
    if (found) return found.webSocketDebuggerUrl
    await wait(50)
  }
  throw new Error('A server did not let itself be inspected.')
}
