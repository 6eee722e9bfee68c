import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { type LimitName, limitTable, limitVariable, readLimits, usualLimits } from '#server/limits.ts'
import { paceOf } from '#server/sync/limits.ts'
import { root } from '#tests/kit/sources.ts'

const names = Object.keys(limitTable) as LimitName[]

test('without a word in the environment every limit is as the table has it, within its own bounds', () => {
  for (const name of names) {
    const { is, least, most } = limitTable[name]
    expect(usualLimits[name]).toBe(is)
    expect(is >= least && is <= most, name).toBe(true)
  }
})

test('every limit can be set, to its least and its most', () => {
  for (const name of names) {
    const { least, most } = limitTable[name]
    expect(readLimits({ [limitVariable(name)]: String(least) })[name]).toBe(least)
    expect(readConfig({ [limitVariable(name)]: String(most) }).limits[name]).toBe(most)
  }
})

test.each(['', 'mange', '-1', '1e9', '0x10', ' 5', '100001', 'NaN', 'Infinity'])('»%s« sockets in a room stop the start with one sentence', (value) => {
  const sentence = `LIMIT_ROOM_SOCKETS skal være et tal fra 1 til 100000, ikke »${value}«. (bad-environment)`
  expect(() => readConfig({ LIMIT_ROOM_SOCKETS: value })).toThrow(sentence)
})

test('a limit that there is not stops the start: a slip of the pen must not leave a door open', () => {
  expect(() => readConfig({ LIMIT_ROOM_SOKETS: '5' })).toThrow('LIMIT_ROOM_SOKETS er ikke en grænse, vi kender.')
})

test('a participant may always ask for less than a facilitator', () => {
  const [guest, member] = [paceOf(usualLimits, 'guest'), paceOf(usualLimits, 'member')]
  expect(guest.updateBytes).toBeLessThan(member.updateBytes)
  for (const what of ['messages', 'bytes', 'work', 'presence'] as const) {
    expect(guest[what].perSecond).toBeLessThan(member[what].perSecond)
    expect(guest[what].burst).toBeLessThan(member[what].burst)
  }
})

test('those who run the server can read of every limit what it is', () => {
  const page = readFileSync(join(root, 'docs/operating.md'), 'utf8')
  const rows = names.map((name) => `| \`${limitVariable(name)}\` | ${limitTable[name].is} |`)
  expect(rows.filter((row) => !page.includes(row))).toEqual([])
})
