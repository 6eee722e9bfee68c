import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { readSyncMessage } from 'y-protocols/sync'
import * as Y from 'yjs'
import { systemClock } from '#server/adapters/memory/clock.ts'
import { memoryFanout } from '#server/adapters/memory/fanout.ts'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import type { Journal } from '#server/ports/journal.ts'
import type { DocSocket } from '#server/sync/docSocket.ts'
import { createDocuments } from '#server/sync/documentRooms.ts'
import { syncFrame } from '#server/sync/frames.ts'
import { openBoard } from '#shared/docs/board.ts'
import { docName } from '#shared/docs/ref.ts'
import { aBoard, putNote } from '#tests/kit/aBoard.ts'
import { boardRef } from '#tests/kit/docClient.ts'
import { until } from '#tests/kit/until.ts'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** A page without a network: what it is told goes into its own document. */
function aListener() {
  const board = openBoard(new Y.Doc())
  const frames: Uint8Array[] = []
  let hear: (frame: Uint8Array) => void = () => undefined
  let isWhole = false
  const socket: DocSocket = {
    bufferedAmount: 0,
    answers: () => true,
    close: () => undefined,
    onClose: () => undefined,
    onMessage: (told) => {
      hear = told
    },
    send(frame, sent) {
      frames.push(frame)
      const from = decoding.createDecoder(frame)
      if (decoding.readVarUint(from) === 0) isWhole ||= readSyncMessage(from, encoding.createEncoder(), board.doc, 'line') === 1
      sent?.()
    },
  }
  return { board, socket, frames, isWhole: () => isWhole, say: (frame: Uint8Array) => hear(frame) }
}

async function aLargeBoard(): Promise<{ journal: Journal; whole: Uint8Array }> {
  const journal = memoryJournal()
  const { doc, ...board } = aBoard()
  for (let n = 0; n < 800; n++) putNote({ doc, ...board }, `n${n}`, { body: 'kaffe på terrassen '.repeat(10) })
  const whole = Y.encodeStateAsUpdate(doc)
  await journal.append(docName(boardRef), whole)
  const before = Y.encodeStateVector(doc)
  putNote({ doc, ...board }, 'later')
  await journal.append(docName(boardRef), Y.encodeStateAsUpdate(doc, before))
  return { journal, whole }
}

test('who waits for a large board is sent it as it lies on disk, once, and misses nothing that others write meanwhile', async () => {
  const { journal, whole } = await aLargeBoard()
  const documents = createDocuments({ journal, fanout: memoryFanout(), clock: systemClock, log })
  const [bo, anna] = [aListener(), aListener()]
  for (const [key, one] of Object.entries({ bo, anna })) documents.attach(one.socket, boardRef, { key, access: 'write' })
  const written = openBoard(new Y.Doc())
  putNote(written, 'meanwhile')
  bo.say(syncFrame('update', Y.encodeStateAsUpdate(written.doc)))
  anna.say(syncFrame('step1', Uint8Array.of(0)))

  await until(() => anna.isWhole() && anna.board.items.size === 802)
  const sync = anna.frames.filter(([type]) => type === 0)
  // The first thing is the stored snapshot, byte for byte, and it does not come again.
  expect(sync[0]).toEqual(syncFrame('update', whole))
  expect(sync.reduce((sum, one) => sum + one.length, 0)).toBeLessThan(whole.length * 1.2)
  // Who did not ask for all of it was sent none of it.
  expect(bo.frames.reduce((sum, one) => sum + one.length, 0)).toBeLessThan(whole.length / 2)
  const open = await documents.open(boardRef)
  expect(anna.board.items.toJSON()).toEqual(openBoard(open.doc).items.toJSON())
  open.release()
  await documents.close()
})
