import { expect, onTestFinished, test } from 'vitest'
import type { Register } from '#server/ports/register.ts'
import type { Row } from '#server/ports/tables.ts'
import type { SeatId } from '#shared/ids.ts'
import { templates } from '#shared/workshop/templates.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aDot, aMember, aWorkshop } from '#tests/kit/aRow.ts'

/** Opens a register in a folder. One that keeps nothing there may ignore it. */
export type OpenRegister = (folder: string) => Promise<Register>

/** A register of its own for the test that runs, closed when that is over. */
export async function fresh(open: OpenRegister): Promise<Register> {
  const register = await open(await aFolder())
  onTestFinished(() => register.close())
  return register
}

/** What the rows of every register promise, one verb after another. */
export function keepsTheRowsContract(open: OpenRegister): void {
  test('a row comes back as it was added, with its json, booleans, nulls and signs', async () => {
    const register = await fresh(open)
    const row = aWorkshop('w', { resultsShown: true })
    expect(await register.write((rows) => rows.add('workshop', row))).toBe(true)
    expect(await register.read((rows) => rows.get('workshop', 'w'))).toEqual(row)
    expect(await register.read((rows) => rows.get('workshop', 'x'))).toBeUndefined()
  })

  test('a kept script comes back whole and changes its owner; a ticket gets its seat once, and unused ones go alone', async () => {
    const register = await fresh(open)
    const script = { id: 't', title: 'Æbler – 🍐', steps: templates[0]?.steps ?? [], votesPerPerson: 4 }
    const row = { ...script, owner: 'm', shared: true, createdAt: 5 }
    const ticket = (id: string, seat: string | null) => ({ id, workshop: 'w', seat: seat as SeatId | null })
    await register.write(async (rows) => {
      await rows.add('template', row)
      for (const one of [ticket('a', null), ticket('b', null), ticket('c', 's')]) await rows.add('ticket', one)
    })
    expect(await register.read((rows) => rows.find('template', { owner: 'm', shared: true }))).toEqual([row])
    await register.write(async (rows) => {
      expect(await rows.change('template', 't', { owner: '' }, { owner: 'another' })).toBe(0)
      expect(await rows.change('template', 't', { owner: '' }, { owner: 'm' })).toBe(1)
      expect(await rows.change('ticket', 'a', { seat: 's' as SeatId }, { seat: null })).toBe(1)
      expect(await rows.change('ticket', 'a', { seat: 'x' as SeatId }, { seat: null })).toBe(0)
      expect(await rows.remove('ticket', { workshop: 'w', seat: null })).toBe(1)
    })
    expect(await register.read((rows) => rows.find('ticket', {}))).toEqual([ticket('a', 's'), ticket('c', 's')])
  })

  test('rows are found by their fields, in the order asked for, and by id when none is', async () => {
    const register = await fresh(open)
    await register.write(async (rows) => {
      await rows.add('dot', aDot('b', { slot: 1, target: 'x' }))
      await rows.add('dot', aDot('c', { slot: 3, target: 'x' }))
      await rows.add('dot', aDot('a', { slot: 2, target: 'y' }))
    })
    await register.read(async (rows) => {
      expect((await rows.find('dot', {})).map((row) => row.id)).toEqual(['a', 'b', 'c'])
      expect((await rows.find('dot', {}, 'slot')).map((row) => row.id)).toEqual(['b', 'a', 'c'])
      expect((await rows.find('dot', {}, 'target')).map((row) => row.id)).toEqual(['b', 'c', 'a'])
      expect((await rows.find('dot', { target: 'x', slot: 3 })).map((row) => row.id)).toEqual(['c'])
      expect(await rows.count('dot', { target: 'x' })).toBe(2)
      expect(await rows.count('dot', {})).toBe(3)
      expect(await rows.find('dot', { target: 'z' })).toEqual([])
    })
  })

  test('null is found by null, and comes first', async () => {
    const register = await fresh(open)
    await register.write(async (rows) => {
      await rows.add('workshop', aWorkshop('a', { code: '123456' }))
      await rows.add('workshop', aWorkshop('b'))
    })
    await register.read(async (rows) => {
      expect((await rows.find('workshop', { code: null })).map((row) => row.id)).toEqual(['b'])
      expect((await rows.find('workshop', {}, 'code')).map((row) => row.id)).toEqual(['b', 'a'])
    })
  })

  test('json and booleans are found by value', async () => {
    const register = await fresh(open)
    await register.write((rows) => rows.add('workshop', aWorkshop('a')))
    const found = await register.read((rows) => rows.count('workshop', { revealed: ['a', 'b'], resultsShown: false }))
    expect(found).toBe(1)
  })

  test('a taken id or unique field is not added twice, and the first stays', async () => {
    const register = await fresh(open)
    const added = await register.write(async (rows) => [
      await rows.add('dot', aDot('a')),
      await rows.add('dot', aDot('a', { slot: 2 })),
      await rows.add('dot', aDot('b', { target: 'other' })),
      await rows.add('dot', aDot('b', { slot: 2 })),
      await rows.add('dot', aDot('c', { seat: 'other' })),
    ])
    expect(added).toEqual([true, false, false, true, true])
    expect(await register.read((rows) => rows.get('dot', 'a'))).toEqual(aDot('a'))
  })

  test('any number of rows may leave a unique field empty', async () => {
    const register = await fresh(open)
    const added = await register.write(async (rows) => [
      await rows.add('member', aMember('a', 'leder', null)),
      await rows.add('member', aMember('b', 'udvikling', null)),
      await rows.add('member', aMember('c', 'leder', null)),
      await rows.add('member', aMember('d', 'hus', 'hus@example.dk')),
      await rows.add('member', aMember('e', 'have', 'hus@example.dk')),
    ])
    expect(added).toEqual([true, true, false, true, false])
  })

  test('a change touches the one row, and only while it still is as expected', async () => {
    const register = await fresh(open)
    await register.write((rows) => rows.add('workshop', aWorkshop('a', { step: 1, revealed: ['x'] })))
    const changed = await register.write(async (rows) => [
      await rows.change('workshop', 'a', { step: 2, timer: null }, { step: 1, revealed: ['x'] }),
      await rows.change('workshop', 'a', { step: 3 }, { step: 1 }),
      await rows.change('workshop', 'a', { code: '111111' }, { code: null }),
      await rows.change('workshop', 'a', { code: '222222' }, { code: null }),
      await rows.change('workshop', 'a', {}),
      await rows.change('workshop', 'gone', { step: 3 }),
    ])
    expect(changed).toEqual([1, 0, 1, 0, 1, 0])
    expect(await register.read((rows) => rows.get('workshop', 'a'))).toEqual(
      aWorkshop('a', { step: 2, timer: null, revealed: ['x'], code: '111111' }),
    )
  })

  test('a change cannot take what another row has', async () => {
    const register = await fresh(open)
    const changed = await register.write(async (rows) => {
      await rows.add('workshop', aWorkshop('a', { code: '111111' }))
      await rows.add('workshop', aWorkshop('b'))
      return [
        await rows.change('workshop', 'b', { code: '111111', step: 5 }),
        await rows.change('workshop', 'a', { code: '111111' }),
        await rows.change('workshop', 'a', { code: null }),
        await rows.change('workshop', 'b', { code: '111111' }),
      ]
    })
    expect(changed).toEqual([0, 1, 1, 1])
    expect(await register.read((rows) => rows.get('workshop', 'b'))).toEqual(aWorkshop('b', { code: '111111' }))
  })

  test('removing tells how many went, and leaves the others', async () => {
    const register = await fresh(open)
    await register.write(async (rows) => {
      for (const slot of [1, 2, 3]) await rows.add('dot', aDot(`${slot}`, { slot, target: slot < 3 ? 'x' : 'y' }))
    })
    expect(await register.write((rows) => rows.remove('dot', { target: 'x' }))).toBe(2)
    expect(await register.write((rows) => rows.remove('dot', { target: 'x' }))).toBe(0)
    expect((await register.read((rows) => rows.find('dot', {}))).map((row) => row.id)).toEqual(['3'])
  })

  test('a field that is no column, and a value its column does not take, are bugs and change nothing', async () => {
    const register = await fresh(open)
    const wrong = { ...aDot('a'), slot: 1.5 }
    await expect(register.write((rows) => rows.add('dot', wrong))).rejects.toThrow(TypeError)
    const unknown = { nobody: 'x' } as Partial<Row<'dot'>>
    await expect(register.read((rows) => rows.find('dot', unknown))).rejects.toThrow(TypeError)
    expect(await register.read((rows) => rows.count('dot', {}))).toBe(0)
  })
}
