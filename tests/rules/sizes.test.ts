import { expect, test } from 'vitest'
import { filesOf, textOf } from '#tests/kit/sources.ts'

const files = filesOf(['shared', 'server', 'client', 'tests', 'scripts'], ['.ts', '.tsx', '.mjs', '.css'])
const lines = (path: string) => textOf(path).split('\n').length - 1

test('no file grows over 300 lines', () => {
  expect(files.filter((path) => lines(path) > 300).map((path) => `${path}: ${lines(path)}`)).toEqual([])
})

test('the middle file is short', () => {
  const code = files
    .filter((path) => !path.startsWith('tests/'))
    .map(lines)
    .sort((a, b) => a - b)
  expect(code[Math.floor(code.length / 2)]).toBeLessThanOrEqual(80)
})

test('no file has a name that says nothing', () => {
  const empty = /\/(utils?|helpers?|common|manager|service|data|info|misc)\.(ts|tsx)$/
  expect(files.filter((path) => empty.test(path) && !path.startsWith('shared/texts/'))).toEqual([])
})

test('an index file is a table, and there are few', () => {
  const tables = files.filter((path) => /\/index\.tsx?$/.test(path))
  for (const path of tables) expect(textOf(path), path).toMatch(/\btable\b/i)
})

test('nothing is left for later, and no type is switched off', () => {
  const marks = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|expect-error)|\b(test|it|describe)\.(skip|only|todo)\b/
  expect(files.filter((path) => path !== 'tests/rules/sizes.test.ts' && marks.test(textOf(path)))).toEqual([])
})
