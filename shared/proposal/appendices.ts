import { codes } from '../texts/da/codes.ts'
import { chapters as heading, report as t } from '../texts/da/export.ts'
import { proposal as words } from '../texts/da/proposal.ts'
import { longTime, readableHash } from './format.ts'
import { facts, saying, table, under } from './parts.ts'
import type { Chapter, ReportMeta } from './report.ts'

/** Appendix A: the notes it came from, each with its voice and how the words came in. */
export const sourcesAppendix = ({ sources }: ReportMeta): Chapter => ({
  is: 'appendix',
  heading: t.appendix('A', heading.sources),
  parts: [
    saying(t.sourceCount(sources.length)),
    ...table(
      t.sources,
      [6, 2, 3],
      sources.map((source) => [
        source.text,
        codes.voice[source.voice],
        source.entry === 'scribe' ? t.scribed(codes.voice[source.voice].toLowerCase()) : codes.entry[source.entry],
      ]),
    ),
  ],
})

/** Appendix B: this version (the seal is added to its facts when it is printed), what the checks still ask, and older versions. */
export const versionsAppendix = ({ reference, version, draft, at, earlier, checks }: ReportMeta): Chapter => {
  const failing = checks.filter((check) => !check.passed)
  return {
    is: 'appendix',
    heading: t.appendix('B', heading.versions),
    parts: [
      ...facts(
        [t.cover.reference, reference ?? ''],
        [t.cover.version, String(version)],
        [draft ? t.draft : t.submitted, longTime(at)],
      ),
      ...(failing.length === 0 ? [saying(t.allChecked)] : []),
      ...under(
        t.unresolved,
        table(
          t.checks,
          [1, 2, 7],
          failing.map((check) => [check.id, t.severity[check.severity], words.checks[check.id]]),
        ),
      ),
      ...under(
        t.earlier,
        table(
          t.versions,
          [1, 3, 5],
          earlier.map((one) => [String(one.version), longTime(one.at), readableHash(one.hash)]),
        ),
      ),
    ],
  }
}
