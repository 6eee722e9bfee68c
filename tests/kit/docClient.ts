import * as Y from 'yjs'
import { openProvider } from '#client/live/provider.ts'
import { afterEvent, isSaved, type Saving, type SavingEvent, startSaving } from '#client/live/saved.ts'
import { type Board, openBoard } from '#shared/docs/board.ts'
import type { DocRef } from '#shared/docs/ref.ts'
import type { FrirumFrame } from '#shared/wire/docFrames.ts'

export const boardRef: DocRef = { kind: 'board', id: 'aaaaaaaaaaaaaaaaaaaaaaaa' as never }

export interface DocClient {
  doc: Y.Doc
  board: Board
  provider: ReturnType<typeof openProvider>
  saving(): Saving
  isSaved(): boolean
  mayWrite(): boolean
  /** Every frame of type 100 it heard, oldest first. */
  heard: FrirumFrame[]
  /** The code of a final close. */
  refused(): number | undefined
  /** It had something to send that was too large, and has stopped. */
  isStuck(): boolean
  leave(): void
}

/** A page's line to a document as `connectDoc` makes it, without the page. */
export function aDocClient(origin: string, ref: DocRef = boardRef, doc = new Y.Doc()): DocClient {
  const heard: FrirumFrame[] = []
  let refused: number | undefined
  let mayWrite = false
  let isStuck = false
  let saving = startSaving(0)
  const note = (event: SavingEvent) => {
    saving = afterEvent(saving, event, 0)
  }
  note({ is: 'brought' })
  doc.on('update', (_: Uint8Array, from: unknown) => {
    if (from !== provider) note({ is: 'edited' })
  })
  const provider = openProvider(origin, ref, doc, {
    opened: () => note({ is: 'opened' }),
    sent: (isStep2) => note({ is: 'sent', isStep2 }),
    stuck() {
      isStuck = true
      note({ is: 'closed', isFinal: true })
      provider.disconnect()
    },
    synced: () => undefined,
    heard(frame) {
      heard.push(frame)
      if (frame.is === 'hello') mayWrite = frame.mayWrite
      if (frame.is === 'saved') note({ is: 'saved', n: frame.n })
      if (frame.is === 'notSaved') note({ is: 'notSaved' })
    },
    closed(code) {
      refused = code ?? refused
      note({ is: 'closed', isFinal: code !== undefined })
    },
  })
  return {
    doc,
    board: openBoard(doc),
    provider,
    saving: () => saving,
    isSaved: () => isSaved(saving),
    mayWrite: () => mayWrite,
    heard,
    refused: () => refused,
    isStuck: () => isStuck,
    leave: () => provider.destroy(),
  }
}

/** Two copies that hold the same, down to what is deleted. */
export const isEqual = (a: Y.Doc, b: Y.Doc): boolean => Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))
