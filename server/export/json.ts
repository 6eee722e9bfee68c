import { ok } from '#shared/result.ts'
import type { ReportFormat } from './format.ts'

/** The report itself, for programs: `{ report, sha256 }`, the latter null for a draft. */
export const json: ReportFormat = {
  type: 'application/json; charset=utf-8',
  ending: 'json',
  print: async ({ report, hash }) =>
    ok({ bytes: new TextEncoder().encode(`${JSON.stringify({ report, sha256: hash }, null, 2)}\n`) }),
}
