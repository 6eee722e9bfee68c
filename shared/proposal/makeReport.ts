import { codes } from '../texts/da/codes.ts'
import { report as t } from '../texts/da/export.ts'
import { chaptersOf } from './chapters.ts'
import { cleaned } from './clean.ts'
import type { ProposalContent } from './content.ts'
import { longDate } from './format.ts'
import type { Report, ReportMeta } from './report.ts'

/** A proposal and its circumstances → the document. Pure: the same input gives the same report, letter by letter. */
export function makeReport(content: ProposalContent, meta: ReportMeta): Report {
  const { fields } = content
  const level = fields.mandateNeed === 'none' ? null : fields.level
  const rows: [string, string][] = [
    [t.cover.reference, meta.reference ?? ''],
    [t.cover.version, String(meta.version)],
    [t.cover.status, meta.draft ? t.draft : t.submitted],
    [t.cover.date, longDate(meta.at)],
    [t.cover.home, meta.home],
    [t.cover.department, codes.decider.department],
    [t.cover.workshop, meta.workshop],
    [t.cover.mandateNeed, codes.mandateNeed[fields.mandateNeed]],
    [t.cover.level, level ? codes.level[level] : ''],
    [t.cover.themes, fields.themes.map((theme) => codes.theme[theme]).join(', ')],
    [t.cover.contact, meta.contact],
  ]
  return cleaned<Report>({
    kind: 'frirum-report',
    schema: 1,
    language: 'da-DK',
    reference: meta.reference,
    version: meta.version,
    draft: meta.draft,
    at: meta.at,
    title: content.title.replace(/\s+/g, ' ').trim() || t.untitled,
    home: meta.home,
    level,
    themes: fields.themes.map((theme) => codes.theme[theme]),
    cover: rows.filter(([, value]) => value !== ''),
    chapters: chaptersOf(content, meta),
    content,
  })
}
