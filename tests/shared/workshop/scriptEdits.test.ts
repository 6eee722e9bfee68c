import * as v from 'valibot'
import { expect, test } from 'vitest'
import { allows } from '#shared/workshop/allows.ts'
import { choices, choose, chooseLook, offers, onlyLooks } from '#shared/workshop/choices.ts'
import { readySteps } from '#shared/workshop/readySteps.ts'
import { copyOf, inserted, moved, newZoneCode, slipIn, useZone } from '#shared/workshop/scriptEdits.ts'
import { type Step, step } from '#shared/workshop/step.ts'
import { templates, zonesOf } from '#shared/workshop/templates.ts'

const aStep = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  title: 'Skriv',
  minutes: 5,
  mode: 'plenum',
  prompt: '',
  zones: [],
  allow: [],
  ...more,
})
const ids = (steps: readonly Step[]) => steps.map(({ id }) => id).join('')
const abc = [aStep('a'), aStep('b'), aStep('c')]

test('a step moves one place, not past the ends, and never among those that have begun', () => {
  expect(ids(moved(abc, 1, -1))).toBe('bac')
  expect(ids(moved(abc, 1, 1))).toBe('acb')
  expect(ids(moved(abc, 0, -1))).toBe('abc')
  expect(ids(moved(abc, 2, 1))).toBe('abc')
  expect(ids(moved(abc, 1, -1, 1))).toBe('abc')
  expect(ids(moved(abc, 0, 1, 1))).toBe('abc')
})

test('a copy is the same step with an id of its own and no rounds behind it', () => {
  const [first, second] = [copyOf(aStep('a', { round: 3 })), copyOf(aStep('a'))]
  expect(first.id).not.toBe(second.id)
  expect(v.parse(step, first)).toEqual({ ...aStep('a'), id: first.id })
  expect(ids(inserted(abc, 0, aStep('x')))).toBe('axbc')
  expect(ids(inserted(abc, -1, aStep('x')))).toBe('xabc')
})

test('a zone of one’s own takes its name along, goes with it, and the templates’ names stay theirs', () => {
  const zone = { id: newZoneCode(), title: 'Haven' }
  const used = { ...aStep('a'), ...useZone(aStep('a'), zone, true) }
  expect(v.parse(step, used)).toEqual(used)
  expect(zonesOf([used])).toEqual([zone])
  expect({ ...used, ...useZone(used, zone, false) }).toEqual({ ...aStep('a'), named: undefined })
  expect(useZone(aStep('a'), { id: 'zone.dream', title: 'Haven' }, true).named).toBeUndefined()
  expect(zonesOf([aStep('a', { zones: ['zone.dream'], named: { 'zone.dream': 'Haven' } })])[0]?.title).toBe('Drømmen')
})

test('two steps with one id, a zone without a name, and a name for a zone of others are told by the number of the step', () => {
  expect(slipIn(abc)).toBeUndefined()
  expect(slipIn([...abc, aStep('b')])).toEqual({ step: 4, field: 'id' })
  expect(slipIn([aStep('a'), aStep('b', { zones: ['zone.nowhere'] })])).toEqual({ step: 2, field: 'zones' })
  expect(slipIn([aStep('a', { named: { 'zone.dream': 'Haven' } })])).toEqual({ step: 1, field: 'named' })
})

test.each(choices)('%s can be chosen and taken back, and leaves the rest as it was', (choice) => {
  const before = aStep('a', { allow: ['pick_voice', 'read_aloud'] })
  const on = { ...before, ...choose(before, choice, true) }
  expect(choices.filter((one) => offers(on, one))).toEqual([choice])
  expect(on.allow).toEqual(expect.arrayContaining(before.allow))
  expect({ ...on, ...choose(on, choice, false) }).toEqual({ ...before, vote: undefined })
})

test('to vote, write, gather and look mean what the server lets people do', () => {
  const vote = { ...aStep('a'), ...choose(aStep('a'), 'vote', true), vote: { form: 'ranking' as const } }
  expect(allows(vote, 'vote')).toBe(true)
  expect(choose(vote, 'vote', false).vote).toBeUndefined()
  expect(choose(vote, 'write', true).vote).toEqual({ form: 'ranking' })
  const cards = aStep('a', { allow: ['create_card', 'read'] })
  expect(allows(cards, 'handleBoard')).toBe(true)
  expect(allows({ ...cards, ...choose(cards, 'gather', false) }, 'handleBoard')).toBe(false)
  const look = { ...vote, ...chooseLook({ ...vote, allow: [...vote.allow, 'add_note', 'edit', 'pick_voice'] }) }
  expect(look).toMatchObject({ allow: ['pick_voice', 'read'], vote: undefined })
  expect(onlyLooks(look)).toBe(true)
})

test('the ready steps can be added to every founding script, again and again', () => {
  for (const { steps } of templates)
    expect(slipIn([...steps, ...readySteps.map(copyOf), ...readySteps.map(copyOf)])).toBeUndefined()
})
