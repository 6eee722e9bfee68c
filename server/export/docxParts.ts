import {
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, Run } from '#shared/proposal/blocks.ts'
import type { Chapter, Part, Report } from '#shared/proposal/report.ts'
import { report as t } from '#shared/texts/da/export.ts'
import { ink, labelWidth, page, panel, panelBorder } from './docxStyles.ts'
import { docxTable } from './docxTable.ts'

/** Text with its line breaks. Words reach the file as text nodes only, so nothing a person wrote can become markup. */
const lines = (text: string, look: { bold?: boolean; italics?: boolean; style?: string } = {}): TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }))

const inline = (runs: readonly Run[]): ParagraphChild[] =>
  runs.flatMap(({ text, bold = false, italic = false, href }): ParagraphChild[] => {
    const look = { bold, italics: italic }
    return href
      ? [new ExternalHyperlink({ link: href, children: lines(text, { ...look, style: 'Hyperlink' }) })]
      : lines(text, look)
  })

/** Label and value on one line, values aligned; an empty value is a line to write on. */
const fact = ([label, value]: [string, string], more: IParagraphOptions = {}): Paragraph => {
  const toWriteOn = { type: TabStopType.RIGHT, position: page.text, leader: 'underscore' } as const
  return new Paragraph({
    indent: { left: labelWidth, hanging: labelWidth },
    spacing: { after: value === '' ? 200 : 40 },
    tabStops: [{ type: TabStopType.LEFT, position: labelWidth }, ...(value === '' ? [toWriteOn] : [])],
    ...more,
    children: [
      new TextRun({ text: label, bold: true, color: ink.soft }),
      new TextRun({ children: [new Tab()] }),
      ...(value === '' ? [new TextRun({ children: [new Tab()], color: ink.line })] : lines(value)),
    ],
  })
}

/** Writes the pieces of one document. Each ordered list starts at 1, so the lists are counted. */
export function docxWriter() {
  let lists = 0

  const block = (one: Block, list?: { ordered: boolean; level: number; instance: number }): Paragraph[] => {
    if (one.is === 'paragraph') return [new Paragraph({ ...marker(list), children: inline(one.runs) })]
    lists += 1
    const inside = { ordered: one.ordered, level: Math.min(7, list ? list.level + 1 : 0), instance: lists }
    return one.items.flatMap((item) =>
      item.flatMap((child, index) => (index === 0 ? block(child, inside) : continued(child, inside))),
    )
  }

  /** The later paragraphs of an item stand under the first, without a mark of their own. */
  const continued = (one: Block, list: { ordered: boolean; level: number; instance: number }): Paragraph[] =>
    one.is === 'list'
      ? block(one, list)
      : [new Paragraph({ indent: { left: 360 * (list.level + 1) }, children: inline(one.runs) })]

  const part = (one: Part): (Paragraph | Table)[] => {
    switch (one.is) {
      case 'text':
        return one.blocks.flatMap((inner) => block(inner))
      case 'heading':
        return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: lines(one.text) })]
      case 'points':
        return one.points.map(
          (runs) =>
            new Paragraph({
              style: 'ListNumber',
              numbering: { reference: 'points', level: 0 },
              children: inline(runs),
            }),
        )
      case 'facts':
        return one.rows.map((row) => fact(row))
      case 'table':
        return [docxTable(one)]
    }
  }

  const chapter = ({ is, heading, parts }: Chapter, index: number, all: readonly Chapter[]): (Paragraph | Table)[] => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      ...(is === 'chapter' ? { numbering: { reference: 'chapters', level: 0 } } : {}),
      pageBreakBefore: is === 'appendix' && all[index - 1]?.is === 'chapter',
      children: lines(heading),
    }),
    ...parts.flatMap(part),
  ]

  const cover = (report: Report): Paragraph[] => [
    new Paragraph({ style: 'Subtitle', spacing: { after: 0 }, children: lines(t.kind) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: lines(report.title) }),
    new Paragraph({ style: 'Subtitle', children: lines(report.home) }),
    ...report.cover.map((row) => fact(row, { spacing: { after: 0 }, shading: panel, border: panelBorder })),
  ]

  return { chapter, cover }
}

const marker = (list?: { ordered: boolean; level: number; instance: number }): Partial<IParagraphOptions> =>
  list
    ? {
        style: list.ordered ? 'ListNumber' : 'ListBullet',
        numbering: {
          reference: list.ordered ? 'numbers' : 'bullets',
          level: list.level,
          instance: list.instance,
        },
      }
    : {}
