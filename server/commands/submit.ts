import type { Actor } from '#shared/access.ts'
import type { ProposalId } from '#shared/ids.ts'
import { blocking } from '#shared/proposal/checks.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { fingerprint } from '../export/format.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Documents } from '../sync/documents.ts'
import { unreadable } from '../text/unreadable.ts'
import { currentProposal } from './currentProposal.ts'
import { reportFor } from './reportFor.ts'

/** What was sent. `submittedAt` is an ISO time, `hash` the SHA-256 of the frozen report. */
export interface Submitted {
  reference: string
  version: number
  submittedAt: string
  hash: string
}

/**
 * Freezes a proposal as its next version. `version` is the number the sender saw on the button, so that pressing it twice, or
 * two people pressing it, sends one. The document stays open: what is written from now on is the next version's draft.
 */
export const submit =
  (parts: Parts, documents: Documents) =>
  async (actor: Actor, id: ProposalId, version: number): Promise<Result<Submitted>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    const current = await currentProposal(parts, documents, id)
    if (!current) return refuse('not-found')
    const broken = await unreadable(current.texts)
    if (broken.length > 0) return refuse('text-unreadable', { sections: broken.join(' ') })
    const at = parts.clock.now()

    return parts.register.write(async (rows): Promise<Result<Submitted>> => {
      const last = await rows.count('version', { proposal: id })
      if (version <= last) return refuse('already-submitted', { version: last })
      if (version > last + 1) return refuse('stale', { version: last })
      const failing = blocking(current.checks)
      if (failing.length > 0) return refuse('checks-failing', { checks: failing.join(' ') })

      const row = await rows.get('proposal', id)
      const reference = row?.reference ?? (await nextReference(rows, at))
      const report = await reportFor(rows, current, { reference, version, draft: false, at, member: actor.member })
      const hash = fingerprint(report)
      await rows.add('version', { id: `${id}/${version}`, proposal: id, version, report, hash, submittedAt: at })
      await rows.change('proposal', id, { state: 'submitted', reference, title: report.title })
      return ok({ reference, version, submittedAt: new Date(at).toISOString(), hash })
    })
  }

const yearOf = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Copenhagen' })

/** `FRI-2026-001`: counted per Danish year, without gaps, because it is given in the same breath as it is used. */
async function nextReference(rows: Rows, at: number): Promise<string> {
  const year = `FRI-${yearOf.format(at)}-`
  const given = (await rows.find('proposal', {})).flatMap(({ reference }) =>
    reference?.startsWith(year) ? [Number(reference.slice(year.length))] : [],
  )
  return year + String(Math.max(0, ...given) + 1).padStart(3, '0')
}
