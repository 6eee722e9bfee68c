import type { Actor } from '#shared/access.ts'
import { openBoard, type Placed, readBoard } from '#shared/docs/board.ts'
import { type SaidThere, saidOnBoard } from '#shared/docs/saidOnBoard.ts'
import { typeText } from '#shared/edits/items.ts'
import { type Suspicion, toAskAbout } from '#shared/guard/asking.ts'
import { type ItemId, newId, type WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Documents } from '../sync/documents.ts'
import { opened } from './opened.ts'

/** Words on a board that look like they point at a human being, and where they stand. */
export type BoardQuestion = SaidThere & Suspicion

/** What still has to be answered for before a board may leave the house (invariant I14). */
export async function openQuestions(rows: Rows, workshop: string, items: readonly Placed[]): Promise<BoardQuestion[]> {
  const answered = await rows.find('answered', { workshop })
  return toAskAbout(saidOnBoard(items), new Set(answered.map(({ key }) => key)))
}

const onBoard = <T>(documents: Documents, id: WorkshopId, work: (items: Placed[]) => Promise<T>): Promise<T> =>
  opened(documents, { kind: 'board', id }, ({ doc }) => work(readBoard(openBoard(doc))))

/** The questions of a board, for whoever is about to take a file of it. */
export const boardQuestions =
  (parts: Pick<Parts, 'register'>, documents: Documents) =>
  async (actor: Actor, id: WorkshopId): Promise<Result<BoardQuestion[]>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    if (!(await parts.register.read((rows) => rows.get('workshop', id)))) return refuse('not-found')
    return onBoard(documents, id, async (items) =>
      ok(await parts.register.read((rows) => openQuestions(rows, id, items))),
    )
  }

/**
 * Keeps that these words are about nobody. Only what is asked about now and may be answered so is kept; answers to words
 * that no longer stand on the board go.
 */
export const answerBoard =
  (parts: Pick<Parts, 'register'>, documents: Documents) =>
  async (actor: Actor, id: WorkshopId, keys: readonly string[]): Promise<Result<void>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    if (!(await parts.register.read((rows) => rows.get('workshop', id)))) return refuse('not-found')
    return onBoard(documents, id, async (items) => {
      const asked = new Set(
        toAskAbout(saidOnBoard(items), new Set()).flatMap(({ key, mayBeKept }) => (mayBeKept ? [key] : [])),
      )
      return parts.register.write(async (rows) => {
        // It may have been erased since.
        if (!(await rows.get('workshop', id))) return refuse('not-found')
        for (const old of await rows.find('answered', { workshop: id }))
          if (!asked.has(old.key)) await rows.remove('answered', { id: old.id })
        for (const key of new Set(keys))
          if (asked.has(key)) await rows.add('answered', { id: newId<'answered'>(), workshop: id, key })
        return ok(undefined)
      })
    })
  }

/** Says words on the board otherwise, to take a human being out of them. Only words that are asked about are changed here. */
export const rewordOnBoard =
  (parts: Pick<Parts, 'register'>, documents: Documents) =>
  async (actor: Actor, id: WorkshopId, item: ItemId, field: string, text: string): Promise<Result<void>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    if (!(await parts.register.read((rows) => rows.get('workshop', id)))) return refuse('not-found')
    return opened(documents, { kind: 'board', id }, async (open) => {
      const asked = toAskAbout(saidOnBoard(readBoard(openBoard(open.doc))), new Set())
      if (!asked.some((one) => one.item === item && one.field === field)) return refuse('not-found')
      await open.edit((doc) => typeText(openBoard(doc), item, field, text))
      return ok(undefined)
    })
  }
