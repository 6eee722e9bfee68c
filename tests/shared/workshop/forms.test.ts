import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type Voice, voices } from '#shared/programme/codes.ts'
import { result } from '#shared/wire/room.ts'
import type { Say } from '#shared/workshop/forms/form.ts'
import { budgetOf, formOf, forms } from '#shared/workshop/forms/index.ts'
import { minGroup, smallRound } from '#shared/workshop/protect.ts'
import { partsOf, ranked } from '#shared/workshop/ranked.ts'
import { type FormName, formNames, step } from '#shared/workshop/step.ts'
import { countOf, type Dot, type Hands, type PerVoice, type Round, tally, tallyOf } from '#shared/workshop/tally.ts'

const ids = ['a', 'b', 'c']
const targets = ids.map((id) => ({ id, title: `Idé ${id}` }))

/** A round as the server lets it be: one voice a giver, and where it is an answer or an order one vote a thing. */
const roundIn = (form: FormName): fc.Arbitrary<Round> => {
  const { says, answers, ordered, weigh } = forms[form]
  const voiceOf = (giver: number): Voice => voices[giver % 4] ?? 'other'
  const vote = fc.record({
    giver: fc.nat(9),
    target: fc.constantFrom(...ids),
    say: fc.constantFrom(...says),
    slot: fc.integer({ min: 1, max: 3 }),
  })
  const hand = fc.record({
    target: fc.constantFrom(...ids),
    say: fc.constantFrom(...says),
    voice: fc.constantFrom(...voices),
    count: fc.nat(6),
  })
  return fc
    .record({
      givers: fc.integer({ min: 1, max: 10 }),
      votes: fc.array(vote, { maxLength: 40 }),
      hands: fc.array(hand, { maxLength: 6 }),
    })
    .map(({ givers, votes, hands }) => {
      const given = votes.filter(({ giver }) => giver < givers)
      const one = new Map(given.map((cast) => [`${cast.giver} ${cast.target}`, cast]))
      const dots = [...(answers || ordered ? one.values() : given)].map(
        ({ giver, target, say, slot }): Dot => ({
          target,
          say,
          voice: voiceOf(giver),
          by: `p${giver}`,
          weight: weigh(slot, 3),
        }),
      )
      const people: PerVoice = { resident: 0, relative: 0, staff: 0, leader: 0, other: 0 }
      for (let giver = 0; giver < givers; giver++) people[voiceOf(giver)]++
      const raised = [...new Map(hands.map((one) => [`${one.target} ${one.say} ${one.voice}`, one])).values()]
      return { people, targets, dots, form, hands: raised, handWeight: weigh(1, 3) }
    })
}
const votersOf = (dots: readonly Dot[]) => new Set(dots.map(({ by }) => by)).size
const saying = (round: Round, target: string, say: Say) =>
  round.dots.filter((dot) => dot.target === target && dot.say === say)
const up = (round: Round, target: string, say: Say) =>
  (round.hands ?? []).reduce((sum, hand) => sum + (hand.target === target && hand.say === say ? hand.count : 0), 0) *
  (round.handWeight ?? 1)

describe.each(formNames)('%s', (form) => {
  const { says } = forms[form]

  test('adds up, is never negative, and is what the wire can carry', () => {
    fc.assert(
      fc.property(roundIn(form), (round) => {
        const told = tally(round)
        v.assert(result, { round: 'r', ...told })
        for (const row of told.rows)
          for (const [say, part] of partsOf(row)) {
            const hands = up(round, row.id, say)
            expect(part.hands?.dots ?? 0).toBe(hands)
            const given = saying(round, row.id, say).reduce((sum, { weight = 1 }) => sum + weight, 0)
            expect(part.dots).toBe(part.few ? 0 : given + hands)
            expect(Object.values(part.byVoice).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(part.dots)
            for (const count of [...Object.values(part.byVoice), ...Object.values(part.hands?.byVoice ?? {})])
              expect(count).toBeGreaterThanOrEqual(0)
          }
      }),
      { numRuns: 400 },
    )
  })

  test('tells in a small round of nothing that one or two said, nor leaves a heap of one or two by subtraction', () => {
    fc.assert(
      fc.property(roundIn(form), (round) => {
        if (votersOf(round.dots) >= smallRound) return
        const rows = tally(round).rows
        const wholly = rows.filter((row) => partsOf(row).every(([, part]) => part.few))
        for (const row of rows) {
          const hidden = partsOf(row).filter(([, part]) => part.few)
          for (const [say, part] of partsOf(row)) {
            const voters = votersOf(saying(round, row.id, say))
            if (!part.few) expect(voters === 0 || voters >= minGroup).toBe(true)
          }
          if (hidden.length === 0 || hidden.length === says.length) continue
          expect(hidden.length).toBeGreaterThanOrEqual(2)
          expect(votersOf(hidden.flatMap(([say]) => saying(round, row.id, say)))).toBeGreaterThanOrEqual(minGroup)
        }
        expect(wholly).not.toHaveLength(1)
      }),
      { numRuns: 1000 },
    )
  })

  test('looks the same in two worlds that differ only in which of the hidden voices said it', () => {
    fc.assert(
      fc.property(roundIn(form), fc.infiniteStream(fc.nat(9)), (round, draws) => {
        const seen = tally(round)
        const hidden = voices.filter((voice) => round.people[voice] > 0 && !seen.shownVoices.includes(voice))
        const dots = round.dots.map((dot) =>
          hidden.includes(dot.voice)
            ? { ...dot, voice: hidden[Number(draws.next().value) % hidden.length] ?? dot.voice }
            : dot,
        )
        expect(tally({ ...round, dots })).toEqual(seen)
      }),
      { numRuns: 400 },
    )
  })

  test('shows no voice whose people, or whose hands, are fewer than three', () => {
    fc.assert(
      fc.property(roundIn(form), (round) => {
        const { shownVoices, handVoices = [], hidden, rows } = tally(round)
        for (const voice of shownVoices) expect(round.people[voice]).toBeGreaterThanOrEqual(minGroup)
        const raised = (voice: Voice) =>
          Math.max(
            ...ids.map((id) =>
              (round.hands ?? []).reduce(
                (sum, one) => sum + (one.target === id && one.voice === voice ? one.count : 0),
                0,
              ),
            ),
          )
        for (const voice of handVoices) expect(raised(voice)).toBeGreaterThanOrEqual(minGroup)
        for (const row of rows)
          for (const [, part] of partsOf(row)) {
            expect(Object.keys(part.byVoice).every((voice) => shownVoices.includes(voice as Voice))).toBe(true)
            expect(Object.keys(part.hands?.byVoice ?? {}).every((voice) => handVoices.includes(voice as Voice))).toBe(
              true,
            )
          }
        if (voices.some((voice) => round.people[voice] > 0 && !shownVoices.includes(voice))) expect(hidden).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('is kept without the numbers that it does not show, and shows the same over any ballot', () => {
    fc.assert(
      fc.property(roundIn(form), fc.integer({ min: 1, max: 3 }), (round, size) => {
        const ballot = targets.slice(0, size)
        expect(tallyOf(countOf(round), ballot)).toEqual(tally({ ...round, targets: ballot }))
      }),
      { numRuns: 400 },
    )
  })
})

describe('hands', () => {
  const hand = (voice: Voice, count: number): Hands => ({ target: 'a', say: 'yes', voice, count })
  const votes = (count: number): Dot[] =>
    Array.from({ length: count }, (_, at) => ({ target: 'a', say: 'yes', voice: 'staff', by: `p${at}`, weight: 1 }))
  const people = { resident: 0, relative: 0, staff: 9, leader: 0, other: 0 }
  const yes = (dots: Dot[], hands: Hands[]) =>
    tally({ people, targets, dots, hands, form: 'consent' }).rows[0]?.says?.yes

  test('are added to what the phones say, and told apart from it', () => {
    expect(yes(votes(3), [hand('resident', 2)])).toEqual({
      dots: 5,
      byVoice: { staff: 3 },
      hands: { dots: 2, byVoice: {} },
    })
  })

  test('never make two phones into a number, however many they are', () => {
    expect(yes(votes(2), [hand('resident', 20)])).toEqual({
      dots: 0,
      byVoice: {},
      few: true,
      hands: { dots: 20, byVoice: { resident: 20 } },
    })
  })
})

describe('what a step says of its vote', () => {
  const plain = { id: 's', title: 'T', minutes: 5, mode: 'plenum', prompt: '', zones: [] } as const

  test('is dots, as many as the workshop gives, where it says nothing', () => {
    const old = v.parse(step, { ...plain, allow: ['vote'] })
    expect(formOf(old)).toBe('dots')
    expect(budgetOf(old, 5, 40)).toEqual({ budget: 5, perItem: 5 })
  })

  test('is consent where that is what the template allows', () => {
    expect(formOf(v.parse(step, { ...plain, allow: ['consent_vote'] }))).toBe('consent')
  })

  test('sets the budget of each form', () => {
    const of = (vote: object) => budgetOf(v.parse(step, { ...plain, allow: ['vote'], vote }), 5, 40)
    expect(of({ form: 'dots', budget: 8, perItem: 2 })).toEqual({ budget: 8, perItem: 2 })
    expect(of({ form: 'consent', budget: 8 })).toEqual({ budget: 40, perItem: 1 })
    expect(of({ form: 'plusMinus' })).toEqual({ budget: 5, perItem: 1 })
    expect(of({ form: 'ranking' })).toEqual({ budget: 3, perItem: 1 })
  })
})

test('rows are told best first, and what speaks against counts against', () => {
  const part = (dots: number) => ({ dots, byVoice: {} })
  const row = (id: string, plus: number, minus: number) => ({
    id,
    title: id,
    ...part(0),
    says: { plus: part(plus), minus: part(minus) },
  })
  expect(ranked([row('a', 5, 4), row('b', 3, 0), row('c', 0, 0)]).map(({ id }) => id)).toEqual(['b', 'a'])
})
