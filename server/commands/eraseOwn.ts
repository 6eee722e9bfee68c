import { timingSafeEqual } from 'node:crypto'
import { openBoard } from '#shared/docs/board.ts'
import { wordsOfNote } from '#shared/edits/forgetNote.ts'
import type { ItemId, SeatId, WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { OwnErased, OwnKey } from '#shared/wire/erase.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import type { DocumentRooms } from '../sync/documentRooms.ts'
import { hashOf } from '../tokens.ts'
import { eraseThose } from './eraseNote.ts'
import { sentencesOf } from './eraseWords.ts'
import { leftBehind } from './leftBehind.ts'
import { opened } from './opened.ts'

const day = 24 * 3600_000

/**
 * Erases everything that still is one seat's own, in any step: what it has written and nobody has seen, its dots in votes that go
 * on, and the notes whose keys its phone shows. What else it may have written is nobody's any more. Receipts tell the day
 * and not the hour: several of one hour would say that their notes came from one person.
 */
export const eraseOwn =
  (parts: Parts, documents: DocumentRooms) =>
  async (seat: SeatId, workshop: WorkshopId, keys: readonly OwnKey[]): Promise<Result<OwnErased>> => {
    const at = parts.clock.now()
    const own = await parts.register.write(async (rows) => {
      const found = await ownIdeas(rows, seat, workshop, keys)
      for (const { id, item } of found) {
        if (item !== null) continue
        await rows.remove('idea', { id })
        await rows.add('forgotten', { id, workshop })
      }
      return { ideas: found, dots: await rows.remove('dot', { workshop, seat }) }
    })
    const onBoard = own.ideas.filter((idea): idea is Row<'idea'> & { item: ItemId } => idea.item !== null)
    const erased = { ideas: own.ideas.length, dots: own.dots, quoted: 0 }
    if (onBoard.length === 0) {
      await leftBehind(
        parts,
        sentencesOf(
          own.ideas.map(({ text }) => text),
          {},
        ),
      )
      return ok(erased)
    }
    const going = await opened(documents, { kind: 'board', id: workshop }, async ({ doc }) =>
      onBoard.map(({ item, text }) => ({ note: item, said: [text, ...wordsOfNote(openBoard(doc), item)] })),
    )
    const receipts = await eraseThose(parts, documents)(workshop, going, { why: 'own', at: at - (at % day) })
    if (!receipts.ok) return refuse(receipts.no)
    return ok({ ...erased, quoted: receipts.value.filter(({ kept }) => kept.sources > 0).length })
  }

/** The ideas that are known to be the seat's, and those that its keys open. */
async function ownIdeas(
  rows: Rows,
  seat: SeatId,
  workshop: WorkshopId,
  keys: readonly OwnKey[],
): Promise<Row<'idea'>[]> {
  const found = new Map((await rows.find('idea', { workshop, seat })).map((idea) => [idea.id, idea]))
  for (const { idea: id, cap } of keys) {
    const idea = await rows.get('idea', id)
    const opens = idea?.workshop === workshop && timingSafeEqual(Buffer.from(hashOf(cap)), Buffer.from(idea.cap))
    if (opens) found.set(id, idea)
  }
  return [...found.values()]
}
