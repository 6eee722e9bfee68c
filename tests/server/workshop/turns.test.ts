import { expect, test } from 'vitest'
import { createTurns } from '#server/workshop/turns.ts'

/** Work that ends when it is told to, with how much of it goes on at once. */
function aWorkplace(most: number) {
  const inTurn = createTurns(most)
  const ends: (() => void)[] = []
  const begun: number[] = []
  const work = (n: number) =>
    inTurn(async () => {
      begun.push(n)
      await new Promise<void>((end) => ends.push(end))
      if (n === 1) throw new Error('one fails')
    })
  return { work, begun, ends }
}

test('no more run than may, those who wait come in the order they asked, and a failure gives its place on', async () => {
  const { work, begun, ends } = aWorkplace(2)
  const all = [0, 1, 2, 3].map((n) => work(n).catch((error: Error) => error.message))
  await Promise.resolve()
  expect(begun).toEqual([0, 1])
  ends[1]?.()
  await expect.poll(() => begun).toEqual([0, 1, 2])
  ends[0]?.()
  await expect.poll(() => begun).toEqual([0, 1, 2, 3])
  ends[2]?.()
  ends[3]?.()
  expect(await Promise.all(all)).toEqual([undefined, 'one fails', undefined, undefined])
  const [late] = [work(4)]
  expect(begun.at(-1)).toBe(4)
  ends[4]?.()
  await late
})
