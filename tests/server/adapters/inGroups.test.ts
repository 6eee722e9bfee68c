import { expect, test } from 'vitest'
import { inGroups } from '#server/adapters/inGroups.ts'

interface One {
  name: string
  reject(cause: unknown): void
}

/** A group worker that stands still until the test lets each group through. */
function held(fits: number) {
  const groups: { names: string[]; gate: PromiseWithResolvers<void> }[] = []
  const rejected: string[] = []
  const { add, done } = inGroups<One>(
    (group) => {
      const gate = Promise.withResolvers<void>()
      groups.push({ names: group.map((one) => one.name), gate })
      return gate.promise
    },
    () => fits,
  )
  const put = (...names: string[]) => {
    for (const name of names) add({ name, reject: () => rejected.push(name) })
  }
  return { groups, rejected, put, done, names: () => groups.map((group) => group.names.join('')) }
}

test('the first goes at once; what comes meanwhile goes together', async () => {
  const { groups, put, done, names } = held(10)
  put('a')
  expect(names()).toEqual(['a'])
  put('b', 'c')
  expect(names()).toEqual(['a'])
  groups[0]!.gate.resolve()
  await expect.poll(names).toEqual(['a', 'bc'])
  groups[1]!.gate.resolve()
  await done()
  put('d')
  expect(names()).toEqual(['a', 'bc', 'd'])
})

test('a group is never larger than what fits, and never empty', async () => {
  const { groups, put, names } = held(0)
  put('a', 'b', 'c')
  groups[0]!.gate.resolve()
  await expect.poll(names).toEqual(['a', 'b'])
})

test('a group that fails is told so, and the next one goes on', async () => {
  const { groups, rejected, put, done, names } = held(2)
  put('a', 'b', 'c', 'd')
  groups[0]!.gate.resolve()
  await expect.poll(names).toEqual(['a', 'bc'])
  groups[1]!.gate.reject(new Error('full'))
  await expect.poll(names).toEqual(['a', 'bc', 'd'])
  groups[2]!.gate.resolve()
  await done()
  expect(rejected).toEqual(['b', 'c'])
})
