import type { Placed } from '#shared/docs/board.ts'
import { wordsOf } from '#shared/items/index.ts'
import { cleanText } from '#shared/proposal/clean.ts'
import { codes } from '#shared/texts/da/codes.ts'
import { board as t, report } from '#shared/texts/da/export.ts'
import { things } from '#shared/texts/da/things.ts'
import type { BoardFormat, PrintedBoard } from './boardFormat.ts'

/** Signs that make a spreadsheet read a cell as a formula, full-width ones too (ASVS 1.2.10). */
const formula = /^[=+\-@\t\r\0＝＋－＠]/

/** A cell that Excel and LibreOffice show letter by letter: quoted, and never a formula. */
export function cell(text: string): string {
  const clean = cleanText(text)
  const safe = formula.test(text) || formula.test(clean) || formula.test(clean.trimStart()) ? `'${clean}` : clean
  return `"${safe.replaceAll('"', '""')}"`
}

/**
 * The board as a table for Danish Excel: `;`, BOM, CRLF. A row a note, then heaps and cards with their own dots, then other
 * words.
 */
export const boardCsv = {
  type: 'text/csv; charset=utf-8',
  ending: 'csv',
  showsPictures: false,
  print(board: PrintedBoard) {
    const rows = [t.columns, ...rowsOf(board)].map((row) => row.map(cell).join(';'))
    return new TextEncoder().encode(`\ufeff${rows.join('\r\n')}\r\n`)
  },
} satisfies BoardFormat

function rowsOf({ items, dots }: PrintedBoard): string[][] {
  const zones = items.filter((item) => item.kind === 'zone').sort(asRead)
  const zoneTitle = (code: string) => zones.find((zone) => zone.zone === code)?.title ?? ''
  const place = (code: string) => zones.findIndex((zone) => zone.zone === code)
  const heaps = new Map(items.flatMap((item) => (item.kind === 'cluster' ? [[item.id as string, item.title]] : [])))
  const given = (item: Placed) => (dots[item.id] ? String(dots[item.id]) : '')

  const row = (item: Placed): { zone: string; cells: string[] } | undefined => {
    switch (item.kind) {
      case 'note':
        return {
          zone: item.zone,
          cells: [
            heaps.get(item.cluster) ?? '',
            item.body,
            codes.voice[item.voice],
            item.entry === 'scribe' ? report.scribed(codes.voice[item.voice].toLowerCase()) : codes.entry[item.entry],
          ],
        }
      case 'cluster':
        return { zone: item.zone, cells: [item.title, '', '', t.cluster] }
      case 'card':
        return { zone: item.zone, cells: ['', [item.title, item.what].filter(Boolean).join('\n'), '', t.card] }
      default: {
        const said = wordsOf(item)
        const voice = 'voice' in item ? codes.voice[item.voice] : ''
        return said.trim() === '' ? undefined : { zone: item.zone, cells: ['', said, voice, things.kinds[item.kind]] }
      }
    }
  }

  return items
    .flatMap((item) => {
      const made = row(item)
      return made ? [{ ...made, item }] : []
    })
    .sort((a, b) => place(a.zone) - place(b.zone) || rank(a.item) - rank(b.item) || asRead(a.item, b.item))
    .map(({ zone, cells, item }) => [zoneTitle(zone), ...cells, given(item)])
}

/** Downwards, and along the row. */
const asRead = (a: Placed, b: Placed): number => a.at.y - b.at.y || a.at.x - b.at.x

/** Notes first, then what came of them, then everything else. */
const rank = ({ kind }: Placed): number => (['note', 'cluster', 'card'].indexOf(kind) + 4) % 4
