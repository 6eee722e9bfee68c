import type { Actor } from '#shared/access.ts'
import { openBoard, type Placed, readBoard } from '#shared/docs/board.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { aboutOf } from '#shared/items/index.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { board as t } from '#shared/texts/da/export.ts'
import { allows } from '#shared/workshop/allows.ts'
import { roundName, roundNamed } from '#shared/workshop/script.ts'
import { type Count, countOf } from '#shared/workshop/tally.ts'
import { fileName } from '../export/fileName.ts'
import { boardFormats, isBoardFormat } from '../export/index.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import type { Documents } from '../sync/documents.ts'
import { openNames, openRound } from '../workshop/closeRounds.ts'
import { boardPictures } from './boardPictures.ts'
import { openQuestions } from './boardQuestions.ts'
import type { ExportedFile } from './exportProposal.ts'
import { opened } from './opened.ts'

/**
 * A workshop's board as a file: what lies on it, never what still waits to be revealed, and nothing before somebody has
 * answered for every word that looks like a human being's name or number (I14). `part` is the code of one zone, `''` for all.
 */
export const exportBoard =
  (parts: Pick<Parts, 'register'>, documents: Documents) =>
  async (actor: Actor, id: WorkshopId, format: string, part = ''): Promise<Result<ExportedFile>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    if (!isBoardFormat(format)) return refuse('not-found')
    const kept = await parts.register.read(async (rows) => {
      const workshop = await rows.get('workshop', id)
      return workshop && { workshop, dots: await shownDots(rows, workshop) }
    })
    if (!kept) return refuse('not-found')

    const { title, home, date } = kept.workshop
    const items = await opened(documents, { kind: 'board', id }, async ({ doc }) =>
      asPrinted(readBoard(openBoard(doc))),
    )
    const open = await parts.register.read((rows) => openQuestions(rows, id, items))
    if (open.length > 0) return refuse('personal-data', { places: open.length })
    const zone = items.find((item) => item.kind === 'zone' && item.zone === part)
    if (part && zone?.kind !== 'zone') return refuse('not-found')
    const printed = part ? items.filter((item) => item.zone === part) : items
    const { type, ending, print, showsPictures } = boardFormats[format]
    const pictures = showsPictures ? await boardPictures(parts, id, printed) : {}
    const made = await print({ title, home, date, items: printed, dots: kept.dots, pictures })
    const names = [t.fileKind, title, zone?.kind === 'zone' ? zone.title : '', date]
    const file = { type, fileName: fileName(names, ending) }
    if (made instanceof Uint8Array) return ok({ bytes: made, ...file })
    return made.ok ? ok({ ...made.value, ...file }) : made
  }

/** What is said of an item is printed where that one lies. */
function asPrinted(items: readonly Placed[]): Placed[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return items.map((item) => {
    const on = byId.get(aboutOf(item) ?? item.id)
    return on && on !== item ? { ...item, zone: on.zone, at: on.at } : item
  })
}

/**
 * Dots by item, as a room may know them: of every step its latest round. Those of a vote that is still going on stay with the
 * server until its result is shown.
 */
async function shownDots(rows: Rows, workshop: Row<'workshop'>): Promise<Record<string, number>> {
  const step = workshop.steps[workshop.step]
  const open = step && allows(step, 'vote') && !workshop.resultsShown ? roundName(step) : undefined
  const counts = new Map<string, Count>()
  for (const name of await openNames(rows, workshop.id))
    if (name !== open) counts.set(name, countOf(await openRound(rows, workshop, name)))
  for (const { round, count } of await rows.find('round', { workshop: workshop.id })) counts.set(round, count)
  const sums: Record<string, number> = {}
  for (const rounds of Map.groupBy(counts, ([name]) => roundNamed(name).step).values()) {
    const [latest] = rounds.toSorted(([a], [b]) => roundNamed(b).no - roundNamed(a).no)
    for (const { id, dots } of latest?.[1].rows ?? []) sums[id] = (sums[id] ?? 0) + dots
  }
  return sums
}
