import { afterAll, beforeAll, expect } from 'vitest'
import { type DocLine, openDoc } from '#server/dev/docLine.ts'
import { openBoard } from '#shared/docs/board.ts'
import { newId } from '#shared/ids.ts'
import { putNote } from './aBoard.ts'
import { aRoom, type TestRoom } from './aRoom.ts'
import { aServer, type TestServer } from './aServer.ts'
import { aRawLine, asPage, type RawLine } from './rawLine.ts'
import { until } from './until.ts'

/** A workshop under attack: two facilitators at its board, and everybody else's way in. */
export interface Siege {
  room: TestRoom
  anna: DocLine
  /** A document socket of whoever holds these cookies, the facilitators' unless told. */
  line(cookie?: string, first?: readonly (Uint8Array | string)[]): Promise<RawLine>
  /** What Anna writes is saved and on Bo's screen: neither has noticed anything. Answers with the milliseconds it took. */
  isCalm(): Promise<number>
  end(): void
}

/** A server of a file's own with a siege on it, begun before its tests and ended after them. */
export function underSiege(its: (server: TestServer, siege: Siege) => void): void {
  let end: (() => Promise<void>) | undefined
  beforeAll(async () => {
    const server = await aServer()
    const siege = await aSiege(server)
    end = async () => {
      siege.end()
      await server.close()
    }
    its(server, siege)
  })
  afterAll(() => end?.())
}

export async function aSiege(server: TestServer): Promise<Siege> {
  const room = await aRoom(server)
  const [anna, bo] = [
    await openDoc(room.facilitator, 'board', room.id),
    await openDoc(room.facilitator, 'board', room.id),
  ]
  return {
    room,
    anna,
    line: (cookie = room.facilitator.cookie(), first = []) =>
      aRawLine(`${server.url.replace('http', 'ws')}/ws/doc/board/${room.id}`, asPage(server.url, cookie), first),
    async isCalm() {
      const begun = performance.now()
      const id = putNote(openBoard(anna.doc), newId())
      await anna.saved()
      await until(() => openBoard(bo.doc).items.has(id))
      expect(server.noted.filter(({ level }) => level === 'error')).toEqual([])
      return performance.now() - begun
    },
    end() {
      anna.close()
      bo.close()
      room.host.close()
    },
  }
}
