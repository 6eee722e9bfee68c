import { expect, test } from 'vitest'
import { numberText, readNumber } from '#client/places/office/proposal/numberText.ts'

test.each([
  ['12500', 12_500],
  ['12.500', 12_500],
  ['1.250.000,75', 1_250_000.75],
  ['12 500 kr.', 12_500],
  ['3,5', 3.5],
  ['3.5', 3.5],
  ['1.5', 1.5],
  ['-2', -2],
  ['0', 0],
])('%s is read as a Dane means it', (written, value) => {
  expect(readNumber(written)).toBe(value)
})

test('nothing written is no number, and that is fine', () => {
  expect(readNumber('  ')).toBeNull()
  expect(numberText(null)).toBe('')
})

test.each(['mange', '12,5,5', '1e5', 'NaN', '∞', '1.2.3'])('%s is not a number', (written) => {
  expect(readNumber(written)).toBeUndefined()
})

test('what is shown is read back as the same number', () => {
  for (const value of [0, 7, 999, 1000, 12_500, 0.5, 1234.25, -3.75, 3_000_000])
    expect(readNumber(numberText(value))).toBe(value)
})
