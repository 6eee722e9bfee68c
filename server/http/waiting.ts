import type { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'

/**
 * Lines that have been opened and have not asked for anything yet. Honest ones ask at once; when there are more than `most`, the
 * one that has waited longest is cut, so that slow strangers make room for each other and not for people. Gives what to call
 * when a line asks.
 */
export function limitWaiting(server: EventEmitter, most: number): (line: Socket) => void {
  const waiting = new Set<Socket>()
  server.on('connection', (line: Socket) => {
    waiting.add(line)
    line.once('close', () => waiting.delete(line))
    const [oldest] = waiting
    if (waiting.size > most) oldest?.destroy()
  })
  return (line) => void waiting.delete(line)
}
