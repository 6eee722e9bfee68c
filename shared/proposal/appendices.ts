import { codes } from '../texts/da/codes.ts'
import { chapters as heading, report as t } from '../texts/da/export.ts'
import { proposal as words } from '../texts/da/proposal.ts'
import { longTime } from './format.ts'
import { facts, saying, table } from './parts.ts'
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

/** Appendix B: this version, those before it, and what the checks still ask about. */
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
      ...table(
        t.versions,
        [1, 3, 5],
        earlier.map((one) => [String(one.version), longTime(one.at), one.hash]),
      ),
      ...(failing.length === 0 ? [saying(t.allChecked)] : [{ is: 'heading' as const, text: t.unresolved }]),
      ...table(
        t.checks,
        [1, 2, 7],
        failing.map((check) => [check.id, t.severity[check.severity], words.checks[check.id]]),
      ),
    ],
  }
}
