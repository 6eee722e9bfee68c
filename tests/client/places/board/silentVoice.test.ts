import { expect, test } from 'vitest'
import { silentVoice } from '#client/places/board/silentVoice.ts'
import { voices } from '#shared/programme/codes.ts'
import type { Heard } from '#shared/workshop/floor.ts'

const open = { silent: false, state: 'open' as const }
const heard = (...of: string[]): Heard[] =>
  voices.map((voice) => ({ voice, notes: of.includes(voice) ? 'few' : 0, votes: 0 }))

test('the first voice that has said nothing is named, residents before all', () => {
  expect(silentVoice(open, heard('staff', 'leader'))).toBe('resident')
  expect(silentVoice(open, heard('staff', 'leader', 'resident'))).toBe('relative')
})

test('one vote is enough to have been heard', () => {
  const voted = heard('staff', 'leader', 'relative').map((one) =>
    one.voice === 'resident' ? { ...one, votes: 1 } : one,
  )
  expect(silentVoice(open, voted)).toBeUndefined()
})

test('nobody is missed before anybody has been heard, while it is silent, or when it is over', () => {
  expect(silentVoice(open, heard())).toBeUndefined()
  expect(silentVoice({ ...open, silent: true }, heard('staff'))).toBeUndefined()
  expect(silentVoice({ ...open, state: 'closed' }, heard('staff'))).toBeUndefined()
  expect(silentVoice(open, heard('resident', 'relative', 'staff', 'leader'))).toBeUndefined()
})
