import * as v from 'valibot'
import { id, type ProposalId, type WorkshopId } from '../ids.ts'

/** Which document: its kind says who may write it, its id says whose it is. */
export type DocRef = { kind: 'board'; id: WorkshopId } | { kind: 'proposal'; id: ProposalId }

const schema = v.variant('kind', [
  v.object({ kind: v.literal('board'), id: id<'workshop'>() }),
  v.object({ kind: v.literal('proposal'), id: id<'proposal'>() }),
])

/** `board/<workshop>` or `proposal/<id>`; undefined for anything else. */
export function parseDocRef(name: string): DocRef | undefined {
  const cut = name.indexOf('/')
  const parsed = v.safeParse(schema, { kind: name.slice(0, cut), id: name.slice(cut + 1) })
  return parsed.success ? parsed.output : undefined
}

export const docName = (ref: DocRef): string => `${ref.kind}/${ref.id}`
