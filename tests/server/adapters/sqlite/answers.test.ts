import { statSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { createDocuments } from '#server/adapters/sqlite/documents.ts'
import { journalOn } from '#server/adapters/sqlite/journal.ts'
import { registerOn } from '#server/adapters/sqlite/register.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import { aFailingDisk } from '#tests/kit/aFailingDisk.ts'
import { aDot } from '#tests/kit/aRow.ts'
import { walCommits } from '#tests/kit/walCommits.ts'

const one = (value: number) => new Uint8Array([value])

async function aJournal() {
  const disk = await aFailingDisk('documents.db', createDocuments)
  const journal = journalOn(disk.connection)
  onTestFinished(() => journal.close())
  await journal.append('board/a', one(1))
  return { ...disk, journal, log: `${disk.connection.path}-wal` }
}

test('after a failed fsync nothing is called kept, and what was kept before can be read', async () => {
  const { journal, breaks } = await aJournal()
  breaks(true)
  await expect(journal.append('board/a', one(2))).rejects.toThrow(StorageTrouble)
  await expect(journal.append('board/b', one(3))).rejects.toThrow(StorageTrouble)
  await expect(journal.compact('board/a', 1, one(9))).rejects.toThrow(StorageTrouble)
  expect(await journal.read('board/a')).toMatchObject({ seq: 1, updates: [one(1)] })
  expect(await journal.names()).toEqual(['board/a'])
})

test('a commit is not tried again: the disk is left alone for a while, and the next to be refused says why', async () => {
  const { journal, breaks, flushed, pass } = await aJournal()
  breaks(true)
  await expect(journal.append('board/a', one(2))).rejects.toThrow('disk I/O error')
  await expect(journal.append('board/a', one(3))).rejects.toThrow('disk I/O error')
  expect(flushed()).toBe(1)
  pass(1_000)
  await expect(journal.append('board/a', one(4))).rejects.toThrow('disk I/O error')
  await expect(journal.append('board/a', one(5))).rejects.toThrow('disk I/O error')
  expect(flushed()).toBe(2)
})

test('when the disk works again all that was kept is written anew first, and the log holds nothing that was refused', async () => {
  const { journal, breaks, pass, log } = await aJournal()
  breaks(true)
  await expect(journal.append('board/a', one(2))).rejects.toThrow(StorageTrouble)
  breaks(false)
  await expect(journal.append('board/a', one(2))).rejects.toThrow(StorageTrouble)
  expect(statSync(log).size).toBeGreaterThan(0)
  pass(1_000)
  expect(await journal.append('board/a', one(3))).toBe(2)
  expect(walCommits(log)).toBe(1)
  expect((await journal.read('board/a')).updates).toEqual([one(1), one(3)])
})

test('a work in the register is refused whole, and none that began before goes on when the disk works again', async () => {
  const { connection, breaks, pass } = await aFailingDisk('register.db')
  const register = await registerOn(connection)
  onTestFinished(() => register.close())
  await register.write((rows) => rows.add('dot', aDot('before', { slot: 1 })))
  const count = () => register.read((rows) => rows.count('dot', {}))
  breaks(true)
  const works = [2, 3].map((slot) => register.write((rows) => rows.add('dot', aDot(`${slot}`, { slot }))))
  for (const { status } of await Promise.allSettled(works)) expect(status).toBe('rejected')
  expect(await count()).toBe(1)
  breaks(false)
  pass(1_000)
  // Whoever was in the middle of something when its transaction was taken back must not write outside one.
  await expect(connection.run([{ sql: 'delete from dot' }])).rejects.toThrow(StorageTrouble)
  expect(await register.write((rows) => rows.add('dot', aDot('after', { slot: 4 })))).toBe(true)
  expect(await count()).toBe(2)
})
