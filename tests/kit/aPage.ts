import { openCopy } from '#client/live/copy.ts'
import { openLiveDoc } from '#client/live/liveDoc.ts'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { putNote } from './aBoard.ts'
import { aDevice } from './aDevice.ts'
import type { aShelf } from './aShelf.ts'
import { boardRef } from './docClient.ts'
import type { DocServer } from './docServer.ts'

/** A page at a board as `connectDoc` opens it, on a device of its own. */
export function aPage(
  at: Pick<DocServer, 'origin'>,
  key: string,
  device = aDevice(),
  shelf?: ReturnType<typeof aShelf>,
  knowsVersion?: number,
) {
  const parts = { origin: at.origin(key), ref: boardRef, device: device.device }
  const live = openLiveDoc((hears) => openCopy({ ...parts, shelf: shelf?.open(), ...(knowsVersion ? { knowsVersion } : {}) }, hears))
  const board = () => openBoard(live.connection().doc)
  return {
    ...live,
    has: device.has,
    board,
    write: (key: string, body: string) => putNote(board(), key, { body }),
    bodies: () => readBoard(board()).flatMap((one) => (one.kind === 'note' ? [one.body] : [])),
    badge: () => live.connection().saveState(),
    isSaved: () => live.connection().saveState() === 'saved',
  }
}
