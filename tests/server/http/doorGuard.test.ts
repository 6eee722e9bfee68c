import { beforeEach, expect, test } from 'vitest'
import { createDoorGuard, type DoorGuard } from '#server/http/doorGuard.ts'

const [workshop, code] = ['w', '482913']
let guard: DoorGuard
beforeEach(() => {
  guard = createDoorGuard()
})

const guess = async (address: string, times: number) => {
  const said = []
  for (let n = 0; n < times; n++) said.push(await guard.wrong(address))
  return said
}

test('a house that mistypes a lot is never locked out', async () => {
  await guess('house', 199)
  expect(await guard.opens('house', workshop, code)).toBe(true)
})

test('an address that guesses finds nothing, even when it hits', async () => {
  await guess('guesser', 200)
  expect(await guard.opens('guesser', workshop, code)).toBe(false)
  expect(await guard.opens('house', workshop, code)).toBe(true)
})

test('where the wall hangs, the code works whatever else comes from that address', async () => {
  guard.knows('house', workshop)
  await guess('house', 500)
  expect(await guard.opens('house', workshop, code)).toBe(true)
  expect(await guard.opens('house', 'another', '111111')).toBe(false)
})

test('where somebody has come in with a code, that code goes on working', async () => {
  guard.knows('house', code)
  await guess('house', 500)
  expect(await guard.opens('house', workshop, code)).toBe(true)
  expect(await guard.opens('house', workshop, '999999')).toBe(false)
})

test('many addresses that guess together are answered thirty times a minute and stopped early', async () => {
  const said = []
  for (let n = 0; n < 334; n++) said.push(...(await guess(`bot ${n}`, 3)))
  expect(said.filter((answer) => answer === 'code-unknown')).toHaveLength(30)
  expect(await guard.opens('bot 1', workshop, code)).toBe(false)
  expect(await guard.opens('house', workshop, code)).toBe(true)
})
