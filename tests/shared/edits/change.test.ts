import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeBetween } from '#shared/edits/change.ts'

const apply = (old: string, text: string) => {
  const { at, remove, insert } = changeBetween(old, text)
  return old.slice(0, at) + insert + old.slice(at + remove)
}
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

test('any text becomes any other text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => apply(a, b) === b))
})

test('no half emoji is ever taken out or put in', () => {
  const emoji = fc.string({ unit: fc.constantFrom('😀', '😁', '👩‍🦰', '🇩🇰', 'a', 'æ') })
  fc.assert(
    fc.property(emoji, emoji, (a, b) => {
      const { at, remove, insert } = changeBetween(a, b)
      return ![a.slice(0, at), a.slice(at, at + remove), a.slice(at + remove), insert].some((part) => halves.test(part))
    }),
  )
})

test('only the part that differs is touched', () => {
  expect(changeBetween('Mad klokken 12', 'Mad klokken 13')).toEqual({ at: 13, remove: 1, insert: '3' })
  expect(changeBetween('aaa', 'aaaa')).toEqual({ at: 3, remove: 0, insert: 'a' })
  expect(changeBetween('😀', '😁')).toEqual({ at: 0, remove: 2, insert: '😁' })
})

test('half a character that was pasted becomes what others would see in its place', () => {
  expect(changeBetween('a', 'a\ud83d')).toEqual({ at: 1, remove: 0, insert: '\ufffd' })
  expect(changeBetween('a\ufffd', 'a\ud83d')).toEqual({ at: 2, remove: 0, insert: '' })
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: fc.constantFrom('a', '😀', '\ud83d', '\ude00') }), (old, wanted) =>
      apply(old, wanted).isWellFormed(),
    ),
  )
})
