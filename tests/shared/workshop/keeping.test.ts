import { expect, test } from 'vitest'
import { danishDate, keepLimits, keepUntil, monthsAfter } from '#shared/workshop/keeping.ts'

test('six months after the last of August is the last of February', () => {
  expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28')
  expect(monthsAfter('2027-08-31', 6)).toBe('2028-02-29')
  expect(monthsAfter('2026-09-09', 6)).toBe('2027-03-09')
})

test('raw notes are kept for six months after the workshop', () => {
  expect(keepUntil('2026-09-09', '2026-09-01')).toBe('2027-03-09')
  expect(keepUntil('2027-01-10', '2026-09-01')).toBe('2027-07-10')
})

test('a workshop that is written in a year late is not gone the next morning', () => {
  expect(keepUntil('2025-09-09', '2026-09-01')).toBe('2026-10-01')
})

test('the day can be moved from tomorrow to two years after the workshop', () => {
  expect(keepLimits('2026-09-09', '2026-12-31')).toEqual({ first: '2027-01-01', last: '2028-12-31' })
  expect(keepLimits('2027-02-01', '2026-09-01')).toEqual({ first: '2026-09-02', last: '2029-02-01' })
})

test('the date is that of Denmark, also an hour before midnight in Greenwich', () => {
  expect(danishDate(Date.UTC(2026, 6, 1, 22, 30))).toBe('2026-07-02')
  expect(danishDate(Date.UTC(2026, 11, 31, 22, 30))).toBe('2026-12-31')
})
