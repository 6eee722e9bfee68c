import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCsv, separatorOf } from '#shared/paste/csv.ts'

test('quoted cells hold separators, line ends and quotes', () => {
  expect(parseCsv('a,"b, c","d ""e"""\r\n"f\ng",h\n')).toEqual([
    ['a', 'b, c', 'd "e"'],
    ['f\ng', 'h'],
  ])
})

test('the Danish spreadsheet parts cells with semicolons and marks the start of the file', () => {
  expect(parseCsv('\ufeffTekst;Tema\r\nBedre kaffe, tak;Mad')).toEqual([
    ['Tekst', 'Tema'],
    ['Bedre kaffe, tak', 'Mad'],
  ])
})

test('a quote in the middle of a word and one that is never closed lose nothing', () => {
  expect(parseCsv('5" rør,x')).toEqual([['5" rør', 'x']])
  expect(parseCsv('"åben,til\nslut')).toEqual([['åben,til\nslut']])
})

test('rows without words are left out', () => {
  expect(parseCsv('a\n\n ;\n;;\nb', ';')).toEqual([['a'], ['b']])
  expect(parseCsv('')).toEqual([])
})

test('whatever is written by the standard is read as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'æ', '"', ',', ';', '\t', '\n', '\r', ' ', '👵') })
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t'), (all, separator) => {
      const quoted = (one: string) => `"${one.replaceAll('"', '""')}"`
      const text = all.map((row) => row.map(quoted).join(separator)).join('\r\n')
      expect(parseCsv(text, separator)).toEqual(all.filter((row) => row.some((one) => one.trim() !== '')))
      if (all[0]!.length > 1) expect(separatorOf(text)).toBe(separator)
    }),
  )
})
