import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { likenessOf, type Likeness, type Saying } from '#shared/grouping/likeness.ts'
import { type Proposal, propose } from '#shared/grouping/propose.ts'
import type { ItemId } from '#shared/ids.ts'

const sample: { notes: { id: string; text: string }[] } = JSON.parse(
  readFileSync(new URL('../../../server/dev/sampleWorkshop.json', import.meta.url), 'utf8'),
)
const said = (notes: readonly (readonly [string, string])[]): Saying[] =>
  notes.map(([id, text]) => ({ id: id as ItemId, text }))

function compared(sayings: readonly Saying[]): Likeness {
  const work = likenessOf(sayings)
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
  }
}

/** Everything that is proposed when a table says yes to all of it. */
function allOf(sayings: readonly Saying[], apart: readonly (readonly string[])[] = []): Proposal[] {
  const likeness = compared(sayings)
  const gone = new Set<string>()
  const proposals: Proposal[] = []
  for (;;) {
    const next = propose(likeness, {
      isFree: (id) => !gone.has(id),
      isApart: (a, b) => apart.some((no) => no.includes(a) && no.includes(b)),
    })
    if (!next) return proposals
    for (const id of next.ids) gone.add(id)
    proposals.push(next)
  }
}
const together = (proposals: readonly Proposal[]) => proposals.map(({ ids }) => [...ids].sort().join(' '))

test('notes about the same are proposed together, with the words that say so', () => {
  const proposals = allOf(
    said([
      ['mad1', 'Maden skal dufte, før vi spiser'],
      ['kat1', 'En kat på gangen'],
      ['mad2', 'Vi vil spise sammen, og maden må gerne være varm'],
      ['kat2', 'Må katten sove i min seng?'],
      ['tur', 'En tur til havet'],
    ]),
  )
  expect(together(proposals)).toEqual(['mad1 mad2', 'kat1 kat2'])
  expect(proposals.map(({ why }) => why.slice().sort())).toEqual([['maden', 'spise'], ['kat']])
})

test('a compound is about what is in it', () => {
  const proposals = allOf(
    said([
      ['a', 'Haven skal have højbede'],
      ['b', 'Højbede, som man kan nå fra kørestolen'],
      ['c', 'Vagtplanen lægger vi selv'],
      ['d', 'Flere vagter om aftenen'],
      ['e', 'En fest for familier'],
      ['f', 'Familiemiddag'],
      ['g', 'Mindre larm'],
    ]),
  )
  expect(together(proposals).sort()).toEqual(['a b', 'c d', 'e f'])
})

test('endings and small words make no likeness', () => {
  expect(
    allOf(
      said([
        ['a', 'Jeg vil gerne sove længe i min seng'],
        ['b', 'Vi vil gerne have brun sovs om søndagen'],
        ['c', 'Kan vi ikke få tre nye cykler i denne uge?'],
        ['d', 'Må jeg selv vælge ét sted i denne uge?'],
      ]),
    ),
  ).toEqual([])
})

test('the forty notes of the sample workshop give groups that a table would nod at', () => {
  const proposals = allOf(sample.notes.map(({ id, text }) => ({ id: id as ItemId, text })))
  const groups = together(proposals)
  // Write less, talk more · the team plans itself · Sunday's dinner · calm nights · eating · too many forms.
  for (const group of ['n09 n11 n14', 'n23 n36', 'n05 n15', 'n07 n26', 'n01 n25', 'n18 n22']) expect(groups).toContain(group)
  expect(groups.length).toBeLessThanOrEqual(12)
  for (const { ids, why } of proposals) {
    expect(ids.length).toBeGreaterThan(1)
    expect(ids.length).toBeLessThanOrEqual(6)
    expect(why.length).toBeGreaterThan(0)
    const texts = sample.notes.filter(({ id }) => ids.includes(id as ItemId)).map(({ text }) => text.toLowerCase())
    for (const word of why.flatMap((one) => one.split(' / '))) expect(texts.some((text) => text.includes(word))).toBe(true)
  }
})

test('a no stands: the same two are not asked about again, and the rest still is', () => {
  const sayings = said([
    ['a', 'Kaffe om morgenen'],
    ['b', 'Kaffe om aftenen'],
    ['c', 'Musik i stuen'],
    ['d', 'Mere musik, tak'],
  ])
  expect(together(allOf(sayings)).sort()).toEqual(['a b', 'c d'])
  expect(together(allOf(sayings, [['a', 'b']]))).toEqual(['c d'])
})

test('a group is six at most, and no note is in two', () => {
  const many = said(Array.from({ length: 9 }, (_, n) => [`k${n}`, `Cykeltur nummer ${'abcdefghi'[n]}`] as const))
  const others = said(Array.from({ length: 30 }, (_, n) => [`x${n}`, `ord${'abcdefghijklmnopqrstuvwxyzæøåéäö'[n]} alene`] as const))
  const proposals = allOf([...many, ...others])
  expect(proposals[0]?.ids).toHaveLength(6)
  const ids = proposals.flatMap((one) => one.ids)
  expect(new Set(ids).size).toBe(ids.length)
})

/** A room's worth of notes, made of the sample's own words. */
const room = (count: number): Saying[] => {
  const pool = sample.notes.flatMap(({ text }) => text.split(/\s+/))
  return Array.from({ length: count }, (_, n) => ({
    id: `n${n}` as ItemId,
    text: Array.from({ length: 12 }, (_, k) => pool[(n * 7919 + k * 104_729 * ((n % 13) + 1) + k * k) % pool.length]).join(' '),
  }))
}

test('three hundred notes are compared in the blink of an eye', () => {
  compared(room(300))
  const times = [1, 2, 3, 4, 5].map(() => {
    const started = performance.now()
    propose(compared(room(300)), { isFree: () => true, isApart: () => false })
    return performance.now() - started
  })
  expect(Math.min(...times)).toBeLessThan(50)
})

test('thousands of notes are compared in small portions, with rests in between', () => {
  const work = likenessOf(room(4_000))
  const portions: number[] = []
  for (;;) {
    const started = performance.now()
    const next = work.next()
    portions.push(performance.now() - started)
    if (next.done) break
  }
  expect(portions.length).toBeGreaterThan(200)
  const all = portions.reduce((sum, one) => sum + one, 0)
  expect(Math.max(...portions)).toBeLessThan(all / 4)
}, 20_000)
