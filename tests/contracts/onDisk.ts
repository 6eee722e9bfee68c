import { expect, onTestFinished, test } from 'vitest'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aMember } from '#tests/kit/aRow.ts'
import type { OpenRegister } from './rows.ts'

const words = (text: string) => new TextEncoder().encode(text)

/** What a register that lies on a disk promises about the bytes there. */
export function keepsRowsOnDisk(name: string, open: OpenRegister): void {
  test(`${name}: what was removed is nowhere once it is scrubbed, and what stays is found`, async () => {
    const register = await open(await aFolder())
    onTestFinished(() => register.close())
    await register.write(async (rows) => {
      await rows.add('member', aMember('a', 'gartneren på fjerde', null))
      await rows.add('member', aMember('b', 'konsulenten i staben', null))
    })
    await register.write((rows) => rows.remove('member', { id: 'a' }))
    await register.scrub('quick')
    const wanted = ['gartneren på fjerde', 'konsulenten i staben'].map(words)
    expect(await register.search(wanted)).toEqual([wanted[1]])
    await register.scrub('whole')
    await register.verify()
    expect(await register.search(wanted)).toEqual([wanted[1]])
  })

  test(`${name} can be copied between two works, and the copy holds whole works only`, async () => {
    const [folder, other] = [await aFolder(), await aFolder()]
    const register = await open(folder)
    onTestFinished(() => register.close())
    const pair = (n: number) =>
      register.write(async (rows) => {
        await rows.add('member', aMember(`${n}a`, `${n}a`, null))
        await rows.add('member', aMember(`${n}b`, `${n}b`, null))
      })
    for (let n = 0; n < 50; n++) await pair(n)
    const copied = register.copyTo(other)
    await Promise.all([copied, ...Array.from({ length: 50 }, (_, n) => pair(50 + n))])
    const copy = await open(other)
    onTestFinished(() => copy.close())
    const count = await copy.read((rows) => rows.count('member', {}))
    expect(count % 2).toBe(0)
    expect(count).toBeGreaterThanOrEqual(100)
  })
}
