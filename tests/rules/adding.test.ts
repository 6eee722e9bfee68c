import { expect, test } from 'vitest'
import { tools } from '#client/canvas/tools/index.ts'
import { offers } from '#client/canvas/tools/offers.ts'
import { kinds } from '#shared/items/index.ts'
import { filesOf, textOf } from '#tests/kit/sources.ts'

/** The workshop's own words, which its steps, votes and files are about, and the stand-in for everything else. */
const language = ['note', 'zone', 'cluster', 'card', 'unknown']
const things = Object.keys(kinds).filter((kind) => !language.includes(kind))
const handy = ['select', 'hand']
const files = filesOf(['shared', 'server', 'client'], ['.ts', '.tsx']).filter((path) => !path.startsWith('shared/texts/'))

/** Where code asks what something is, by this name: compares, looks up or picks a case. Names of fields and imports are not it. */
const asks = (name: string): RegExp =>
  new RegExp(
    [
      `[!=]==? '${name}'`,
      `'${name}' [!=]==?`,
      `case '${name}'`,
      `kind: '${name}'`,
      `\\b(?:mayAdd|has|includes|readKind|isKind|tools|offers|looks|kinds)\\W[^\\n]*'${name}'`,
      `\\b(?:tools|looks|kinds)\\.${name}\\b`,
    ].join('|'),
  )
const naming = (name: string): string[] => files.filter((path) => asks(name).test(textOf(path)))

test('there is something to count', () => {
  expect(things).toEqual(['text', 'shape', 'connector', 'drawing', 'image', 'comment'])
  expect(asks('shape').test("if (item.kind === 'shape') return")).toBe(true)
  expect(asks('shape').test("  case 'shape':")).toBe(true)
  expect(asks('shape').test('looks.shape.View')).toBe(true)
  expect(asks('shape').test("desk.mayAdd('shape')")).toBe(true)
  expect(asks('shape').test("import { shape } from './shape.ts'")).toBe(false)
})

test.each(things)('%s is named by its own files and the tools that make it, and by nothing else', (kind) => {
  const own = [`shared/items/${kind}.ts`, 'shared/items/index.ts', 'client/items/index.ts', 'client/canvas/tools/index.ts', 'client/canvas/tools/offers.ts']
  const makers = Object.entries(offers).flatMap(([tool, { changes }]) => (changes === kind ? [`client/canvas/tools/${tool}.ts`] : []))
  const elsewhere = naming(kind).filter(
    (path) => ![...own, ...makers].includes(path) && !path.startsWith(`client/items/${kind}/`) && !isOtherWord(kind, path),
  )
  expect(elsewhere).toEqual([])
})

test.each(Object.keys(tools).filter((tool) => !handy.includes(tool) && !(tool in kinds)))(
  'the tool %s is named by its own file and the table, and by nothing else',
  (tool) => {
    const own = [`client/canvas/tools/${tool}.ts`, 'client/canvas/tools/index.ts', 'client/canvas/tools/offers.ts']
    expect(naming(tool).filter((path) => !own.includes(path) && !isOtherWord(tool, path))).toEqual([])
  },
)

/** Files in which the same word means something else: a block of a report, a DOM input, a nib. */
function isOtherWord(name: string, path: string): boolean {
  const others: Record<string, RegExp> = {
    text: /^(shared\/(proposal|wire|paste|docs)|server\/(?!sync)|server\/sync\/guardFields|client\/(text|places\/office|live))/,
    image: /^(shared\/wire\/images|server\/(http|images|commands))/,
    pen: /^shared\/items\/drawing|^client\/items\/drawing|^client\/canvas\/tools\/choices/,
  }
  return others[name]?.test(path) ?? false
}
