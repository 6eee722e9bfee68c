import { describe, expect, onTestFinished, test } from 'vitest'
import { Erased, type Journal, Superseded } from '#server/ports/journal.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import type { OpenJournal } from './journal.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function written(open: OpenJournal): Promise<Journal> {
  const journal = await open(await aFolder())
  onTestFinished(() => journal.close())
  for (const words of ['first words', 'second words']) await journal.append('board/a', bytes(words))
  await journal.append('board/b', bytes('other words'))
  return journal
}

/** What every journal promises about documents that begin anew, and about words that must be gone. */
export function keepsTheGenerationsContract(name: string, open: OpenJournal): void {
  describe(`${name} keeps the generations contract`, () => {
    test('a rebuilt document is its snapshot and nothing older, in the next generation, and the count goes on', async () => {
      const journal = await written(open)
      expect(await journal.rebuild('board/a', bytes('what stays'), [7, 5])).toBe(2)
      expect(await journal.append('board/a', bytes('new words'))).toBe(3)
      expect(await journal.read('board/a')).toEqual({
        seq: 3,
        gen: 2,
        retired: expect.arrayContaining([5, 7]),
        updates: [bytes('what stays'), bytes('new words')],
      })
      expect((await journal.read('board/b')).gen).toBe(1)
    })

    test('who signed in any earlier generation is remembered, once', async () => {
      const journal = await written(open)
      await journal.rebuild('board/a', bytes('a'), [5, 7])
      await journal.rebuild('board/a', bytes('b'), [7, 4_294_967_295])
      const { gen, retired } = await journal.read('board/a')
      expect([gen, retired.sort((a, b) => a - b)]).toEqual([3, [5, 7, 4_294_967_295]])
    })

    test('a generation can be told to lie above one that was given elsewhere', async () => {
      const journal = await written(open)
      expect(await journal.rebuild('board/a', bytes('a'), [], 1_800_000_000)).toBe(1_800_000_001)
      expect(await journal.rebuild('board/a', bytes('a'))).toBe(1_800_000_002)
    })

    test('an edit of an earlier generation is refused, and its neighbours in the same breath are kept', async () => {
      const journal = await written(open)
      await journal.rebuild('board/a', bytes('what stays'))
      const [old, now, other] = await Promise.allSettled([
        journal.append('board/a', bytes('old'), 1),
        journal.append('board/a', bytes('now'), 2),
        journal.append('board/b', bytes('other'), 1),
      ])
      expect(old).toMatchObject({ status: 'rejected', reason: expect.any(Superseded) })
      expect([now, other]).toEqual([
        { status: 'fulfilled', value: 3 },
        { status: 'fulfilled', value: 2 },
      ])
      expect((await journal.read('board/a')).updates).toEqual([bytes('what stays'), bytes('now')])
    })

    test('a snapshot of an earlier generation that arrives late replaces nothing', async () => {
      const journal = await written(open)
      await journal.rebuild('board/a', bytes('what stays'))
      await journal.append('board/a', bytes('new words'))
      await journal.compact('board/a', 2, bytes('first and second words'))
      expect((await journal.read('board/a')).updates).toEqual([bytes('what stays'), bytes('new words')])
    })

    test('a snapshot of the new generation takes its place, and the generation stays', async () => {
      const journal = await written(open)
      await journal.rebuild('board/a', bytes('what stays'), [5])
      await journal.append('board/a', bytes('new words'))
      await journal.compact('board/a', 3, bytes('all of it'))
      expect(await journal.read('board/a')).toEqual({ seq: 3, gen: 2, retired: [5], updates: [bytes('all of it')] })
    })

    test('an erased document is gone for good: it has no name, reads nothing and takes nothing', async () => {
      const journal = await written(open)
      await journal.rebuild('board/a', null)
      await journal.rebuild('board/never', null)
      expect(await journal.names()).toEqual(['board/b'])
      await expect(journal.read('board/a')).rejects.toThrow(Erased)
      await expect(journal.append('board/a', bytes('back again'))).rejects.toThrow(Erased)
      await expect(journal.append('board/never', bytes('too late'))).rejects.toThrow(Erased)
      await expect(journal.rebuild('board/a', bytes('back again'))).rejects.toThrow(Erased)
      await journal.compact('board/a', 1, bytes('back again'))
      await expect(journal.read('board/a')).rejects.toThrow(Erased)
    })

    test('what was replaced is nowhere any more once it is scrubbed, and what stays is found', async () => {
      const journal = await written(open)
      const wanted = ['first words', 'second words', 'other words', 'what stays', 'never said'].map(bytes)
      expect(await journal.search(wanted)).toEqual(wanted.slice(0, 3))
      await journal.rebuild('board/a', bytes('what stays'))
      await journal.scrub('quick')
      expect((await journal.search(wanted)).map(String).sort()).toEqual([wanted[2], wanted[3]].map(String).sort())
      await journal.rebuild('board/a', null)
      await journal.scrub('whole')
      expect(await journal.search(wanted)).toEqual([wanted[2]])
      expect(await journal.append('board/b', bytes('more'))).toBe(2)
    })
  })
}

/** What a journal that outlives its process promises besides. */
export function keepsGenerationsForGood(name: string, open: OpenJournal): void {
  test(`${name} has generations, who is retired and what is erased after it was opened again`, async () => {
    const folder = await aFolder()
    const before = await open(folder)
    for (const doc of ['board/a', 'board/b']) await before.append(doc, bytes('words'))
    await before.rebuild('board/a', bytes('what stays'), [9])
    await before.rebuild('board/b', null)
    const kept = await before.read('board/a')
    await before.close()
    const after = await open(folder)
    onTestFinished(() => after.close())
    expect(await after.read('board/a')).toEqual(kept)
    await expect(after.read('board/b')).rejects.toThrow(Erased)
  })

  test(`${name} can be copied while it is written to, and the copy is one moment of it`, async () => {
    const [folder, other] = [await aFolder(), await aFolder()]
    const journal = await open(folder)
    onTestFinished(() => journal.close())
    const large = new Uint8Array(400_000).fill(7)
    for (let n = 0; n < 20; n++) await journal.append('board/a', large)
    const copied = journal.copyTo(other)
    const during = Promise.all(Array.from({ length: 50 }, (_, n) => journal.append('board/b', bytes(`${n}`))))
    await Promise.all([copied, during])
    const copy = await open(other)
    onTestFinished(() => copy.close())
    expect((await copy.read('board/a')).seq).toBe(20)
    const { seq, updates } = await copy.read('board/b')
    expect(updates).toEqual(Array.from({ length: seq }, (_, n) => bytes(`${n}`)))
    expect((await journal.read('board/b')).seq).toBe(50)
  })
}
