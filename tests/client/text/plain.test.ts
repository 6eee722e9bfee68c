import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caretAfter } from '#client/text/plainCaret.ts'
import { fitText, linesOf } from '#client/text/plainFit.ts'
import { changeBetween } from '#shared/edits/change.ts'

/** A font in which every letter is half as wide as it is high. */
const halfWide = (text: string) => text.length * 50
const room = { w: 200, h: 150 }
const sizes = { most: 24, small: 9, lineHeight: 1.25, whole: 15 }

test('a short thought is written large, a long one smaller, and both fit', () => {
  expect(fitText('Sovs!', room, sizes, halfWide)).toBe(24)
  const long = fitText('Vi vil gerne spise sammen. '.repeat(10), room, sizes, halfWide)
  expect(long).toBeLessThan(16)
  expect(long).toBeGreaterThan(9)
})

test('whatever is written, all its lines lie inside the room', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '-', '\n', 'W', '🎈'), maxLength: 280 }), (text) => {
      const size = fitText(text, room, sizes, halfWide)
      const lines = linesOf(text, room.w / size, halfWide)
      expect(lines.length * size * sizes.lineHeight).toBeLessThanOrEqual(room.h)
      for (const line of lines) if (line.length > 1) expect(halfWide(line.trimEnd()) / 100 * size).toBeLessThanOrEqual(room.w + 0.01)
    }),
  )
  const endless = fitText('W'.repeat(280), room, sizes, (text) => text.length * 95)
  expect(Math.ceil(280 / Math.floor(room.w / (endless * 0.95))) * endless * sizes.lineHeight).toBeLessThanOrEqual(room.h)
})

test('a long word makes the writing smaller before it is broken', () => {
  expect(fitText('medarbejderindflydelse', room, sizes, halfWide)).toBe(18)
  expect(linesOf('medarbejderindflydelse', 5, halfWide).every((line) => line.length <= 10)).toBe(true)
})

test('drawing in lines loses no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(linesOf(text, 4, halfWide).join('')).toBe(text.replaceAll('\n', ''))
    }),
  )
})

test('the caret stays before the same letter when another writes before it', () => {
  expect(caretAfter(5, changeBetween('kaffe nu', 'god kaffe nu'))).toBe(9)
  expect(caretAfter(5, changeBetween('kaffe nu', 'kaffe nu og te'))).toBe(5)
  expect(caretAfter(8, changeBetween('kaffe nu', 'kaffe'))).toBe(5)
})
