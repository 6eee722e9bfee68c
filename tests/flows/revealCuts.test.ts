import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '#server/adapters/memory/clock.ts'
import { memoryFanout } from '#server/adapters/memory/fanout.ts'
import { createDocuments as documentTables } from '#server/adapters/sqlite/documents.ts'
import { journalOn } from '#server/adapters/sqlite/journal.ts'
import { registerOn } from '#server/adapters/sqlite/register.ts'
import { newCap } from '#server/dev/play/seats.ts'
import { createDocuments } from '#server/sync/documentRooms.ts'
import { heal } from '#server/workshop/heal.ts'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { newId, type WorkshopId } from '#shared/ids.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aRoom } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { inThread } from '#tests/kit/inThread.ts'
import { folderCutAt, powerCuts } from '#tests/kit/powerCuts.ts'

const words = ['Kaffe i haven', 'Musik om morgenen', 'Hønsene ind', 'Sove længe']
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** The stores of a folder. Their logs are left as they grow, so that they can be cut. */
async function storesIn(folder: string, appends = () => {}) {
  const journal = journalOn(inThread(folder, 'documents.db', documentTables))
  const register = await registerOn(inThread(folder, 'register.db'))
  const scrub = async () => undefined
  const append: typeof journal.append = (...of) => {
    appends()
    return journal.append(...of)
  }
  return { journal: { ...journal, scrub, append }, register: { ...register, scrub } }
}

/** What people see after the next start: which of the words are on the board, how often, and whether the reveal has been. */
async function afterStart(folder: string, id: WorkshopId) {
  const stores = await storesIn(folder)
  const documents = createDocuments({ ...stores, fanout: memoryFanout(), clock: systemClock, log })
  await heal({ ...stores, log }, documents)
  const open = await documents.open({ kind: 'board', id })
  const shown = readBoard(openBoard(open.doc)).flatMap((one) => (one.kind === 'note' ? [one.body] : []))
  const row = await stores.register.read((rows) => rows.get('workshop', id))
  const kept = (await stores.register.read((rows) => rows.find('idea', { workshop: id }))).map(({ text }) => text)
  open.release()
  await documents.close()
  await Promise.all([stores.journal.close(), stores.register.close()])
  return { shown: shown.sort(), kept: kept.sort(), isRevealed: (row?.revealed.length ?? 0) > 0 }
}

test('F4 cut anywhere during a reveal, after the next start every idea is shown once or none is, as the rows say', async () => {
  const folder = await aFolder()
  let rowsWhenAppended: number | undefined
  const server = await aServer(
    await storesIn(folder, () => {
      rowsWhenAppended ??= statSync(join(folder, 'register.db-wal')).size
    }),
  )
  const room = await aRoom(server)
  await room.goTo('silent')
  const seat = await room.seat()
  for (const text of words) {
    const idea = { idea: newId<'idea'>(), cap: newCap(), text, zone: 'zone.unknown_wild', entry: 'self' } as const
    expect(await seat.line.send('addIdea', idea)).toMatchObject({ ok: true })
  }
  rowsWhenAppended = undefined
  let boards: Buffer[] = []
  const rows = await powerCuts(folder, 'register.db', async () => {
    boards = await powerCuts(folder, 'documents.db', async () => {
      expect(await room.host.send('reveal', {})).toMatchObject({ ok: true })
    })
  })
  // As it happened: rows first, then the board, then the mark that the board has them.
  const isBefore = (log: Buffer) => log.length <= (rowsWhenAppended ?? 0)
  const before = rows.filter(isBefore)
  const moments = [
    ...before.map((one) => ({ 'register.db': one, 'documents.db': boards[0]! })),
    ...boards.map((one) => ({ 'register.db': before.at(-1)!, 'documents.db': one })),
    ...rows.filter((one) => !isBefore(one)).map((one) => ({ 'register.db': one, 'documents.db': boards.at(-1)! })),
  ]
  const seen = new Set<boolean>()
  for (const moment of moments) {
    const { shown, kept, isRevealed } = await afterStart(await folderCutAt(folder, moment), room.id)
    seen.add(isRevealed)
    expect(shown).toEqual(isRevealed ? words.toSorted() : [])
    expect(kept).toEqual(words.toSorted())
  }
  expect([...seen]).toEqual([false, true])
  expect(rows.length - before.length).toBeGreaterThan(0)
  await server.close()
})
