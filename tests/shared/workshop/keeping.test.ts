import { expect, test } from 'vitest'
import { danishDate, daysLeft, keepLimits, keepUntil, monthsAfter } from '#shared/workshop/keeping.ts'

test('six months after the last of August is the last of February', () => {
  expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28')
  expect(monthsAfter('2027-08-31', 6)).toBe('2028-02-29')
  expect(monthsAfter('2026-09-09', 6)).toBe('2027-03-09')
})

test('raw notes are kept for ninety days after the workshop', () => {
  expect(keepUntil('2026-09-09', '2026-09-01')).toBe('2026-12-08')
  expect(keepUntil('2027-01-10', '2026-09-01')).toBe('2027-04-10')
})

test('a workshop that is used again counts from that day', () => {
  expect(keepUntil('2025-09-09', '2026-09-01')).toBe('2026-11-30')
})

test('facilitators are told from fourteen days before, and on the day itself', () => {
  expect(daysLeft('2026-09-30', '2026-09-15')).toBeUndefined()
  expect(daysLeft('2026-09-30', '2026-09-16')).toBe(14)
  expect(daysLeft('2026-10-26', '2026-10-25')).toBe(1)
  expect(daysLeft('2026-09-30', '2026-09-30')).toBe(0)
  expect(daysLeft('2026-09-30', '2026-10-02')).toBe(0)
})

test('the day can be moved from tomorrow to two years after the workshop', () => {
  expect(keepLimits('2026-09-09', '2026-12-31')).toEqual({ first: '2027-01-01', last: '2028-12-31' })
  expect(keepLimits('2027-02-01', '2026-09-01')).toEqual({ first: '2026-09-02', last: '2029-02-01' })
})

test('the date is that of Denmark, also an hour before midnight in Greenwich', () => {
  expect(danishDate(Date.UTC(2026, 6, 1, 22, 30))).toBe('2026-07-02')
  expect(danishDate(Date.UTC(2026, 11, 31, 22, 30))).toBe('2026-12-31')
})
