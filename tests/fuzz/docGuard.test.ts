import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { createClientIds } from '#server/sync/clientIds.ts'
import type { Outcome } from '#server/sync/intake.ts'
import { loadDocument } from '#server/sync/load.ts'
import { createRoom, type Room } from '#server/sync/room.ts'
import { openProposal, sectionRoot } from '#shared/docs/proposal.ts'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { textSections } from '#shared/proposal/sections.ts'
import { type Chance, chance, seedOf } from '#tests/kit/chance.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { doSomething, scheme, spoil } from '#tests/kit/hostile.ts'

const seed = seedOf(2026)
const rounds = 22
const inputs = 480
const ref: DocRef = { kind: 'proposal', id: 'aaaaaaaaaaaaaaaaaaaaaaaa' as never }
const section = sectionRoot(textSections[0]!)
const me = 12345
const anna = 777

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const nobody = { send() {}, hearNews() {}, hearPresence() {}, beat() {}, close() {} }

async function aRoom(journal = memoryJournal()) {
  const lost: unknown[] = []
  const loaded = await loadDocument(journal, ref)
  const room = createRoom({ journal, clock: fakeClock(), log: silent }, ref, loaded, createClientIds(fakeClock()), {
    changed: () => undefined,
    lost: (cause) => lost.push(cause),
  })
  return { room, journal, lost }
}

/** Hands an update over, and says what became of it: alone in a room one need not wait. */
function write(room: Room, update: Uint8Array, key: string): Outcome {
  let outcome: Outcome | undefined
  const heard = (what: Outcome) => {
    outcome = what
  }
  room.write({ update, writer: { member: nobody, key, access: 'write' }, heard, kept: () => undefined })
  if (outcome === undefined) throw new Error('The room has not answered.')
  return outcome
}

const copyOf = (doc: Y.Doc, clientID: number): Y.Doc => {
  const copy = new Y.Doc()
  openProposal(copy)
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = clientID
  return copy
}

/** Anna's first word, which makes her client id hers. */
function greeting(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = anna
  doc.getText('title').insert(0, 'Hej')
  return Y.encodeStateAsUpdate(doc)
}

/** What a page with this client id might send next. */
function honest(doc: Y.Doc, client: number, luck: Chance): Uint8Array {
  const copy = copyOf(doc, client)
  for (let n = luck.below(4); n >= 0; n--) doSomething(copy, luck, section)
  return Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc))
}

/** Inputs of all kinds: honest, spoilt, and schemed. Five spoilt ones are made of each honest one. */
function inputsFor(luck: Chance) {
  let draft: Uint8Array = new Uint8Array()
  let left = 0
  return (doc: Y.Doc): Uint8Array => {
    const kind = luck.below(10)
    if (kind < 2) return honest(doc, me + luck.below(3), luck)
    if (kind > 5) return scheme(doc, me, section, luck)
    if (left-- <= 0) {
      draft = honest(doc, me, luck)
      left = 4
    }
    return spoil(draft, draft, luck)
  }
}

const plain = (doc: Y.Doc) => Object.fromEntries([...doc.share].map(([root, type]) => [root, type.toJSON()]))

test(`Y17 ${rounds * inputs} spoilt and schemed updates break nothing and part no copies (seed ${seed})`, async () => {
  const luck = chance(seed)
  const outcomes: Record<string, number> = {}
  const next = inputsFor(luck)
  for (let round = 0; round < rounds; round++) {
    const journal = memoryJournal()
    const { room, lost } = await aRoom(journal)
    write(room, greeting(), 'anna')
    for (let n = 0; n < inputs; n++) {
      const where = `seed ${seed}, round ${round}, input ${n}`
      const update = next(room.doc)
      const outcome = write(room, update, 'eve')
      const word = typeof outcome === 'string' ? outcome : outcome.fault
      outcomes[word] = (outcomes[word] ?? 0) + 1
      expect(room.doc.store.pendingStructs, where).toBeNull()
      expect(lost, where).toEqual([])
    }
    await room.settled()
    const { updates } = await journal.read(docName(ref))
    const [inOrder, backwards, merged] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
    for (const copy of [inOrder, backwards, merged]) openProposal(copy)
    for (const update of updates) Y.applyUpdate(inOrder, update)
    for (const update of updates.toReversed()) Y.applyUpdate(backwards, update)
    if (updates.length > 0) Y.applyUpdate(merged, Y.mergeUpdates(updates))
    const there = plain(room.doc)
    for (const [way, copy] of Object.entries({ inOrder, backwards, merged })) {
      expect(isDeepStrictEqual(plain(copy), there), `seed ${seed}, round ${round}, ${way}`).toBe(true)
      expect(copy.store.pendingStructs, way).toBeNull()
    }
  }
  // The guard is neither a wall nor a sieve: each kind of answer was given.
  expect(outcomes.taken).toBeGreaterThan(500)
  for (const word of ['nothing', 'gap', 'broken', 'foreign', 'place', 'order', 'content']) {
    expect(outcomes[word], `${word} in ${JSON.stringify(outcomes)}`).toBeGreaterThan(0)
  }
}, 120_000)
