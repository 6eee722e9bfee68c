import type { WebSocket } from 'ws'
import type { Actor } from '#shared/access.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import type { Clock } from '../ports/clock.ts'
import type { Session } from './sessions.ts'

/** The WebSocket code for "come back at once". */
const restarting = 1012

type Nameable = Exclude<Actor, { role: 'member' }> | Omit<Extract<Actor, { role: 'member' }>, 'rank'>

/**
 * Who somebody is, however often they sign in, as a word: the key under which documents know them. Walls of a workshop are
 * one; they write nothing.
 */
export function personOf(actor: Nameable): string {
  switch (actor.role) {
    case 'member':
      return `member ${actor.member}`
    case 'seat':
      return `seat ${actor.seat}`
    case 'wall':
      return `wall ${actor.workshop}`
  }
}

/** Closes a socket and hears nothing more from it: what is said before the other end has agreed comes too late. */
function shut(socket: WebSocket, code: number): void {
  socket.removeAllListeners('message')
  socket.close(code)
}

/** The open sockets of everybody, each with its session, so that a session's end is its sockets' end. */
export function createLines(clock: Clock) {
  const people = new Map<string, { actor: Actor; sockets: Map<WebSocket, string> }>()

  return {
    /** Remembers a socket until it closes; when its session runs out the socket closes with it. */
    add(socket: WebSocket, { id, actor, expiresAt }: Session): void {
      const person = personOf(actor)
      const line = people.get(person) ?? { actor, sockets: new Map() }
      people.set(person, line)
      line.sockets.set(socket, id)
      const callOff = clock.after(expiresAt - clock.now(), () => shut(socket, closeCodes.noSession))
      socket.on('close', () => {
        callOff()
        line.sockets.delete(socket)
        if (line.sockets.size === 0 && people.get(person) === line) people.delete(person)
      })
    },
    /** Closes what a session that was ended still has open. */
    end(session: string): void {
      for (const { sockets } of people.values())
        for (const [socket, own] of sockets) if (own === session) shut(socket, closeCodes.noSession)
    },
    /** Closes all that somebody has open, for good: they have been sent out. */
    sendOut(person: string): void {
      for (const socket of people.get(person)?.sockets.keys() ?? []) shut(socket, closeCodes.forbidden)
    },
    /** Lets everybody, or one person, come in once more, because what they may do has changed. */
    comeBack(person?: string): void {
      for (const [key, { sockets }] of people)
        if (person === undefined || key === person) for (const socket of sockets.keys()) shut(socket, restarting)
    },
    /** A person who has a socket open. */
    actor: (person: string): Actor | undefined => people.get(person)?.actor,
  }
}

export type Lines = ReturnType<typeof createLines>
