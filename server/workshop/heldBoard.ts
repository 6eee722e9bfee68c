import { type Board, openBoard, type Placed } from '#shared/docs/board.ts'
import { type FollowedBoard, followBoard } from '#shared/docs/follow.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { readShown } from '#shared/items/index.ts'
import type { Documents, OpenDocument } from '../sync/documents.ts'

/** A workshop's board as its room holds it. */
export interface HeldBoard {
  /** Everything on it, lowest first; what only a newer Frirum knows has a stand-in. Only what changed is read again. */
  items(): Promise<readonly Placed[]>
  /** Changes it in one transaction; resolves when that is on disk, rejects when it could not be kept. */
  edit(change: (board: Board) => void): Promise<void>
  release(): Promise<void>
}

/** Opens the board when it is first needed and holds it; what cannot be read is asked for again the next time. */
export function holdBoard(documents: Documents, workshop: WorkshopId, changed: () => void): HeldBoard {
  let held: Promise<OpenDocument> | undefined
  let followed: { doc: Board['doc']; board: FollowedBoard } | undefined
  let deafen = () => {}

  const hold = async () => {
    const open = await documents.open({ kind: 'board', id: workshop })
    deafen = open.onChange(changed)
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
      // A document that got ahead of its disk is read anew, as another one.
      if (followed?.doc !== doc) {
        followed?.board.stop()
        followed = { doc, board: followBoard(openBoard(doc), readShown) }
      }
      return followed.board.items()
    },
    async edit(change) {
      const open = await get()
      await open.edit((doc) => change(openBoard(doc)))
    },
    async release() {
      const open = await held?.catch(() => undefined)
      deafen()
      followed?.board.stop()
      open?.release()
    },
  }
}
