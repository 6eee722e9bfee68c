import { expect, test } from 'vitest'
import { chance, seedOf } from '#tests/kit/chance.ts'
import { twoPages } from '#tests/kit/twoPages.ts'

const seed = seedOf(23)
const operations = 1_500

test(`${operations} edits by two pages that lose the network and are loaded again: both end as a fresh load (seed ${seed})`, async () => {
  const found = await twoPages(chance(seed), operations)
  expect(found).toMatchObject({ isSame: true, lost: 0, rescued: 0, faults: [] })
  expect(found.cuts).toBeGreaterThan(3)
  expect(found.offline).toBeGreaterThan(0)
}, 120_000)
