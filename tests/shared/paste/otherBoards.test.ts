import { expect, test } from 'vitest'
import { parseCsv } from '#shared/paste/csv.ts'
import { readFile } from '#shared/paste/otherBoards.ts'

const read = (text: string) => readFile(parseCsv(text))

test('a file of sticky notes brings its words and its first tag, and nobody’s name', () => {
  const file = [
    'ID,Text,BG Color,Position X,Tags,Area,Last updated by',
    '1,"<p>Kaffe &amp; kage</p>",#fff,10,"Mad, Ro",Idéer,Kirsten Vang',
    '2,Kat på gangen,#fff,20,,Idéer,Bo Lund',
    '3,,#fff,20,Mad,,Bo Lund',
  ].join('\n')
  expect(read(file)).toEqual({
    is: 'notes',
    notes: [
      { body: 'Kaffe & kage', tag: 'Mad' },
      { body: 'Kat på gangen', tag: 'Idéer' },
    ],
  })
})

test('a Danish file with tema works as well', () => {
  expect(read('Tekst;Tema\nBedre lys;Hverdag')).toEqual({ is: 'notes', notes: [{ body: 'Bedre lys', tag: 'Hverdag' }] })
})

test('a file without a column we know is a table, and an empty one is nothing', () => {
  expect(read('Hvem,Hvornår\nAlle,Nu')).toEqual({
    is: 'table',
    rows: [
      ['Hvem', 'Hvornår'],
      ['Alle', 'Nu'],
    ],
  })
  expect(read('')).toEqual({ is: 'nothing' })
  expect(read('Text,Tags\n,Mad')).toEqual({ is: 'nothing' })
})

test('less-than and more-than signs that are words stay', () => {
  expect(read('Text,Tags\n"2 < 3 og 5 > 4",')).toEqual({ is: 'notes', notes: [{ body: '2 < 3 og 5 > 4', tag: '' }] })
})
