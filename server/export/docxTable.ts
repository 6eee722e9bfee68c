import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import type { Part } from '#shared/proposal/report.ts'
import { ink, page, panel } from './docxStyles.ts'

const line = { style: BorderStyle.SINGLE, size: 4, color: ink.line }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A real table: its first row is a header that repeats on every page, its rows are not torn apart. */
export function docxTable({ head, shares, rows }: Extract<Part, { is: 'table' }>): Table {
  const all = shares.reduce((sum, share) => sum + share, 0)
  const columnWidths = shares.map((share) => Math.floor((page.text * share) / all))

  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            ...(header ? { shading: panel } : {}),
            children: [
              new Paragraph({
                spacing: { after: 0, line: 250 },
                keepNext: header,
                children: text
                  .split('\n')
                  .map(
                    (words, at) =>
                      new TextRun({ text: words, bold: header, size: 18, ...(at > 0 ? { break: 1 } : {}) }),
                  ),
              }),
            ],
          }),
      ),
    })

  return new Table({
    width: { size: page.text, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}
