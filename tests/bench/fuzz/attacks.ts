import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { messageType } from '#shared/wire/doc.ts'
import type { Chance } from '#tests/kit/chance.ts'
import { spoil } from '#tests/kit/hostile.ts'
import { updateFrame } from '#tests/kit/rawUpdate.ts'
import type { Field } from './field.ts'

/** Yjs client ids that the attacker signs with. */
const eve = 666
const perDraft = 25

function presence(luck: Chance, clients: readonly number[]): Uint8Array {
  const entry = encoding.createEncoder()
  encoding.writeVarUint(entry, 1)
  encoding.writeVarUint(entry, luck.of(clients))
  encoding.writeVarUint(entry, luck.below(100))
  encoding.writeVarString(
    entry,
    luck.of(['{}', 'null', '{"at":{"x":1', '"\u0000"', JSON.stringify({ at: 'x'.repeat(luck.below(3000)) })]),
  )
  const to = encoding.createEncoder()
  encoding.writeVarUint(to, messageType.awareness)
  encoding.writeVarUint8Array(to, encoding.toUint8Array(entry))
  return encoding.toUint8Array(to)
}

/** Makes frames of every kind that may not disturb anybody: well-formed lies, accidents, noise, and now and then the truth. */
export function attacks(luck: Chance, field: Field): (doc: Y.Doc) => Uint8Array {
  let draft: Uint8Array = Uint8Array.of(0, 0)
  let last = updateFrame(draft)
  let left = 0
  const redraft = (doc: Y.Doc) => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    copy.clientID = luck.of([eve, eve + 1, eve + 2])
    for (let n = luck.below(4); n >= 0; n--) field.act(copy, luck)
    draft = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))
    copy.destroy()
    return draft
  }
  return (doc) => {
    if (left-- <= 0) {
      left = perDraft
      last = updateFrame(redraft(doc))
      return last
    }
    const clients = [...doc.store.clients.keys(), eve, 0, 2 ** 32 - 1]
    const frame = luck.of([
      () => updateFrame(field.scheme(doc, eve, luck)),
      () => updateFrame(field.scheme(doc, luck.of(clients), luck)),
      () => updateFrame(spoil(draft, draft, luck)),
      () => updateFrame(spoil(draft, draft, luck)),
      () => spoil(updateFrame(draft), last, luck),
      () => spoil(last, last, luck),
      () => presence(luck, clients),
      () => spoil(presence(luck, clients), last, luck),
      () => Uint8Array.from({ length: luck.below(60) }, () => luck.below(256)),
      () => last,
    ])()
    last = frame
    return frame
  }
}
