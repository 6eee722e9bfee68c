import { expect, test } from 'vitest'
import { digitsOf, grouped, isWhole } from '#client/places/door/doorCode.ts'

test('a code is its digits, however it is typed, pasted or scanned', () => {
  for (const typed of ['482913', '482 913', '#482913', ' 4 8 2-9 1 3 ', 'Koden er 482 913.'])
    expect(digitsOf(typed), typed).toBe('482913')
})

test('more than six digits are cut, fewer are not a code', () => {
  expect(digitsOf('48291377')).toBe('482913')
  expect([isWhole('48291'), isWhole('482913')]).toEqual([false, true])
})

test('a code is grouped as it is read aloud, from the first digit on', () => {
  expect(['', '4', '482', '4829', '482913'].map(grouped)).toEqual(['', '4', '482', '482 9', '482 913'])
})
