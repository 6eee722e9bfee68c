import type { MemberId } from '#shared/ids.ts'
import { makeReport } from '#shared/proposal/makeReport.ts'
import type { Report } from '#shared/proposal/report.ts'
import type { Rows } from '../ports/register.ts'
import { cameFrom } from './cameFrom.ts'
import type { CurrentProposal } from './currentProposal.ts'

/** What a report of this moment says of itself. `at` is epoch milliseconds. */
interface Occasion {
  reference: string | null
  version: number
  draft: boolean
  at: number
  member: MemberId
}

/** The report of a proposal as it stands, with what the register knows of its workshop and its earlier versions. */
export async function reportFor(rows: Rows, current: CurrentProposal, occasion: Occasion): Promise<Report> {
  const { row, content, checks } = current
  const { home, title: workshop } = await cameFrom(rows, row.workshop)
  const member = await rows.get('member', occasion.member)
  const versions = await rows.find('version', { proposal: row.id }, 'version')
  return makeReport(content, {
    reference: occasion.reference,
    version: occasion.version,
    draft: occasion.draft,
    at: new Date(occasion.at).toISOString(),
    home,
    workshop,
    contact: member?.role ?? '',
    sources: row.sources,
    checks,
    earlier: versions
      .filter((one) => one.version < occasion.version)
      .map((one) => ({ version: one.version, at: new Date(one.submittedAt).toISOString(), hash: one.hash })),
  })
}
