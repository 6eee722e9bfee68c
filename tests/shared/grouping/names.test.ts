import { expect, test } from 'vitest'
import { namesFor } from '#shared/grouping/names.ts'

test('a name is suggested of what most of the notes say, and reads as a heading', () => {
  const names = namesFor(['Maden skal dufte', 'Vi vil have varm mad', 'Aftensmaden sammen, klokken syv', 'Ro om aftenen'])
  expect(names[0]).toBe('Mad')
  expect(names).not.toContain('Ro')
})

test('notes that share nothing suggest nothing', () => {
  expect(namesFor(['En kat', 'Flere ture til havet'])).toEqual([])
  expect(namesFor([])).toEqual([])
})
