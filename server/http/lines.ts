import type { WebSocket } from 'ws'
import type { Actor } from '#shared/access.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import type { Clock } from '../ports/clock.ts'
import type { Session } from './sessions.ts'

/** The open sockets of every session, so that a session's end is its sockets' end. */
export function createLines(clock: Clock) {
  const lines = new Map<string, { actor: Actor; sockets: Set<WebSocket> }>()

  return {
    /** Remembers a socket until it closes; when its session runs out the socket closes with it. */
    add(socket: WebSocket, { id, actor, expiresAt }: Session): void {
      const line = lines.get(id) ?? { actor, sockets: new Set() }
      lines.set(id, line)
      line.sockets.add(socket)
      const callOff = clock.after(expiresAt - clock.now(), () => socket.close(closeCodes.noSession))
      socket.on('close', () => {
        callOff()
        line.sockets.delete(socket)
        if (line.sockets.size === 0 && lines.get(id) === line) lines.delete(id)
      })
    },
    /** Closes what a session that was ended still has open. */
    end(session: string): void {
      for (const socket of lines.get(session)?.sockets ?? []) socket.close(closeCodes.noSession)
    },
    /** Who acts under a session that has a socket open. */
    actor: (session: string): Actor | undefined => lines.get(session)?.actor,
  }
}

export type Lines = ReturnType<typeof createLines>
