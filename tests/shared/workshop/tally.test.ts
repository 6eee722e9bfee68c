import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Voice, voices } from '#shared/programme/codes.ts'
import { countOf, minGroup, noPeople, type PerVoice, type Round, tally, tallyOf } from '#shared/workshop/tally.ts'

const target = (id: string) => ({ id, title: `Idé ${id}` })
const dots = (id: string, given: Partial<PerVoice>) =>
  Object.entries(given).flatMap(([voice, count]) => Array(count).fill({ target: id, voice: voice as Voice }))

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
  const dot = fc.record({ target: fc.constantFrom('a', 'b', 'c', 'd'), voice: fc.constantFrom(...here) })
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
    const { rows } = tally({ people: noPeople(), targets: [target('a')], dots: dots('gone', { staff: 2 }) })
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
          const given = round.dots.filter((dot) => dot.target === row.id)
          expect(row.dots).toBe(given.length)
          for (const [voice, count] of Object.entries(row.byVoice))
            expect(count).toBe(given.filter((dot) => dot.voice === voice).length)
        }
      }),
    )
  })
})

test('a kept round shows what it showed before, also over a ballot that has changed since', () => {
  const people = { ...noPeople(), staff: 4, resident: 3 }
  const dots = [
    { target: 'a', voice: 'staff' as const },
    { target: 'a', voice: 'resident' as const },
    { target: 'gone', voice: 'staff' as const },
  ]
  const kept = countOf({ people, dots })
  const targets = [
    { id: 'a', title: 'Morgen' },
    { id: 'new', title: 'Nat' },
  ]
  expect(tallyOf(kept, targets)).toEqual(tally({ people, targets, dots }))
  expect(JSON.stringify(kept)).not.toContain('Morgen')
})
