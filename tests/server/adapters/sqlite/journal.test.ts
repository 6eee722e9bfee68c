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

test('words that a snapshot has replaced are gone from the file with the next one, or at once with a new generation', async () => {
  const folder = await aFolder()
  const says = (words: string) => readFileSync(join(folder, 'documents.db')).includes(words)
  for (const [doc, words] of [
    ['board/a', 'words to forget'],
    ['board/b', 'words to erase'],
  ] as const) {
    const journal = await openSqliteJournal(folder)
    await journal.append(doc, bytes(words))
    await journal.compact(doc, 1, bytes('what is left'))
    await journal.close()
    expect(says(words)).toBe(true)
  }
  const journal = await openSqliteJournal(folder)
  await journal.append('board/a', bytes('and more'))
  await journal.compact('board/a', 2, bytes('what is left and more'))
  await journal.append('board/a', bytes('and more'))
  await journal.compact('board/a', 3, bytes('what is left at last'))
  await journal.rebuild('board/b', bytes('what is left of b'))
  await journal.close()
  expect([says('words to forget'), says('words to erase')]).toEqual([false, false])
  expect([says('what is left at last'), says('what is left of b')]).toEqual([true, true])
})

/** A document of four updates, the first three in snapshots, and a byte turned in every place where the file says `words`. */
async function turned(...words: string[]) {
  const folder = await aFolder()
  const before = await openSqliteJournal(folder)
  await before.append('board/a', bytes('first words'))
  await before.compact('board/a', 1, bytes('first snapshot'))
  await before.append('board/a', bytes('second words'))
  await before.append('board/a', bytes('third words'))
  await before.compact('board/a', 3, bytes('second snapshot'))
  await before.append('board/a', bytes('fourth words'))
  await before.close()
  const path = join(folder, 'documents.db')
  const file = readFileSync(path)
  for (const word of words)
    for (let at = file.indexOf(word); at >= 0; at = file.indexOf(word, at)) file.writeUInt8(file.readUInt8(at) ^ 1, at)
  writeFileSync(path, file)
  const journal = await openSqliteJournal(folder)
  onTestFinished(() => journal.close())
  const cause: unknown = await journal.read('board/a').catch((error) => error)
  if (!(cause instanceof Damaged)) throw new Error('The document reads.')
  return { seq: cause.left?.seq, says: cause.left?.updates.map((one) => Buffer.from(one).toString()) }
}

test('of a document with a damaged update all before it is left', async () => {
  expect(await turned('fourth words')).toEqual({ seq: 3, says: ['second snapshot'] })
})

test('of a document with a damaged snapshot all is left, through the one before', async () => {
  const says = ['first snapshot', 'second words', 'third words', 'fourth words']
  expect(await turned('second snapshot')).toEqual({ seq: 4, says })
})

test('of a document whose snapshots are both damaged nothing is left, and it is said so', async () => {
  expect(await turned('first snapshot', 'second snapshot')).toEqual({ seq: 0, says: [] })
})
