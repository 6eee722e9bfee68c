import * as Y from 'yjs'
import { docName, type DocRef } from '#shared/docs/ref.ts'
import { encodeFrirum } from '#shared/wire/docFrames.ts'
import type { Clock } from '../ports/clock.ts'
import type { Damaged } from '../ports/journal.ts'
import { StorageTrouble } from '../ports/storage.ts'
import { createCompany } from './company.ts'
import { createJoinState } from './joinState.ts'
import { limits } from './limits.ts'
import { readAsFarAsWhole } from './load.ts'
import type { Room } from './room.ts'

const sorry = encodeFrirum({ is: 'notSaved', reason: 'damaged', retryMs: limits.retryMs })

/**
 * A document that no longer reads whole, for those who have it open: what is left of it is shown, everybody is told, and
 * nothing is taken or called saved. What lies on the disk stays as it is, for somebody to mend.
 */
export function createDamagedRoom(clock: Clock, ref: DocRef, { left }: Damaged): Room {
  const seen = left && readAsFarAsWhole(ref, left.updates)
  const doc = seen ?? new Y.Doc()
  const company = createCompany(clock)
  const joinState = createJoinState(doc)
  const settled = async () => undefined
  return {
    doc,
    gen: left?.gen ?? 1,
    isReadOnly: true,
    join: company.join,
    leave: company.leave,
    hide: company.hide,
    everyone: () => [sorry, ...company.everyone()],
    vector: () => Y.encodeStateVector(doc),
    write: (offer) => offer.heard('nothing', 0),
    isOld: () => false,
    answer(vector, send) {
      // An empty document would look like an emptied one.
      if (seen) send(joinState.frames(vector))
    },
    show: () => undefined,
    edit: () => Promise.reject(new StorageTrouble(`${docName(ref)} is damaged.`)),
    settled,
    retire: settled,
    reset: company.reset,
    dismiss: company.dismiss,
    makeShort: settled,
    close() {
      company.stop()
      doc.destroy()
    },
  }
}
