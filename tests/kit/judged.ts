import * as Y from 'yjs'
import { judge, type Verdict } from '#server/sync/guard.ts'
import type { Law, Signer, Speaker } from '#server/sync/guardLaw.ts'
import { rawUpdate } from './rawUpdate.ts'

/** Client ids: who sends an update, and who has written what is there. */
export const me = 7
export const anna = 100

const isMe = (client: number) => client === me
/** Somebody who lives there and speaks for themselves. */
export const resident: Speaker = { voices: new Set(['resident']), isScribe: false }
export const signer: Signer = { access: 'write', mayUse: isMe, owns: isMe, speaks: resident }

/** A document to which Anna has done something, and the verdict on what `me` sends to it. */
export function judged<Opened extends { doc: Y.Doc }>(
  law: Law,
  open: (doc: Y.Doc) => Opened,
  write: (by: Opened) => void,
) {
  const doc = new Y.Doc()
  open(doc)
  const source = new Y.Doc()
  source.clientID = anna
  write(open(source))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(source))
  return {
    doc,
    judge: (update: Uint8Array, access = signer.access, speaks = resident): Verdict =>
      judge(doc, law, update, { ...signer, access, speaks }),
  }
}

/** An update of `me` with these structs and nothing else. */
export const one = (...list: Parameters<typeof rawUpdate>[0][number]['structs']) =>
  rawUpdate([{ client: me, clock: 0, structs: list }])

/** What `change` does to a copy, as bytes signed by `me`. */
export function honest(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = me
  const before = Y.encodeStateVector(copy)
  copy.transact(() => change(copy))
  return Y.encodeStateAsUpdate(copy, before)
}
