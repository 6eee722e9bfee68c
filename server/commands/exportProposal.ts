import type { Actor } from '#shared/access.ts'
import type { MemberId, ProposalId } from '#shared/ids.ts'
import { blocking } from '#shared/proposal/checks.ts'
import { cleaned } from '#shared/proposal/clean.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { report as t } from '#shared/texts/da/export.ts'
import { fileName } from '../export/fileName.ts'
import { canonical, type Made, type Printed } from '../export/format.ts'
import { isReportFormat, reportFormats } from '../export/index.ts'
import type { Parts } from '../ports/parts.ts'
import type { Documents } from '../sync/documents.ts'
import { unreadable } from '../text/unreadable.ts'
import { currentProposal } from './currentProposal.ts'
import { reportFor } from './reportFor.ts'

/** A file to hand over. `fileName` is plain ASCII; `remark` says what the file lacks. */
export interface ExportedFile extends Made {
  type: string
  fileName: string
}

/**
 * A proposal as a file. With a version: that frozen version, whatever has been written since. Without: the last version when
 * nothing has been written since, otherwise what stands now, marked as a draft; a draft leaves the house only when nothing in
 * it still has to be answered for as a human being's name or number (I14).
 */
export const exportProposal =
  (parts: Parts, documents: Documents) =>
  async (actor: Actor, id: ProposalId, format: string, version?: number): Promise<Result<ExportedFile>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    if (!isReportFormat(format)) return refuse('not-found')
    const printed =
      version === undefined ? await latest(parts, documents, id, actor.member) : await frozen(parts, id, version)
    if (!printed.ok) return printed

    const { type, ending, print } = reportFormats[format]
    const made = await print(printed.value)
    if (!made.ok) parts.log.error({ proposal: id, format, no: made.no }, 'an export could not be made')
    else if (made.value.remark)
      parts.log.warn({ proposal: id, format, remark: made.value.remark }, 'an export lacks something')
    return made.ok ? ok({ ...made.value, type, fileName: nameOf(printed.value, ending) }) : made
  }

async function frozen(parts: Parts, id: ProposalId, version: number): Promise<Result<Printed>> {
  const found = await parts.register.read((rows) => rows.get('version', `${id}/${version}`))
  return found ? ok(found) : refuse('not-found')
}

async function latest(parts: Parts, documents: Documents, id: ProposalId, member: MemberId): Promise<Result<Printed>> {
  const current = await currentProposal(parts, documents, id)
  if (!current) return refuse('not-found')
  const broken = await unreadable(current.texts)
  return parts.register.read(async (rows): Promise<Result<Printed>> => {
    const last = (await rows.find('version', { proposal: id }, 'version')).at(-1)
    if (last && canonical(last.report.content) === canonical(cleaned(current.content))) return ok(last)
    if (broken.length > 0) return refuse('text-unreadable', { sections: broken.join(' ') })
    if (blocking(current.checks).includes('C19')) return refuse('personal-data')
    const { reference } = current.row
    const at = parts.clock.now()
    const version = (last?.version ?? 0) + 1
    return ok({ report: await reportFor(rows, current, { reference, version, draft: true, at, member }), hash: null })
  })
}

/** `FRI-2026-001_v1_mandatanmodning.docx`, `Kladde_Morgen-i-beboerens-tempo_v1_mandatanmodning.docx`. */
const nameOf = ({ report }: Printed, ending: string): string =>
  fileName(
    [...(report.draft ? [t.draft] : []), report.reference ?? report.title, `v${report.version}`, t.fileKind],
    ending,
  )
