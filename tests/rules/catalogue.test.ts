import { expect, test } from 'vitest'
import { filesOf, textOf } from '#tests/kit/sources.ts'

/** The catalogue of attacks and faults: every one has a test, or a bench, that says its id in its name. */
const catalogue = {
  W: [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  Y: [2, 3, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
  A: [2, 3, 5, 6, 7, 8, 9],
  C: [1, 2, 3, 4, 5, 7],
  F: [1, 3, 4, 5, 8, 9, 10, 11, 12, 13],
}
const ids = Object.entries(catalogue).flatMap(([part, numbers]) => numbers.map((number) => `${part}${number}`))

/** What stands first in a call of `test` or `describe`, plain, of a table, or skipped: skipped ones are no tests. */
const call = /^\s*(?:test|describe)(?:\.each(?:<[^>]*>)?\([\s\S]*?\n?\s*\))?\(\s*(['`"])((?:\\.|(?!\1)[^\\])*)\1/gm
/** Cases that one test goes through: names in a table of the kit. */
const row = /^\s*\[?\s*'((?:[WYACF]\d+ )+[^']*)',/gm

const tests = filesOf(['tests'], ['.test.ts']).filter((path) => path !== 'tests/rules/catalogue.test.ts')
const names = [
  ...tests.flatMap((path) => [...textOf(path).matchAll(call)].map(([, , name = '']) => name)),
  ...[...textOf('tests/kit/hostileUpdates.ts').matchAll(row)].map(([, name = '']) => name),
]
const says = (id: string) => (name: string) => new RegExp(`\\b${id}\\b`).test(name)

test('there are names to look through', () => {
  expect(names.length).toBeGreaterThan(500)
  expect(names.filter(says('W7')).length).toBeGreaterThan(0)
  expect(says('Y1')('Y16 something')).toBe(false)
  expect([..."test.each([1])('A6 %s does', () => {})".matchAll(call)].map(([, , name]) => name)).toEqual(['A6 %s does'])
  expect([..."// A6 in a comment\ntest.skip('A6 later')".matchAll(call)]).toEqual([])
})

test('the table of hostile updates is gone through over a socket', () => {
  expect(textOf('tests/flows/attackDoc.test.ts')).toMatch(/test\.each\(hostileUpdates/)
})

test.each(ids)('%s has a test of its name', (id) => {
  expect(names.filter(says(id))).not.toEqual([])
})
