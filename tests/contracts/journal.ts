import { describe, expect, onTestFinished, test } from 'vitest'
import type { Journal } from '#server/ports/journal.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import { aFolder } from '#tests/kit/aFolder.ts'

/** Opens a journal in a folder. One that keeps nothing there may ignore it. */
export type OpenJournal = (folder: string) => Promise<Journal>

const bytes = (...values: number[]) => new Uint8Array(values)

async function fresh(open: OpenJournal): Promise<Journal> {
  const journal = await open(await aFolder())
  onTestFinished(() => journal.close())
  return journal
}

/** What every journal promises, whatever it keeps its documents in. */
export function keepsTheJournalContract(name: string, open: OpenJournal): void {
  describe(`${name} keeps the journal contract`, () => {
    test('a document nobody wrote is empty and has no name', async () => {
      const journal = await fresh(open)
      expect(await journal.read('board/a')).toEqual({ seq: 0, gen: 1, retired: [], updates: [] })
      expect(await journal.names()).toEqual([])
    })

    test('updates come back in the order they were appended, each with the next number', async () => {
      const journal = await fresh(open)
      expect(await journal.append('board/a', bytes(1))).toBe(1)
      expect(await journal.append('board/a', bytes(2, 2))).toBe(2)
      expect(await journal.append('board/a', bytes())).toBe(3)
      expect(await journal.read('board/a')).toEqual({
        seq: 3,
        gen: 1,
        retired: [],
        updates: [bytes(1), bytes(2, 2), bytes()],
      })
    })

    test('each document counts for itself', async () => {
      const journal = await fresh(open)
      await journal.append('board/a', bytes(1))
      await journal.append('board/a', bytes(2))
      expect(await journal.append('proposal/a', bytes(3))).toBe(1)
      expect((await journal.read('proposal/a')).updates).toEqual([bytes(3)])
      expect((await journal.names()).sort()).toEqual(['board/a', 'proposal/a'])
    })

    test('two hundred at the same moment get two hundred numbers without gaps, in order', async () => {
      const journal = await fresh(open)
      const calls = Array.from({ length: 200 }, (_, at) => journal.append(`board/${at % 2}`, bytes(at)))
      const seqs = await Promise.all(calls)
      expect(seqs).toEqual(Array.from({ length: 200 }, (_, at) => Math.floor(at / 2) + 1))
      const { updates } = await journal.read('board/1')
      expect(updates.map((update) => update[0])).toEqual(Array.from({ length: 100 }, (_, at) => at * 2 + 1))
    })

    test('what is kept is what was given, even when the giver uses its buffer again', async () => {
      const journal = await fresh(open)
      const buffer = bytes(0, 7, 8, 0)
      const appended = journal.append('board/a', buffer.subarray(1, 3))
      buffer.fill(9)
      await appended
      expect((await journal.read('board/a')).updates).toEqual([bytes(7, 8)])
    })

    test('a large update is kept whole', async () => {
      const journal = await fresh(open)
      const large = new Uint8Array(3_000_000).map((_, at) => at * 31)
      await Promise.all([journal.append('board/a', large), journal.append('board/a', large)])
      const { updates } = await journal.read('board/a')
      expect(updates.map((update) => Buffer.compare(update, large))).toEqual([0, 0])
    })

    test('a snapshot takes the place of what it holds, and the count goes on', async () => {
      const journal = await fresh(open)
      for (const value of [1, 2, 3]) await journal.append('board/a', bytes(value))
      await journal.compact('board/a', 2, bytes(12))
      expect(await journal.read('board/a')).toEqual({ seq: 3, gen: 1, retired: [], updates: [bytes(12), bytes(3)] })
      await journal.compact('board/a', 3, bytes(123))
      expect(await journal.read('board/a')).toEqual({ seq: 3, gen: 1, retired: [], updates: [bytes(123)] })
      expect(await journal.append('board/a', bytes(4))).toBe(4)
      expect(await journal.names()).toEqual(['board/a'])
    })

    test('an older snapshot that arrives late replaces nothing', async () => {
      const journal = await fresh(open)
      for (const value of [1, 2, 3]) await journal.append('board/a', bytes(value))
      await Promise.all([journal.compact('board/a', 3, bytes(123)), journal.compact('board/a', 2, bytes(12))])
      expect((await journal.read('board/a')).updates).toEqual([bytes(123)])
    })

    test('a snapshot of what has not been written is refused, and nothing is lost', async () => {
      const journal = await fresh(open)
      await journal.append('board/a', bytes(1))
      await expect(journal.compact('board/a', 2, bytes(12))).rejects.toThrow(RangeError)
      expect((await journal.read('board/a')).updates).toEqual([bytes(1)])
    })

    test('edits that arrive while a snapshot is written stay', async () => {
      const journal = await fresh(open)
      await journal.append('board/a', bytes(1))
      const later = Promise.all([2, 3, 4].map((value) => journal.append('board/a', bytes(value))))
      await Promise.all([journal.compact('board/a', 1, bytes(11)), later])
      expect((await journal.read('board/a')).updates).toEqual([bytes(11), bytes(2), bytes(3), bytes(4)])
    })

    test('closing finishes what waits, takes nothing more, and may be done twice', async () => {
      const journal = await fresh(open)
      const waiting = [1, 2, 3].map((value) => journal.append('board/a', bytes(value)))
      await Promise.all([journal.close(), journal.close()])
      expect(await Promise.all(waiting)).toEqual([1, 2, 3])
      await expect(journal.append('board/a', bytes(4))).rejects.toThrow(StorageTrouble)
      await expect(journal.read('board/a')).rejects.toThrow(StorageTrouble)
    })
  })
}

/** What a journal that outlives its process promises besides. */
export function keepsDocumentsForGood(name: string, open: OpenJournal): void {
  test(`${name} has everything after it was closed and opened again`, async () => {
    const folder = await aFolder()
    const before = await open(folder)
    for (const value of [1, 2, 3]) await before.append('board/a', bytes(value))
    await before.compact('board/a', 2, bytes(12))
    const kept = await before.read('board/a')
    await before.close()
    const after = await open(folder)
    onTestFinished(() => after.close())
    expect(await after.read('board/a')).toEqual(kept)
    expect(await after.append('board/a', bytes(4))).toBe(4)
  })
}
