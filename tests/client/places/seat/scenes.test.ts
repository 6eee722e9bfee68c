import { expect, test } from 'vitest'
import { seenRoom } from '#client/places/seat/held.ts'
import { mayChange, partsOf, sceneOf } from '#client/places/seat/scenes.ts'
import { shownDots } from '#client/places/seat/dots.ts'
import type { Letter } from '#client/live/outbox.ts'
import { newId } from '#shared/ids.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { quietFloor } from '#tests/kit/aFloor.ts'
import type { Permit, Step } from '#shared/workshop/step.ts'

const aStep = (allow: Permit[], more: Partial<Step> = {}): Step => ({
  id: 's1',
  title: 'Trin',
  minutes: 10,
  mode: 'plenum',
  prompt: 'Hvad?',
  zones: ['zone.dream'],
  allow,
  ...more,
})
const ballot = { round: 's1', perPerson: 3, targets: [], cast: 0, voters: 0 }
const aRoom = (step: Step, more: object = {}) => ({
  state: 'open' as const,
  steps: [step],
  step: 0,
  results: null,
  ballot,
  boardOpen: false,
  ...more,
})
const results = { round: 's1', rows: [], shownVoices: [], hidden: false }
const closed = { is: 'step', results: false, vote: false, write: false, board: false }

test('a step shows what it allows and nothing else', () => {
  expect(sceneOf(aRoom(aStep(['add_note'])))).toEqual({ ...closed, write: true })
  expect(sceneOf(aRoom(aStep(['vote'])))).toEqual({ ...closed, vote: true })
  expect(sceneOf(aRoom(aStep(['read'])))).toEqual(closed)
  expect(sceneOf(aRoom(aStep(['cluster']), { boardOpen: true }))).toEqual({ ...closed, board: true })
})

test('shown results end the vote on the screen; writing about them goes on', () => {
  expect(sceneOf(aRoom(aStep(['vote']), { results }))).toEqual({ ...closed, results: true })
  expect(sceneOf(aRoom(aStep(['add_note']), { results }))).toEqual({ ...closed, results: true, write: true })
})

test('a vote that is over takes no dots, also when its result is taken down', () => {
  expect(sceneOf(aRoom(aStep(['vote']), { ballot: null }))).toEqual(closed)
})

test('a pause and an end are calm pages, whatever the step allows', () => {
  expect(sceneOf(aRoom(aStep(['add_note']), { state: 'paused' }))).toEqual({ is: 'paused' })
  expect(sceneOf(aRoom(aStep(['add_note']), { state: 'closed' }))).toEqual({ is: 'closed' })
  expect(sceneOf(aRoom(aStep([], { mode: 'break', zones: [] })))).toEqual({ is: 'break' })
})

test('eyes up is a calm page over the step, which keeps what it opens below', () => {
  const room = aRoom(aStep(['add_note']), { floor: { ...quietFloor, eyesUp: true } })
  expect(sceneOf(room)).toEqual({ is: 'up' })
  expect(partsOf(room)).toEqual({ ...closed, write: true })
  expect(sceneOf({ ...room, state: 'paused' })).toEqual({ is: 'paused' })
})

test('who is finishing a note stays in its step, with the time that is left, and in no other', () => {
  const steps = [aStep(['add_note']), aStep(['read'], { id: 's2' })]
  const was = { ...aRoom(aStep([]), { steps }), floor: quietFloor, timer: null } as unknown as RoomState
  const now = { ...was, step: 1, floor: { ...quietFloor, grace: { step: 's1', endsAt: 9 } } }
  const seen = seenRoom(was, now, (step, endsAt) => step === 's1' && endsAt === 9)
  expect([seen.step, seen.timer]).toEqual([0, { endsAt: 9, minutes: 1 }])
  expect(seenRoom(seen, now, () => true)).toBe(seen)
  expect(seenRoom(seen, now, () => false)).toBe(now)
  expect(seenRoom(was, { ...now, state: 'closed' }, () => true).state).toBe('closed')
  expect(seenRoom({ ...was, step: 1 }, now, () => true)).toBe(now)
})

test('an idea can be changed in its own step, and in a step for correcting', () => {
  const idea = { step: 's1', changeable: true }
  expect(mayChange(aRoom(aStep(['add_note'])), idea)).toBe(true)
  expect(mayChange(aRoom(aStep(['add_note'], { id: 's2' })), idea)).toBe(false)
  expect(mayChange(aRoom(aStep(['edit_own'], { id: 's2' })), idea)).toBe(true)
  expect(mayChange(aRoom(aStep(['add_note'])), { ...idea, changeable: false })).toBe(false)
  expect(mayChange(aRoom(aStep(['add_note']), { state: 'paused' }), idea)).toBe(false)
})

test('dots on their way are already where they were put', () => {
  const [a, b] = [newId<'item'>(), newId<'item'>()]
  const letter = (name: 'giveDot' | 'takeDot', target: typeof a): Letter => ({
    id: newId(),
    order: 1,
    workshop: 'w',
    name,
    body: { target },
  })
  const dots = { round: 's1', left: 2, given: { [a]: 1 } }
  expect(shownDots(dots, [letter('giveDot', a), letter('giveDot', b)])).toEqual({ left: 0, given: { [a]: 2, [b]: 1 } })
  expect(shownDots(dots, [letter('takeDot', a)])).toEqual({ left: 3, given: { [a]: 0 } })
})
