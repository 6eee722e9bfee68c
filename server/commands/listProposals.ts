import type { Actor } from '#shared/access.ts'
import type { ProposalId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { ProposalSource, ProposalSummary } from '#shared/wire/http.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import { cameFrom } from './cameFrom.ts'

async function summary(rows: Rows, row: Row<'proposal'>): Promise<ProposalSummary> {
  const { home } = await cameFrom(rows, row.workshop)
  const versions = await rows.find('version', { proposal: row.id }, 'version')
  return {
    id: row.id,
    workshop: row.workshop,
    home,
    title: row.title,
    state: row.reference ? 'submitted' : 'draft',
    reference: row.reference,
    versions: versions.map(({ version, submittedAt, hash }) => ({
      version,
      submittedAt: new Date(submittedAt).toISOString(),
      hash,
    })),
  }
}

/** Every proposal, newest first. */
export const listProposals =
  (parts: Pick<Parts, 'register'>) =>
  async (actor: Actor): Promise<Result<ProposalSummary[]>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    return parts.register.read(async (rows) => {
      const found: ProposalSummary[] = []
      for (const row of await rows.find('proposal', {}, 'createdAt')) found.push(await summary(rows, row))
      return ok(found.reverse())
    })
  }

export const getProposal =
  (parts: Pick<Parts, 'register'>) =>
  async (actor: Actor, id: ProposalId): Promise<Result<ProposalSummary>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    return parts.register.read(async (rows) => {
      const row = await rows.get('proposal', id)
      return row ? ok(await summary(rows, row)) : refuse('not-found')
    })
  }

/** The notes a proposal came from, as they read when its card was made. */
export const getSources =
  (parts: Pick<Parts, 'register'>) =>
  async (actor: Actor, id: ProposalId): Promise<Result<ProposalSource[]>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    const row = await parts.register.read((rows) => rows.get('proposal', id))
    return row ? ok(row.sources) : refuse('not-found')
  }
