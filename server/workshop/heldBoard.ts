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

/** Opens the board when it is first needed and keeps it. After a failure it is let go and opened afresh the next time. */
export function holdBoard(documents: Documents, workshop: WorkshopId, changed: () => void): HeldBoard {
  let held: Promise<{ open: OpenDocument; release: () => void }> | undefined
  let items: readonly Placed[] | undefined

  const hold = async () => {
    const open = await documents.open({ kind: 'board', id: workshop })
    const deafen = open.onChange(() => {
      items = undefined
      changed()
    })
    const release = () => {
      deafen()
      open.release()
    }
    return { open, release }
  }
  const get = () => {
    held ??= hold().catch((cause) => {
      held = undefined
      throw cause
    })
    return held
  }
  const letGo = async () => {
    const last = held
    held = undefined
    items = undefined
    await last?.then(({ release }) => release(), () => undefined)
  }

  return {
    async items() {
      const { open } = await get()
      items ??= readBoard(openBoard(open.doc))
      return items
    },
    async edit(change) {
      const { open } = await get()
      try {
        await open.edit((doc) => change(openBoard(doc)))
      } catch (cause) {
        await letGo()
        throw cause
      }
    },
    release: letGo,
  }
}
