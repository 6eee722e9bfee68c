import { report as t } from '#shared/texts/da/export.ts'
import { type Printed, type ReportFormat, printable } from './format.ts'
import { typeset } from './typeset.ts'

/** The report on paper and for screen readers. */
export const pdf: ReportFormat = {
  type: 'application/pdf',
  ending: 'pdf',
  print: (printed) => typeset({ template: 'report', inputs: inputsOf(printed) }),
}

/** What the template asks for: texts, all of them as data. */
function inputsOf(printed: Printed): Record<string, string> {
  const report = printable(printed)
  const reference = report.reference ?? t.draft
  const [year, month, day] = report.at.slice(0, 10).split('-').map(Number)
  const words = {
    kind: t.kind,
    reference,
    description: `${t.kind} · ${reference} · ${t.version(report.version)}`,
    footer: [reference, t.version(report.version), report.home].join(' · '),
    draftNote: t.draftNote,
    point: t.pointLabel,
    ...t.page,
    year,
    month,
    day,
  }
  return { report: JSON.stringify(report), words: JSON.stringify(words) }
}
