import { expect, test } from 'vitest'
import { lix } from '#shared/guard/lix.ts'
import { filesOf, textOf } from '#tests/kit/sources.ts'

type Words = { [key: string]: Words | string | ((...values: never[]) => string) }

const areas = filesOf(['shared/texts/da'], ['.ts'])
const modules = import.meta.glob<Words>('../../shared/texts/{da,en}/*.ts')
const load = async (path: string): Promise<Words> => (await modules[`../../${path}`]?.()) ?? {}
const leaves = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'string') return [[here, value]]
    if (typeof value === 'function') return [[here, value(...([3, 4, 5] as never[]))]]
    return leaves(value, here)
  })

test.each(areas)('%s says everything in English too', async (path) => {
  const da = leaves(await load(path))
  const en = leaves(await load(path.replace('/da/', '/en/')))
  expect(en.map(([key]) => key)).toEqual(da.map(([key]) => key))
  expect(en.filter(([, text]) => !text)).toEqual([])
})

/** Names of forms and laws that cannot be shortened are counted as they are; the limit is per sentence. */
test.each(areas.filter((path) => !path.endsWith('/codes.ts')))('%s is plain Danish', async (path) => {
  const hard = leaves(await load(path)).filter(([, text]) => {
    const count = text.split(/\s+/).length
    const longest = Math.max(...text.split(/(?<=[.!?:])\s+/).map((sentence) => sentence.split(/\s+/).length))
    return longest > 14 || (count >= 12 && lix(text).value > 34)
  })
  expect(hard).toEqual([])
})

test('every word that is written is used', async () => {
  const code = filesOf(['client', 'server', 'shared'], ['.ts', '.tsx'])
    .filter((path) => !path.startsWith('shared/texts/'))
    .map(textOf)
    .join('\n')
  const unused: string[] = []
  for (const path of areas) {
    for (const [key] of leaves(await load(path))) {
      const steps = key.split('.')
      const used =
        steps.some((_, at) => at > 0 && new RegExp(`${steps[at - 1]}\\[`).test(code)) ||
        code.includes(`.${steps.at(-1)}`)
      if (!used) unused.push(`${path}: ${key}`)
    }
  }
  expect(unused).toEqual([])
})
