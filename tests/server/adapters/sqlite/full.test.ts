import { expect, onTestFinished, test } from 'vitest'
import { type Connection, openConnection } from '#server/adapters/sqlite/connection.ts'
import { createDocuments } from '#server/adapters/sqlite/documents.ts'
import { journalOn } from '#server/adapters/sqlite/journal.ts'
import { registerOn } from '#server/adapters/sqlite/register.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aDot } from '#tests/kit/aRow.ts'

/** Lets the file grow by so many pages and no more: SQLite then says what it says on a full disk. */
async function leaveRoom(connection: Connection, pages: number): Promise<void> {
  const [count] = await connection.run([{ sql: 'pragma page_count' }])
  await connection.run([{ sql: `pragma max_page_count = ${Number(count?.rows[0]?.page_count) + pages}` }])
}

const reasons = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.map((one) => (one.status === 'rejected' ? one.reason : 'kept'))

test('on a full disk an edit is refused, nothing of it is kept, and what was kept can be read', async () => {
  const connection = await openConnection(await aFolder(), 'documents.db', createDocuments)
  const journal = journalOn(connection)
  onTestFinished(() => journal.close())
  await journal.append('board/a', new Uint8Array([1]))
  await leaveRoom(connection, 2)
  await expect(journal.append('board/a', new Uint8Array(50_000))).rejects.toThrow(StorageTrouble)
  await expect(journal.compact('board/a', 1, new Uint8Array(50_000))).rejects.toThrow(StorageTrouble)
  expect((await journal.read('board/a')).updates).toEqual([new Uint8Array([1])])
  await leaveRoom(connection, 100)
  expect(await journal.append('board/a', new Uint8Array(50_000))).toBe(2)
})

test('edits that share a commit on a full disk are all refused', async () => {
  const connection = await openConnection(await aFolder(), 'documents.db', createDocuments)
  const journal = journalOn(connection)
  onTestFinished(() => journal.close())
  await leaveRoom(connection, 4)
  const first = journal.append('board/a', new Uint8Array([1]))
  const rest = [2, 3, 4].map((value) => journal.append('board/a', new Uint8Array(value * 8_000)))
  expect(await first).toBe(1)
  for (const reason of reasons(await Promise.allSettled(rest))) expect(reason).toBeInstanceOf(StorageTrouble)
  expect((await journal.read('board/a')).seq).toBe(1)
})

test('on a full disk a work is refused whole, and the register goes on when there is room again', async () => {
  const connection = await openConnection(await aFolder(), 'register.db')
  const register = await registerOn(connection)
  onTestFinished(() => register.close())
  await leaveRoom(connection, 1)
  const long = 'x'.repeat(50_000)
  const work = (slot: number) =>
    register.write(async (rows) => {
      await rows.add('dot', aDot(`${slot}-short`, { slot }))
      return rows.add('dot', aDot(`${slot}-long`, { slot: slot + 100, target: long }))
    })
  for (const reason of reasons(await Promise.allSettled([1, 2, 3].map(work)))) {
    expect(reason).toBeInstanceOf(StorageTrouble)
  }
  expect(await register.read((rows) => rows.count('dot', {}))).toBe(0)
  await leaveRoom(connection, 100)
  expect(await work(1)).toBe(true)
})

test('on a disk that may only be read an edit is refused, what was kept can be read, and it goes on when it may be written', async () => {
  const connection = await openConnection(await aFolder(), 'documents.db', createDocuments)
  const journal = journalOn(connection)
  onTestFinished(() => journal.close())
  await journal.append('board/a', new Uint8Array([1]))
  await connection.run([{ sql: 'pragma query_only = on' }])
  await expect(journal.append('board/a', new Uint8Array([2]))).rejects.toThrow(StorageTrouble)
  await expect(journal.rebuild('board/a', new Uint8Array([3]))).rejects.toThrow(StorageTrouble)
  expect((await journal.read('board/a')).updates).toEqual([new Uint8Array([1])])
  await connection.run([{ sql: 'pragma query_only = off' }])
  expect(await journal.append('board/a', new Uint8Array([2]))).toBe(2)
})

test('a statement that touches other than it must takes its whole group back', async () => {
  const connection = await openConnection(await aFolder(), 'documents.db', createDocuments)
  onTestFinished(() => connection.close())
  const add = {
    sql: 'insert into snap (doc, gen, upto, data, sha) values (?1, 1, 1, ?2, ?2)',
    values: ['board/a', new Uint8Array([1])],
  }
  const select = { sql: 'select doc from snap' }
  await expect(connection.together([add, { ...select, rows: 2 }])).rejects.toThrow('expected 2 rows and got 1')
  expect((await connection.run([select]))[0]?.rows).toEqual([])
})
