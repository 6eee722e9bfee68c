import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openSqliteJournal } from '#server/adapters/sqlite/journal.ts'
import { openBoard } from '#shared/docs/board.ts'
import { docName } from '#shared/docs/ref.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aPage } from '#tests/kit/aPage.ts'
import { boardRef } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { until } from '#tests/kit/until.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const name = docName(boardRef)

/** A board kept as an old snapshot, a newer one, and one update on top: one note was written before each. */
async function aKeptBoard(folder: string): Promise<void> {
  const journal = await openSqliteJournal(folder)
  const doc = new Y.Doc()
  const board = openBoard(doc)
  const write = async (note: string) => {
    const before = Y.encodeStateVector(doc)
    putNote(board, note, { body: `Ord om ${note}` })
    await journal.append(name, Y.encodeStateAsUpdate(doc, before))
  }
  await write('kaffe')
  await journal.compact(name, 1, Y.encodeStateAsUpdate(doc))
  await write('haven')
  await journal.compact(name, 2, Y.encodeStateAsUpdate(doc))
  await write('musik')
  await journal.close()
}

const everywhere = (words: string, file: Buffer): number[] => {
  const at = file.indexOf(words)
  return at < 0 ? [] : [at, ...everywhere(words, file.subarray(at + 1)).map((one) => one + at + 1)]
}

/** Turns one byte over in the snapshot, or in the update on top of it. */
function turnByteIn(folder: string, where: 'snapshot' | 'update'): string {
  const path = join(folder, 'documents.db')
  const file = readFileSync(path)
  const musik = everywhere('Ord om musik', file)[0] ?? 0
  // The newest snapshot is the one that says both; the retained log says each once.
  const both = everywhere('Ord om kaffe', file).filter((at) => {
    const near = file.subarray(at, at + 600)
    return near.includes('Ord om haven')
  })
  const at = where === 'update' ? musik : (both[0] ?? 0)
  expect(at).toBeGreaterThan(0)
  file.writeUInt8(file.readUInt8(at) ^ 1, at)
  writeFileSync(path, file)
  return path
}

test.each([
  { where: 'update', left: ['Ord om kaffe', 'Ord om haven'] },
  { where: 'snapshot', left: ['Ord om kaffe', 'Ord om haven', 'Ord om musik'] },
] as const)('a turned byte in the $where: what is left can be read, nobody is told that anything is saved, and the disk stays as it is', async ({ where, left }) => {
  const folder = await aFolder()
  await aKeptBoard(folder)
  const path = turnByteIn(folder, where)
  const journal = await openSqliteJournal(folder)
  const at = await aDocServer({ journal })
  closing.push(() => journal.close(), at.close)
  const [anna, bo] = [aPage(at, 'anna'), aPage(at, 'bo')]
  closing.push(anna.close, bo.close)
  await until(() => [anna, bo].every((one) => one.connection().ready()))
  for (const one of [anna, bo]) {
    expect(one.bodies().sort()).toEqual([...left].sort())
    expect(one.connection().mayWrite()).toBe(false)
    expect([one.badge(), one.connection().trouble()]).toEqual(['failed', 'damaged'])
  }

  anna.write('more', 'Skrevet alligevel')
  await expect(at.documents.open(boardRef)).rejects.toThrow()
  const other = { ...boardRef, id: 'bbbbbbbbbbbbbbbbbbbbbbbb' as never }
  const open = await at.documents.open(other)
  await open.edit((doc) => putNote(openBoard(doc), 'fine', {}))
  at.cutLines()
  await until(() => [anna, bo].every((one) => one.badge() === 'failed'))
  expect(anna.isAtRisk()).toBe(true)
  expect(anna.has().edits).toBe(1)
  expect(bo.bodies()).not.toContain('Skrevet alligevel')
  expect(at.errors).toContain('a document cannot be read')
  expect(readFileSync(path).includes('Skrevet alligevel')).toBe(false)
  await expect(journal.read(name)).rejects.toThrow()
})
