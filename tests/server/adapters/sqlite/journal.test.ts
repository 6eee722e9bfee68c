import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteJournal } from '#server/adapters/sqlite/journal.ts'
import { Damaged } from '#server/ports/journal.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { walCommits } from '#tests/kit/walCommits.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function openIn(folder: string) {
  const journal = await openSqliteJournal(folder)
  onTestFinished(() => journal.close())
  return journal
}

/** Turns one bit over in the middle of where these words stand in the database file. */
function damage(folder: string, words: string): void {
  const path = join(folder, 'documents.db')
  const file = readFileSync(path)
  const at = file.indexOf(words)
  expect(at).toBeGreaterThan(0)
  file.writeUInt8(file.readUInt8(at + 2) ^ 1, at + 2)
  writeFileSync(path, file)
}

test('a hundred edits in one breath are two commits, and a lone edit is one', async () => {
  const folder = await aFolder()
  const journal = await openIn(folder)
  const commits = () => walCommits(join(folder, 'documents.db-wal'))
  const before = commits()
  await Promise.all(Array.from({ length: 100 }, (_, at) => journal.append(`board/${at % 3}`, bytes(`${at}`))))
  expect(commits() - before).toBe(2)
  await journal.append('board/0', bytes('alone'))
  expect(commits() - before).toBe(3)
})

test('no commit holds more than 256 edits or a megabyte', async () => {
  const folder = await aFolder()
  const journal = await openIn(folder)
  const commits = () => walCommits(join(folder, 'documents.db-wal'))
  const before = commits()
  await Promise.all(Array.from({ length: 1 + 256 + 1 }, () => journal.append('board/a', bytes('x'))))
  expect(commits() - before).toBe(3)
  const half = new Uint8Array(600_000)
  await Promise.all(Array.from({ length: 3 }, () => journal.append('board/b', half)))
  expect(commits() - before).toBe(6)
})

test('a changed byte in an update damages its document and no other, and stays there to be mended', async () => {
  const folder = await aFolder()
  const before = await openSqliteJournal(folder)
  for (const words of ['first words', 'second words', 'third words']) await before.append('board/a', bytes(words))
  await before.append('board/b', bytes('other words'))
  await before.close()
  damage(folder, 'second words')
  const journal = await openIn(folder)
  await expect(journal.read('board/a')).rejects.toThrow(Damaged)
  await expect(journal.read('board/a')).rejects.toThrow('board/a: update 2 has changed')
  expect((await journal.read('board/b')).updates).toEqual([bytes('other words')])
  expect((await journal.names()).sort()).toEqual(['board/a', 'board/b'])
})

test('a changed byte in a snapshot is found as well', async () => {
  const folder = await aFolder()
  const before = await openSqliteJournal(folder)
  await before.append('board/a', bytes('first'))
  await before.compact('board/a', 1, bytes('all of the words'))
  await before.close()
  damage(folder, 'all of the words')
  await expect((await openIn(folder)).read('board/a')).rejects.toThrow(Damaged)
})

test('a file that is no database stops the start and is left as it is', async () => {
  const folder = await aFolder()
  const path = join(folder, 'documents.db')
  writeFileSync(path, 'x'.repeat(5000))
  const sentence = `documents.db i »${folder}« er skadet. Læg en kopi tilbage.`
  await expect(openSqliteJournal(folder)).rejects.toThrow(sentence)
  expect(readFileSync(path, 'utf8')).toBe('x'.repeat(5000))
})

test('words that a snapshot has replaced are gone from the file', async () => {
  const folder = await aFolder()
  const journal = await openSqliteJournal(folder)
  await journal.append('board/a', bytes('words to forget'))
  await journal.compact('board/a', 1, bytes('what is left'))
  await journal.close()
  const file = readFileSync(join(folder, 'documents.db'))
  expect(file.includes('words to forget')).toBe(false)
  expect(file.includes('what is left')).toBe(true)
})
