import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthOf } from '#shared/graphemes.ts'
import { noteTextMax } from '#shared/items/noteTextMax.ts'
import { parseCsv } from '#shared/paste/csv.ts'
import { cellsAsNotes, fitted, readText, rowsAsNotes } from '#shared/paste/words.ts'

const read = (text: string) => readText(text, parseCsv)
const note = (body: string) => ({ body, tag: '' })

test('bullets and numbers become notes without their marks', () => {
  expect(read('• Kaffe kl. 6\r\n- Kat på gangen\n3) Åbne døre\n')).toEqual({
    is: 'list',
    notes: ['Kaffe kl. 6', 'Kat på gangen', 'Åbne døre'].map(note),
  })
})

test('a bullet that goes on in the next line stays one note', () => {
  expect(read('- Kaffe\n  hele natten\n- Kat')).toEqual({ is: 'list', notes: [note('Kaffe\nhele natten'), note('Kat')] })
})

test('lines are a list, one line is words, blanks are nothing', () => {
  expect(read('Kaffe\n\nKat')).toEqual({ is: 'list', notes: [note('Kaffe'), note('Kat')] })
  expect(read(' Kaffe ')).toEqual({ is: 'words', body: 'Kaffe' })
  expect(read(' \n ')).toEqual({ is: 'nothing' })
})

test('what a spreadsheet copies is a table, as notes by row or by cell', () => {
  const pasted = read('Kaffe\tMad\r\n"To\nlinjer"\t\r\n')
  expect(pasted).toEqual({
    is: 'table',
    rows: [
      ['Kaffe', 'Mad'],
      ['To\nlinjer', ''],
    ],
  })
  if (pasted.is !== 'table') return
  expect(rowsAsNotes(pasted.rows)).toEqual([note('Kaffe\nMad'), note('To\nlinjer')])
  expect(cellsAsNotes(pasted.rows)).toEqual([note('Kaffe'), note('Mad'), note('To\nlinjer')])
})

test('no word is lost to the size of a note', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'ø', '👩‍🦰', '.'), minLength: 1, maxLength: 400 })
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      const found = fitted([{ body: words.join(' '), tag: 'Mad' }])
      expect(found.every((one) => one.tag === 'Mad' && lengthOf(one.body) <= noteTextMax)).toBe(true)
      const letters = (text: string) => text.replace(/\s/g, '')
      expect(letters(found.map((one) => one.body).join(''))).toBe(letters(words.join('')))
    }),
    { numRuns: 30 },
  )
})
