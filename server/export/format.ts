import { createHash } from 'node:crypto'
import { cleaned } from '#shared/proposal/clean.ts'
import { readableHash } from '#shared/proposal/format.ts'
import type { Part, Report } from '#shared/proposal/report.ts'
import type { Result } from '#shared/result.ts'
import { report as t } from '#shared/texts/da/export.ts'

/** A report ready to print: `hash` is the fingerprint of a submitted version, null for a draft. */
export interface Printed {
  report: Report
  hash: string | null
}

/** A made file. `remark` says what it lacks, when it could not be made as it should. */
export interface Made {
  bytes: Uint8Array
  remark?: 'not-accessible'
}

/** One way to print a report. `type` is the media type, `ending` the file name's last part. */
export interface ReportFormat {
  type: string
  ending: string
  print(printed: Printed): Promise<Result<Made>>
}

/** The same plain value gives the same text, whatever order its keys were written in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`
}

/** SHA-256, hex, of a value's canonical JSON: of a report, anybody can work it out again from the JSON export. */
export const fingerprint = (value: object): string => createHash('sha256').update(canonical(value)).digest('hex')

/**
 * The report as documents print it: with its fingerprint in the last appendix, since a hash cannot stand inside what it is
 * of, and cleaned once more, since a link in a file outlives every fence we have.
 */
export function printable({ report, hash }: Printed): Report {
  const [last, ...before] = report.chapters.toReversed()
  if (!hash || !last) return cleaned(report)
  const parts = last.parts.map(
    (part, index): Part =>
      index === 0 && part.is === 'facts' ? { is: 'facts', rows: [...part.rows, [t.seal, readableHash(hash)]] } : part,
  )
  return cleaned({ ...report, chapters: [...before.toReversed(), { ...last, parts }] })
}
