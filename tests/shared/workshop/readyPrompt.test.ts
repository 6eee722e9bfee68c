import { expect, test } from 'vitest'
import { clockText, secondsLeft } from '#client/live/clock.ts'
import { readyPrompt } from '#shared/workshop/readyPrompt.ts'

test('a break says when it ends', () => {
  expect(readyPrompt('Kaffe. Vi starter igen kl. {tid}.', '14.20')).toBe('Kaffe. Vi starter igen kl. 14.20.')
})

test('without a timer nobody is promised an hour', () => {
  expect(readyPrompt('Kaffe. Vi starter igen kl. {tid}.', undefined)).toBe('Kaffe.')
  expect(readyPrompt('Vi starter igen kl. {tid}.', undefined)).toBe('')
})

test('other questions are left as they are', () => {
  const question = 'Hvad må ikke gå galt? Hvem kan blive ked af det?'
  expect(readyPrompt(question, undefined)).toBe(question)
})

test('a clock counts down to nought and stays there', () => {
  expect([245_000, 244_001, 59_000, 1, 0, -5_000].map((left) => clockText(secondsLeft(left, 0)))).toEqual([
    '4:05',
    '4:05',
    '0:59',
    '0:01',
    '0:00',
    '0:00',
  ])
})
