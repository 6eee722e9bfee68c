import { openBoard } from '#shared/docs/board.ts'
import { forgetNote, wordsOfNote } from '#shared/edits/forgetNote.ts'
import { keyOf } from '#shared/guard/asking.ts'
import type { ItemId, WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { Receipt } from '#shared/wire/erase.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import type { DocumentRooms } from '../sync/documentRooms.ts'
import { sealed } from './eraseRows.ts'
import { sentencesOf } from './eraseWords.ts'
import { leftBehind } from './leftBehind.ts'
import { opened } from './opened.ts'

/**
 * Erases one note for good: its row, its dots, the note itself and the copies that cards hold of its words. Rows first, with
 * the line that says so, so that after a crash `finishErasures` does the rest. Then the board begins a new generation, so that
 * neither its history nor a page that comes back holds the words. Proposals that quote it keep their quote (I16).
 */
export const eraseNote =
  (parts: Parts, documents: DocumentRooms) =>
  async (workshop: WorkshopId, note: ItemId, why: Receipt['why']): Promise<Result<Receipt>> => {
    const ref = { kind: 'board', id: workshop } as const
    if (!(await parts.register.read((rows) => rows.get('workshop', workshop)))) return refuse('not-found')
    const said = await opened(documents, ref, async ({ doc }) => wordsOfNote(openBoard(doc), note))
    if (said.length === 0) return refuse('not-found')
    const erasure = await parts.register.write(async (rows) => {
      const held = await rows.get('workshop', workshop)
      return held && eraseNoteRows(rows, held, { note, said, why, at: parts.clock.now() })
    })
    if (!erasure) return refuse('not-found')
    return ok(await finishNote(parts, documents, erasure, sentencesOf(said, {})))
  }

async function eraseNoteRows(
  rows: Rows,
  { id: workshop, date }: Row<'workshop'>,
  { note, said, why, at }: { note: ItemId; said: readonly string[]; why: Receipt['why']; at: number },
): Promise<Row<'erasure'>> {
  const ideas = await rows.remove('idea', { workshop, item: note })
  const dots = await rows.remove('dot', { workshop, target: note })
  for (const text of said) await rows.remove('answered', { workshop, key: keyOf(text) })
  const proposals = await rows.find('proposal', { workshop })
  const quoting = proposals.filter(({ sources }) => sources.some((source) => source.note === note)).length
  const receipt = sealed({
    workshop,
    note,
    date,
    at: new Date(at).toISOString(),
    why,
    erased: { ideas, dots, seats: 0, notes: 1, clusters: 0, cards: 0, others: 0 },
    kept: { proposals: quoting, sources: quoting },
    check: null,
  })
  const erasure = { id: note, at, home: null, receipt, done: false }
  await rows.remove('erasure', { id: note })
  await rows.add('erasure', erasure)
  return erasure
}

/** Takes the note off the board and off the disk, and notes what the search found. May run again after a crash. */
export async function finishNote(
  parts: Parts,
  documents: DocumentRooms,
  erasure: Row<'erasure'>,
  sentences: readonly string[],
): Promise<Receipt> {
  const ref = { kind: 'board', id: erasure.receipt.workshop as WorkshopId } as const
  const note = erasure.id as ItemId
  // A workshop that was erased meanwhile has taken the note along.
  if (await parts.register.read((rows) => rows.get('workshop', ref.id))) {
    await opened(documents, ref, (open) => open.edit((doc) => forgetNote(openBoard(doc), note)))
    await documents.renew(ref, 'content')
  }
  const found = await leftBehind(parts, sentences)
  const { hash: _, ...receipt } = erasure.receipt
  const check = sentences.length > 0 ? { searched: sentences.length, found } : null
  const whole = sealed({ ...receipt, check })
  await parts.register.write((rows) => rows.change('erasure', erasure.id, { receipt: whole, done: true }))
  parts.log.info({ erasure: erasure.id, why: whole.why, ...whole.erased, ...whole.kept, ...check }, 'a note was erased')
  return whole
}
