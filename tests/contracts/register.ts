import { describe, expect, onTestFinished, test } from 'vitest'
import { StorageTrouble } from '#server/ports/storage.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aDot, aWorkshop } from '#tests/kit/aRow.ts'
import { fresh, keepsTheRowsContract, type OpenRegister } from './rows.ts'

/** What every register promises, whatever it keeps its rows in. */
export function keepsTheRegisterContract(name: string, open: OpenRegister): void {
  describe(`${name} keeps the register contract`, () => {
    keepsTheRowsContract(open)

    test('when a work throws, nothing of it is kept and the others are untouched', async () => {
      const register = await fresh(open)
      const outcomes = await Promise.allSettled([
        register.write((rows) => rows.add('dot', aDot('a', { slot: 1 }))),
        register.write(async (rows) => {
          await rows.add('dot', aDot('b', { slot: 2 }))
          await rows.change('dot', 'a', { target: 'spoiled' })
          throw new Error('no')
        }),
        register.write((rows) => rows.add('dot', aDot('c', { slot: 2 }))),
      ])
      expect(outcomes.map((one) => (one.status === 'rejected' ? one.reason.message : one.value))).toEqual([
        true,
        'no',
        true,
      ])
      const dots = await register.read((rows) => rows.find('dot', {}))
      expect(dots).toEqual([aDot('a', { slot: 1 }), aDot('c', { slot: 2 })])
    })

    test('a work sees its own rows, and nobody else does before it is done', async () => {
      const register = await fresh(open)
      const added = Promise.withResolvers<void>()
      const writing = register.write(async (rows) => {
        await rows.add('dot', aDot('a'))
        added.resolve()
        return rows.count('dot', {})
      })
      await added.promise
      expect([0, 1]).toContain(await register.read((rows) => rows.count('dot', {})))
      expect(await writing).toBe(1)
    })

    test('a read never sees half of a work', async () => {
      const register = await fresh(open)
      const writing = Array.from({ length: 20 }, (_, at) =>
        register.write(async (rows) => {
          await rows.add('dot', aDot(`${at}-a`, { slot: at * 2 + 1 }))
          await rows.add('dot', aDot(`${at}-b`, { slot: at * 2 + 2 }))
        }),
      )
      const reading = Array.from({ length: 20 }, () =>
        register.read(async (rows) => [await rows.count('dot', {}), (await rows.find('dot', {})).length]),
      )
      for (const [counted, found] of await Promise.all(reading)) {
        expect(counted! % 2).toBe(0)
        expect(found).toBe(counted)
      }
      await Promise.all(writing)
    })

    test('a read that asks after a write has been answered sees it', async () => {
      const register = await fresh(open)
      for (const slot of [1, 2, 3, 4, 5]) {
        await register.write((rows) => rows.add('dot', aDot(`${slot}`, { slot })))
        expect(await register.read((rows) => rows.count('dot', {}))).toBe(slot)
      }
    })

    test('a read cannot write', async () => {
      const register = await fresh(open)
      await expect(register.read((rows) => rows.add('dot', aDot('a')))).rejects.toThrow(TypeError)
      expect(await register.read((rows) => rows.count('dot', {}))).toBe(0)
    })

    test('two hundred who count first and then write never lose each other', async () => {
      const register = await fresh(open)
      await register.write((rows) => rows.add('workshop', aWorkshop('w')))
      const work = () =>
        register.write(async (rows) => {
          const step = (await rows.get('workshop', 'w'))!.step
          return rows.change('workshop', 'w', { step: step + 1 }, { step })
        })
      expect(await Promise.all(Array.from({ length: 200 }, work))).toEqual(Array(200).fill(1))
      expect((await register.read((rows) => rows.get('workshop', 'w')))!.step).toBe(200)
    })

    test('ten tabs that cast the last dot at once cast one', async () => {
      const register = await fresh(open)
      const tab = (at: number) => register.write((rows) => rows.add('dot', aDot(`${at}`, { slot: 3 })))
      const cast = await Promise.all(Array.from({ length: 10 }, (_, at) => tab(at)))
      expect(cast.filter(Boolean)).toHaveLength(1)
    })

    test('closing finishes what waits, takes nothing more, and may be done twice', async () => {
      const register = await fresh(open)
      const waiting = [1, 2, 3].map((slot) => register.write((rows) => rows.add('dot', aDot(`${slot}`, { slot }))))
      await Promise.all([register.close(), register.close()])
      expect(await Promise.all(waiting)).toEqual([true, true, true])
      await expect(register.write((rows) => rows.add('dot', aDot('x')))).rejects.toThrow(StorageTrouble)
      await expect(register.read((rows) => rows.get('dot', 'x'))).rejects.toThrow(StorageTrouble)
    })
  })
}

/** What a register that outlives its process promises besides. */
export function keepsRowsForGood(name: string, open: OpenRegister): void {
  test(`${name} has everything after it was closed and opened again, twice`, async () => {
    const folder = await aFolder()
    const row = aWorkshop('w', { code: '123456' })
    const first = await open(folder)
    await first.write((rows) => rows.add('workshop', row))
    await first.close()
    await (await open(folder)).close()
    const third = await open(folder)
    onTestFinished(() => third.close())
    expect(await third.read((rows) => rows.find('workshop', {}))).toEqual([row])
    expect(await third.write((rows) => rows.add('workshop', aWorkshop('x', { code: '123456' })))).toBe(false)
  })
}
