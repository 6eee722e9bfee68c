import { moveItems } from '#shared/edits/items.ts'
import { type Client, openClient } from './client.ts'
import type { Door } from './door.ts'
import { ownBoard, putNote } from './notes.ts'

/** Somebody who moves a note and knows which of its edits are saved. */
export interface Writer {
  client: Client
  move(): void
  /** Milliseconds from each edit to its SAVED, since the last time this was asked. */
  takeLatencies(): number[]
  waiting(): number
}

export async function openWriter(door: Door, at: number): Promise<Writer> {
  const { change } = ownBoard()
  let open: { n: number; when: number }[] = []
  let latencies: number[] = []
  const client = await openClient(door, {
    saved(n) {
      const now = performance.now()
      latencies.push(...open.filter((edit) => edit.n <= n).map((edit) => now - edit.when))
      open = open.filter((edit) => edit.n > n)
    },
  })
  const send = (update: Uint8Array) => {
    const when = performance.now()
    open.push({ n: client.edit(update), when })
  }
  let note = ''
  send(
    change((board) => {
      note = putNote(board, at)
    }),
  )
  return {
    client,
    move: () => send(change((board) => moveItems(board, [note as never], { x: 2, y: 1 }))),
    takeLatencies() {
      const taken = latencies
      latencies = []
      return taken
    },
    waiting: () => open.length,
  }
}
