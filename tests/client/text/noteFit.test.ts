import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitNote, layNote } from '#client/text/noteFit.ts'
import { blocksOf, nextBeginning } from '#client/text/noteLines.ts'
import type { Run } from '#shared/items/marks.ts'

/** A font whose bold letters are wider than the others. */
const measure = (text: string, isBold = false) => text.length * (isBold ? 60 : 50)
const room = { w: 200, h: 150 }
const sizes = { most: 24, small: 9, lineHeight: 1.25, whole: 15 }

test('lines that begin alike stand together as one list, without the letters that begin them', () => {
  const blocks = blocksOf([{ text: 'Vi vil\n• spise ' }, { text: 'ude', b: true }, { text: '\n• synge\n\n2. Hvem?' }])
  expect(blocks.map(({ is, lines }) => [is, lines.map((line) => line.runs.map((run) => run.text).join(''))])).toEqual([
    ['lines', ['Vi vil']],
    ['points', ['spise ude', 'synge']],
    ['lines', ['']],
    ['numbers', ['Hvem?']],
  ])
  expect(blocks.at(-1)?.lines[0]?.number).toBe(2)
  expect(['• kaffe', '9. te', 'saft'].map(nextBeginning)).toEqual(['• ', '10. ', ''])
})

const runs = fc.array(
  fc.record({
    text: fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\n• ', '\n1. ', 'W', '🎈'), maxLength: 60 }),
    marks: fc.constantFrom<Partial<Run>>({}, { b: true }, { link: 'https://x.dk/' }),
  }),
  { maxLength: 6 },
)

test('whatever is bold or a list, all of it lies inside the room and no letter is lost', () => {
  fc.assert(
    fc.property(runs, (found) => {
      const words = found.map(({ text, marks }) => ({ text, ...marks }))
      const blocks = blocksOf(words)
      const size = fitNote(blocks, room, sizes, measure)
      const lines = layNote(blocks, room.w / size, measure)
      expect(lines.length * size * sizes.lineHeight).toBeLessThanOrEqual(room.h)
      const drawn = lines.map((line) => line.parts.map((part) => part.text).join('')).join('')
      expect(drawn).toBe(blocks.flatMap((one) => one.lines.flatMap((line) => line.runs.map((run) => run.text))).join(''))
    }),
  )
})
