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

/** A note that is to go, and everything that was said on it, as far as it is known. */
interface Going {
  note: ItemId
  said: readonly string[]
}

/** Erases one note for good; see `eraseNotes`. */
export const eraseNote = (parts: Parts, documents: DocumentRooms) => {
  const eraseAll = eraseNotes(parts, documents)
  return async (workshop: WorkshopId, note: ItemId, why: Receipt['why']): Promise<Result<Receipt>> => {
    const erased = await eraseAll(workshop, [note], why)
    const [receipt] = erased.ok ? erased.value : []
    return receipt ? ok(receipt) : erased.ok ? refuse('not-found') : erased
  }
}

/** Erases those of these notes that lie on the board, with a receipt for each. */
export const eraseNotes =
  (parts: Parts, documents: DocumentRooms) =>
  async (workshop: WorkshopId, notes: readonly ItemId[], why: Receipt['why']): Promise<Result<Receipt[]>> => {
    const ref = { kind: 'board', id: workshop } as const
    if (!(await parts.register.read((rows) => rows.get('workshop', workshop)))) return refuse('not-found')
    const going = await opened(documents, ref, async ({ doc }) => {
      const board = openBoard(doc)
      return [...new Set(notes)].map((note): Going => ({ note, said: wordsOfNote(board, note) }))
    })
    const there = going.filter(({ said }) => said.length > 0)
    if (there.length === 0) return refuse('not-found')
    return eraseThose(parts, documents)(workshop, there, { why, at: parts.clock.now() })
  }

/**
 * Erases notes for good: their rows, their dots, the notes themselves and the copies that cards hold of their words. Rows first,
 * with the lines that say so, so that after a crash `finishErasures` does the rest. Then the board begins a new generation, so
 * that neither its history nor a page that comes back holds the words. Proposals that quote them keep their quotes (I16).
 */
export const eraseThose =
  (parts: Parts, documents: DocumentRooms) =>
  async (
    workshop: WorkshopId,
    going: readonly Going[],
    when: Pick<Receipt, 'why'> & { at: number },
  ): Promise<Result<Receipt[]>> => {
    const erasures = await parts.register.write(async (rows) => {
      const held = await rows.get('workshop', workshop)
      if (!held) return undefined
      const begun: Row<'erasure'>[] = []
      for (const one of going) begun.push(await eraseNoteRows(rows, held, { ...one, ...when }))
      return begun
    })
    if (!erasures) return refuse('not-found')
    return ok(await finishNotes(parts, documents, erasures, new Map(going.map(({ note, said }) => [note, said]))))
  }

async function eraseNoteRows(
  rows: Rows,
  { id: workshop, date }: Row<'workshop'>,
  { note, said, why, at }: Going & { why: Receipt['why']; at: number },
): Promise<Row<'erasure'>> {
  const ideas = await rows.remove('idea', { workshop, item: note })
  const dots = await rows.remove('dot', { workshop, target: note })
  await rows.remove('hand', { workshop, target: note })
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

/**
 * Takes notes of one workshop off the board and off the disk, and notes what the search found. May run again after a crash;
 * what they `said` is no longer known then.
 */
export async function finishNotes(
  parts: Parts,
  documents: DocumentRooms,
  erasures: readonly Row<'erasure'>[],
  said: ReadonlyMap<string, readonly string[]>,
): Promise<Receipt[]> {
  for (const id of new Set(erasures.map(({ receipt }) => receipt.workshop))) {
    const ref = { kind: 'board', id: id as WorkshopId } as const
    // A workshop that was erased meanwhile has taken its notes along.
    if (!(await parts.register.read((rows) => rows.get('workshop', id)))) continue
    await opened(documents, ref, (open) =>
      open.edit((doc) => {
        for (const { id: note } of erasures) forgetNote(openBoard(doc), note as ItemId)
      }),
    )
    await documents.renew(ref, 'content')
  }
  const sentences = (note?: string) =>
    sentencesOf(note === undefined ? [...said.values()].flat() : (said.get(note) ?? []), {})
  const isClean = (await leftBehind(parts, sentences())) === 0
  const receipts: Receipt[] = []
  for (const erasure of erasures) {
    const its = sentences(erasure.id)
    const { hash: _, ...receipt } = erasure.receipt
    const check = its.length > 0 ? { searched: its.length, found: isClean ? 0 : await leftBehind(parts, its) } : null
    const whole = sealed({ ...receipt, check })
    await parts.register.write((rows) => rows.change('erasure', erasure.id, { receipt: whole, done: true }))
    parts.log.info(
      { erasure: erasure.id, why: whole.why, ...whole.erased, ...whole.kept, ...check },
      'a note was erased',
    )
    receipts.push(whole)
  }
  return receipts
}
