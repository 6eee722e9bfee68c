import { expect, test } from 'vitest'
import { nextDeed } from '#client/places/board/runBarNext.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { quietFloor } from '#tests/kit/aFloor.ts'
import { templates } from '#shared/workshop/templates.ts'

const steps = templates.find((one) => one.id === 'idea_workshop')!.steps
const at = (id: string) => steps.findIndex((step) => step.id === id)
const timer = { endsAt: 1, minutes: 5 }
const ballot = { round: 'vote', perPerson: 3, targets: [], cast: 0, voters: 0 }

const room = (more: Partial<RoomState>): RoomState => ({
  ...{ version: 1, title: '', home: '', date: '2026-09-09', code: '482913', state: 'open', steps, step: 0, zones: [] },
  ...{ silent: false, waiting: { ideas: 0, seats: 0, few: false }, timer: null, people: { here: 0, joined: 0, byVoice: {} } },
  ...{ ballot: null, results: null, boardOpen: false, together: { gather: null, lead: null, shown: null }, floor: quietFloor },
  ...more,
})

test('a step to listen in leads on to the next', () => {
  expect(nextDeed(room({ step: at('check_in') }))).toBe('next')
})

test('work begins with its time', () => {
  expect(nextDeed(room({ step: at('silent'), silent: true }))).toBe('startTimer')
})

test('notes that wait are shown before anything else', () => {
  expect(nextDeed(room({ step: at('silent'), silent: true, waiting: { ideas: 4, seats: 3, few: false } }))).toBe('reveal')
})

test('a vote that is over is shown again, not begun again', () => {
  expect(nextDeed(room({ step: at('vote'), ballot: null }))).toBe('showResults')
})

test('a silent step that has been shown does not ask for its time again', () => {
  expect(nextDeed(room({ step: at('silent'), silent: false }))).toBe('next')
})

test('dots that are cast are shown, and then the script goes on', () => {
  const step = steps.findIndex((one) => one.allow.includes('vote'))
  expect(nextDeed(room({ step, ballot }))).toBe('startTimer')
  expect(nextDeed(room({ step, ballot: { ...ballot, cast: 4 }, timer }))).toBe('showResults')
  const results = { round: 'vote', rows: [], shownVoices: [], hidden: true }
  expect(nextDeed(room({ step, ballot: { ...ballot, cast: 4 }, results }))).toBe('next')
})

test('after the last step the meeting ends', () => {
  expect(nextDeed(room({ step: steps.length - 1, timer }))).toBe('end')
})

test('a paused or ended meeting is first opened again', () => {
  const waiting = { ideas: 4, seats: 3, few: false }
  expect(nextDeed(room({ state: 'paused', silent: true, waiting }))).toBe('resume')
  expect(nextDeed(room({ state: 'closed' }))).toBe('reopen')
})
