import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boardCsv, cell } from '#server/export/boardCsv.ts'
import { aNote, aPrintedBoard } from '#tests/kit/printedBoard.ts'

const text = (board = aPrintedBoard()) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(boardCsv.print(board))

/** Reads `;` and `"` as RFC 4180 does. */
const parse = (csv: string): string[][] =>
  [...csv.matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)].reduce<string[][]>(
    (rows, [, value, end]) => {
      rows.at(-1)?.push(value!.replaceAll('""', '"'))
      if (end === '\r\n') rows.push([])
      return rows
    },
    [[]],
  )

test('Danish Excel opens it at once: BOM, semicolons, CRLF', () => {
  expect(text().startsWith('\ufeff"zone";"bunke";"seddel";"stemme";"skrevet";"prikker"\r\n')).toBe(true)
  expect(text().endsWith('\r\n')).toBe(true)
  expect(boardCsv.type).toBe('text/csv; charset=utf-8')
})

test('a row a note, then heaps and cards with the dots they got', () => {
  expect(parse(text()).slice(1, -1)).toEqual([
    ['Mad & måltider', 'Aftensmad', 'Sovs! 🍽️', 'Beboer', 'Skrevet selv', ''],
    ['Mad & måltider', 'Aftensmad', 'Klokken syv', 'Pårørende', 'Skrevet selv', ''],
    ['Mad & måltider', '', 'En tur\ntil havet', 'Beboer', 'Sagt af beboer. Skrevet af en anden.', ''],
    ['Mad & måltider', 'Aftensmad', '', '', 'Bunke', '5'],
    ['Kort', '', 'Ét notat om dagen\nVi skriver ét sted.', '', 'Kort', ''],
  ])
})

test.each([
  '=HYPERLINK("https://ond.dk";"klik")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\u0000=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '  =1+1',
  '\u202e=1',
  '\n=1',
])('C3 %j stays words in a spreadsheet', (words) => {
  expect(cell(words)).toMatch(/^"'/)
})

test.each(['– linje 2', '90 % af felterne', 'Sovs!', "'citat'"])('"%s" is left as it is', (words) => {
  expect(cell(words)).toBe(`"${words}"`)
})

test('whatever is written, the table keeps its shape', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (body) => {
      const rows = parse(text({ ...aPrintedBoard(), items: [aNote(body)] }))
      expect(rows).toHaveLength(3)
      expect(rows[1]).toHaveLength(6)
      expect(rows[1]![2]).not.toMatch(/^[=+\-@＝＋－＠]/)
    }),
  )
})
