import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Voice, voices } from '#shared/programme/codes.ts'
import {
  countOf,
  type Dot,
  minGroup,
  noPeople,
  type PerVoice,
  type Round,
  smallRound,
  type Tally,
  tally,
  tallyOf,
} from '#shared/workshop/tally.ts'

const target = (id: string) => ({ id, title: `Idé ${id}` })
/** Each dot from somebody else. */
const dots = (id: string, given: Partial<PerVoice>): Dot[] =>
  Object.entries(given).flatMap(([voice, count]) =>
    Array.from({ length: count }, (_, at) => ({ target: id, voice: voice as Voice, by: `${voice}${at}` })),
  )
/** So many people, each with so many dots on one thing. */
const from = (first: number, people: number, id: string, each = 1): Dot[] =>
  Array.from({ length: people * each }, (_, at) => ({ target: id, voice: 'staff', by: `p${first + (at % people)}` }))
const shownIn = ({ rows }: Tally) => Object.fromEntries(rows.map((row) => [row.id, row.few ? 'few' : row.dots]))

const people = fc
  .record<PerVoice>({
    resident: fc.nat(9),
    relative: fc.nat(9),
    staff: fc.nat(9),
    leader: fc.nat(4),
    other: fc.nat(4),
  })
  .filter((people) => voices.some((voice) => people[voice] > 0))

/** A vote in which only voices that are there give dots, on one to four things. */
const round: fc.Arbitrary<Round> = people.chain((people) => {
  const here = voices.filter((voice) => people[voice] > 0)
  const targets = ['a', 'b', 'c', 'd'].map(target)
  const dot = fc.record({
    target: fc.constantFrom('a', 'b', 'c', 'd'),
    voice: fc.constantFrom(...here),
    by: fc.constantFrom(...'pqrstuvwxyz'),
  })
  return fc.record({
    people: fc.constant(people),
    targets: fc.integer({ min: 1, max: 4 }).map((count) => targets.slice(0, count)),
    dots: fc.array(dot, { maxLength: 60 }),
  })
})

const hiddenIn = ({ people }: Round, shown: readonly Voice[]) =>
  voices.filter((voice) => people[voice] > 0 && !shown.includes(voice))

describe('counting a vote', () => {
  test('in the sample both leaders and others are hidden, and every total is right', () => {
    const { rows, shownVoices, hidden } = tally({
      people: { resident: 7, relative: 5, staff: 9, leader: 2, other: 2 },
      targets: [target('c1'), target('c4')],
      dots: [
        ...dots('c1', { resident: 12, relative: 6, staff: 6, leader: 1, other: 1 }),
        ...dots('c4', { resident: 7, relative: 3, staff: 4, leader: 1, other: 7 }),
      ],
    })
    expect(shownVoices).toEqual(['resident', 'relative', 'staff'])
    expect(hidden).toBe(true)
    expect(rows).toEqual([
      { id: 'c1', title: 'Idé c1', dots: 26, byVoice: { resident: 12, relative: 6, staff: 6 } },
      { id: 'c4', title: 'Idé c4', dots: 22, byVoice: { resident: 7, relative: 3, staff: 4 } },
    ])
  })

  test('one leader alone takes the smallest other group into hiding with her', () => {
    const { shownVoices } = tally({
      people: { ...noPeople(), resident: 8, relative: 4, staff: 9, leader: 1 },
      targets: [],
      dots: [],
    })
    expect(shownVoices).toEqual(['resident', 'staff'])
  })

  test('one leader and one guest are still too few, so a third group hides with them', () => {
    const { shownVoices } = tally({
      people: { ...noPeople(), resident: 8, staff: 5, leader: 1, other: 1 },
      targets: [],
      dots: [],
    })
    expect(shownVoices).toEqual(['resident'])
  })

  test('two groups of which one is small show totals only', () => {
    const seen = tally({ people: { ...noPeople(), staff: 12, leader: 2 }, targets: [], dots: [] })
    expect(seen).toEqual({ rows: [], shownVoices: [], hidden: true })
  })

  test('when every group is large enough nothing is hidden', () => {
    const seen = tally({ people: { ...noPeople(), resident: 3, staff: 3 }, targets: [target('a')], dots: [] })
    expect(seen.shownVoices).toEqual(['resident', 'staff'])
    expect(seen.hidden).toBe(false)
    expect(seen.rows[0]?.byVoice).toEqual({ resident: 0, staff: 0 })
  })

  test('a dot on something that is gone counts nowhere', () => {
    const { rows } = tally({ people: noPeople(), targets: [target('a')], dots: dots('gone', { staff: 3 }) })
    expect(rows).toEqual([{ id: 'a', title: 'Idé a', dots: 0, byVoice: {} }])
  })
})

describe('small groups', () => {
  test('no shown voice is small, and what is left over is never one voice and never under three people', () => {
    fc.assert(
      fc.property(round, (round) => {
        const { shownVoices } = tally(round)
        for (const voice of shownVoices) expect(round.people[voice]).toBeGreaterThanOrEqual(minGroup)
        const hidden = hiddenIn(round, shownVoices)
        if (shownVoices.length === 0 || hidden.length === 0) return
        expect(hidden.length).toBeGreaterThanOrEqual(2)
        expect(hidden.reduce((sum, voice) => sum + round.people[voice], 0)).toBeGreaterThanOrEqual(minGroup)
      }),
      { numRuns: 1000 },
    )
  })

  test('two worlds that differ only in which hidden group gave a dot look the same', () => {
    const shuffled = round.chain((round) =>
      fc.record({ round: fc.constant(round), seeds: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }) }),
    )
    fc.assert(
      fc.property(shuffled, ({ round, seeds }) => {
        const seen = tally(round)
        const hidden = hiddenIn(round, seen.shownVoices)
        const other = round.dots.map((dot, index) => {
          const voice = hidden[(seeds[index] ?? 0) % (hidden.length || 1)]
          return voice && hidden.includes(dot.voice) ? { ...dot, voice } : dot
        })
        expect(tally({ ...round, dots: other })).toEqual(seen)
      }),
      { numRuns: 1000 },
    )
  })

  test('how people vote never decides who is hidden', () => {
    fc.assert(
      fc.property(round, (round) => {
        expect(tally({ ...round, dots: [] }).shownVoices).toEqual(tally(round).shownVoices)
      }),
    )
  })

  test('numbers per voice and totals are those of the dots', () => {
    fc.assert(
      fc.property(round, (round) => {
        for (const row of tally(round).rows) {
          if (row.few) {
            expect([row.dots, row.byVoice]).toEqual([0, {}])
            continue
          }
          const given = round.dots.filter((dot) => dot.target === row.id)
          expect(row.dots).toBe(given.length)
          for (const [voice, count] of Object.entries(row.byVoice))
            expect(count).toBe(given.filter((dot) => dot.voice === voice).length)
        }
      }),
    )
  })
})

describe('a round in which few voted', () => {
  const targets = ['a', 'b', 'c', 'd'].map(target)
  const people = { ...noPeople(), staff: 20 }
  const seen = (...given: Dot[][]) => shownIn(tally({ people, targets, dots: given.flat() }))

  test('says nothing of what one or two chose, nor of what nobody chose', () => {
    expect(seen(from(0, 4, 'a'), from(4, 1, 'b'), from(5, 2, 'c'))).toEqual({ a: 4, b: 'few', c: 'few', d: 'few' })
  })

  test('counts people and not dots: two with three dots each are two', () => {
    expect(seen(from(0, 3, 'a'), from(3, 2, 'b', 3), from(5, 1, 'c'))).toEqual({ a: 3, b: 'few', c: 'few', d: 'few' })
  })

  test('with one thing to hide hides the next smallest as well, or it could be found by subtraction', () => {
    expect(seen(from(0, 5, 'a'), from(0, 3, 'b'), from(5, 1, 'c'))).toEqual({ a: 5, b: 'few', c: 'few', d: 'few' })
    expect(seen(from(0, 2, 'a'))).toEqual({ a: 'few', b: 'few', c: 'few', d: 'few' })
  })

  test('shows all of it when at least three chose everything that was chosen', () => {
    expect(seen(from(0, 3, 'a'), from(3, 4, 'b'))).toEqual({ a: 3, b: 4, c: 0, d: 0 })
    expect(seen()).toEqual({ a: 0, b: 0, c: 0, d: 0 })
  })

  test('is one of seven: with eight voters every number is shown', () => {
    expect(seen(from(0, 6, 'a'), from(6, 1, 'b'))).toMatchObject({ b: 'few' })
    expect(seen(from(0, 7, 'a'), from(7, 1, 'b'))).toEqual({ a: 7, b: 1, c: 0, d: 0 })
  })

  test('never shows what fewer than three chose, and never lets one hidden number stand alone', () => {
    fc.assert(
      fc.property(round, (round) => {
        const voters = (given: readonly Dot[]) => new Set(given.map((dot) => dot.by)).size
        if (voters(round.dots) >= smallRound) return
        const all = tally({ ...round, targets })
        for (const row of all.rows)
          if (row.dots > 0)
            expect(voters(round.dots.filter((dot) => dot.target === row.id))).toBeGreaterThanOrEqual(minGroup)
        expect(all.rows.filter((row) => row.few)).not.toHaveLength(1)
      }),
      { numRuns: 1000 },
    )
  })

  test('is kept without the numbers that it does not show, and shows the same over any ballot', () => {
    fc.assert(
      fc.property(round, (round) => {
        const kept = countOf(round)
        expect(tallyOf(kept, round.targets)).toEqual(tally(round))
        for (const row of kept.rows) if (row.few) expect(row.dots).toBe(0)
      }),
      { numRuns: 1000 },
    )
  })
})

test('a kept round shows what it showed before, also over a ballot that has changed since', () => {
  const people = { ...noPeople(), staff: 8, resident: 3 }
  const given = [...dots('a', { staff: 8, resident: 1 }), ...dots('gone', { staff: 1 })]
  const kept = countOf({ people, dots: given })
  const targets = [
    { id: 'a', title: 'Morgen' },
    { id: 'new', title: 'Nat' },
  ]
  expect(tallyOf(kept, targets)).toEqual(tally({ people, targets, dots: given }))
  expect(tallyOf(kept, targets).rows[0]?.dots).toBe(9)
  expect(JSON.stringify(kept)).not.toContain('Morgen')
})
