import { Document, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { Report } from '#shared/proposal/report.ts'
import { ok } from '#shared/result.ts'
import { report as t } from '#shared/texts/da/export.ts'
import { coreProperties } from './docxCore.ts'
import { docxWriter } from './docxParts.ts'
import { ink, numbering, page, styles } from './docxStyles.ts'
import { type Printed, type ReportFormat, printable } from './format.ts'

/** Word's own format: built-in styles, automatic numbers, header rows that repeat. Nothing is locked, nothing runs. */
export const docx: ReportFormat = {
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ending: 'docx',
  async print(printed) {
    const bytes = await Packer.toBuffer(documentOf(printed), undefined, [coreProperties(printed.report)])
    return ok({ bytes: new Uint8Array(bytes) })
  },
}

function documentOf(printed: Printed): Document {
  const report = printable(printed)
  const write = docxWriter()
  return new Document({
    title: report.title,
    styles,
    numbering,
    hyphenation: { autoHyphenation: true },
    customProperties: [
      { name: 'Frirum.Reference', value: report.reference ?? '' },
      { name: 'Frirum.Version', value: String(report.version) },
      { name: 'Frirum.VersionHash', value: printed.hash ?? '' },
      { name: 'Frirum.Level', value: report.level ?? '' },
    ],
    sections: [
      {
        properties: { page },
        ...(report.draft ? { headers: { default: new Header({ children: [draftMark()] }) } } : {}),
        footers: { default: new Footer({ children: [footer(report)] }) },
        children: [...write.cover(report), ...report.chapters.flatMap(write.chapter)],
      },
    ],
  })
}

const draftMark = () =>
  new Paragraph({ style: 'Header', children: [new TextRun({ text: t.draftNote, bold: true, color: ink.draft })] })

/** "FRI-2026-001 · udgave 1 · Havrebakken", and the page to the right. */
const footer = (report: Report) =>
  new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: page.text }],
    children: [
      new TextRun([report.reference ?? t.draft, t.version(report.version), report.home].join(' · ')),
      new TextRun({
        children: ['\t', `${t.page.page} `, PageNumber.CURRENT, ` ${t.page.of} `, PageNumber.TOTAL_PAGES],
      }),
    ],
  })
