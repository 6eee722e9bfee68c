import { expect, test } from 'vitest'
import { currentStep, isPrivate, roundOf } from '#shared/workshop/script.ts'
import { templates } from '#shared/workshop/templates.ts'

const script = templates.find((one) => one.id === 'idea_workshop')?.steps ?? []
const at = (id: string) => script.findIndex((step) => step.id === id)

test('a silent step is private until it has been revealed', () => {
  const place = { steps: script, step: at('silent'), revealed: [] }
  expect(isPrivate(place)).toBe(true)
  expect(isPrivate({ ...place, revealed: ['silent'] })).toBe(false)
  expect(isPrivate({ ...place, revealed: ['warmup'] })).toBe(true)
})

test('a vote is about the current step, or the latest vote before it', () => {
  expect(roundOf({ steps: script, step: at('silent') })).toBeUndefined()
  expect(roundOf({ steps: script, step: at('vote') })?.id).toBe('vote')
  expect(roundOf({ steps: script, step: at('cards') })?.id).toBe('vote')
})

test('a workshop outside its script is a mistake of ours', () => {
  expect(() => currentStep({ steps: script, step: script.length })).toThrow(RangeError)
})
