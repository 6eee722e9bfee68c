import type { Actor } from '#shared/access.ts'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { board as t } from '#shared/texts/da/export.ts'
import { allows } from '#shared/workshop/allows.ts'
import { fileName } from '../export/fileName.ts'
import { boardFormats, isBoardFormat } from '../export/index.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import type { Documents } from '../sync/documents.ts'
import type { ExportedFile } from './exportProposal.ts'
import { opened } from './opened.ts'

/** A workshop's board as a file: what lies on it, never what still waits to be revealed. */
export const exportBoard =
  (parts: Pick<Parts, 'register'>, documents: Documents) =>
  async (actor: Actor, id: WorkshopId, format: string): Promise<Result<ExportedFile>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    if (!isBoardFormat(format)) return refuse('not-found')
    const kept = await parts.register.read(async (rows) => {
      const workshop = await rows.get('workshop', id)
      return workshop && { workshop, dots: await shownDots(rows, workshop) }
    })
    if (!kept) return refuse('not-found')

    const { title, home, date } = kept.workshop
    const items = await opened(documents, { kind: 'board', id }, async ({ doc }) => readBoard(openBoard(doc)))
    const { type, ending, print } = boardFormats[format]
    const bytes = print({ title, home, items, dots: kept.dots })
    return ok({ bytes, type, fileName: fileName([t.fileKind, title, date], ending) })
  }

/** Dots by item. Those of a round that is still open stay with the server until its result is shown. */
async function shownDots(rows: Rows, workshop: Row<'workshop'>): Promise<Record<string, number>> {
  const step = workshop.steps[workshop.step]
  const open = step && allows(step, 'vote') && !workshop.resultsShown ? step.id : undefined
  const sums: Record<string, number> = {}
  for (const { round, target } of await rows.find('dot', { workshop: workshop.id }))
    if (round !== open) sums[target] = (sums[target] ?? 0) + 1
  return sums
}
