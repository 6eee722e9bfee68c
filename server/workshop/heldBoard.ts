import { type Board, openBoard, type Placed, readBoard } from '#shared/docs/board.ts'
import type { WorkshopId } from '#shared/ids.ts'
import type { Documents, OpenDocument } from '../sync/documents.ts'

/** A workshop's board as its room holds it. */
export interface HeldBoard {
  /** Everything on it, lowest first. Read again only after a change. */
  items(): Promise<readonly Placed[]>
  /** Changes it in one transaction; resolves when that is on disk, rejects when it could not be kept. */
  edit(change: (board: Board) => void): Promise<void>
  release(): Promise<void>
}

/** Opens the board when it is first needed and holds it; what cannot be read is asked for again the next time. */
export function holdBoard(documents: Documents, workshop: WorkshopId, changed: () => void): HeldBoard {
  let held: Promise<OpenDocument> | undefined
  let items: readonly Placed[] | undefined
  let deafen = () => {}

  const hold = async () => {
    const open = await documents.open({ kind: 'board', id: workshop })
    deafen = open.onChange(() => {
      items = undefined
      changed()
    })
    return open
  }
  const get = () => {
    held ??= hold().catch((cause) => {
      held = undefined
      throw cause
    })
    return held
  }

  return {
    async items() {
      const { doc } = await get()
      items ??= readBoard(openBoard(doc))
      return items
    },
    async edit(change) {
      const open = await get()
      await open.edit((doc) => change(openBoard(doc)))
    },
    async release() {
      const open = await held?.catch(() => undefined)
      deafen()
      open?.release()
    },
  }
}
