import { Document, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { Report } from '#shared/proposal/report.ts'
import { report as t } from '#shared/texts/da/export.ts'
import { coreProperties } from './docxCore.ts'
import { docxWriter } from './docxParts.ts'
import { ink, numbering, page, styles } from './docxStyles.ts'
import { type Printed, printable } from './format.ts'

/** A report as the bytes of a Word file. Loaded when somebody asks for one: the library is large and most servers sit idle. */
export const docxBytes = async (printed: Printed): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(documentOf(printed), undefined, [coreProperties(printed.report)]))

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
