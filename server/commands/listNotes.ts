import type { Actor } from '#shared/access.ts'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { NoteLine } from '#shared/wire/erase.ts'
import type { Parts } from '../ports/parts.ts'
import type { Documents } from '../sync/documents.ts'
import { opened } from './opened.ts'

/** The notes that lie on a board, for whoever is to choose one of them. Ids are random, so their order says nothing. */
export const listNotes =
  (parts: Pick<Parts, 'register'>, documents: Documents) =>
  async (actor: Actor, id: WorkshopId): Promise<Result<NoteLine[]>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    if (!(await parts.register.read((rows) => rows.get('workshop', id)))) return refuse('not-found')
    const items = await opened(documents, { kind: 'board', id }, async ({ doc }) => readBoard(openBoard(doc)))
    const notes = items.flatMap((item) => (item.kind === 'note' ? [{ id: item.id, text: item.body, voice: item.voice }] : []))
    return ok(notes.sort((a, b) => (a.id < b.id ? -1 : 1)))
  }
