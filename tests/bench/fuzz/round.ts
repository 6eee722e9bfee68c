import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { memoryFanout } from '#server/adapters/memory/fanout.ts'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { createDocuments } from '#server/sync/documentRooms.ts'
import { docName } from '#shared/docs/ref.ts'
import type { Chance } from '#tests/kit/chance.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { resident } from '#tests/kit/judged.ts'
import { attacks } from './attacks.ts'
import type { Field } from './field.ts'
import { anHonest } from './honest.ts'
import { aWire, type Wire } from './wire.ts'

const breath = () => new Promise((resolve) => setImmediate(resolve))
const plain = (doc: Y.Doc) => Object.fromEntries([...doc.share].map(([root, type]) => [root, type.toJSON()]))

/** What went wrong in a round, each with a word for what it was. */
export interface Findings {
  exceptions: string[]
  divergences: string[]
}

/** Two honest people work in a document while somebody hostile says so many frames; afterwards all copies must be one. */
export async function fuzzRound(luck: Chance, inputs: number, field: Field): Promise<Findings> {
  const { ref } = field
  const found: Findings = { exceptions: [], divergences: [] }
  const journal = memoryJournal()
  const clock = fakeClock()
  const log = { info() {}, warn() {}, error: (_: object, what: string) => void found.exceptions.push(what) }
  const documents = createDocuments({ journal, fanout: memoryFanout(), clock, log })
  const open = await documents.open(ref)
  await open.edit(field.begin)
  const honest = [anHonest(101, field.open), anHonest(102, field.open)]
  for (const [at, one] of honest.entries())
    documents.attach(one.wire.socket, ref, { key: `honest ${at}`, access: 'write' })
  await breath()
  for (const one of honest) one.greet()

  const next = attacks(luck, field)
  let promised = field.promised(open.doc)
  let line: Wire | undefined
  for (let n = 0; n < inputs; n++) {
    if (line?.closed() !== undefined) line = undefined
    if (!line) {
      line = aWire(() => {})
      documents.attach(line.socket, ref, { key: 'hostile', access: field.access, speaks: resident })
      await breath()
    }
    try {
      line.say(next(open.doc))
    } catch (error) {
      found.exceptions.push(String(error))
    }
    // The server takes what it was told with the next breath.
    await breath()
    if (!isDeepStrictEqual(field.promised(open.doc), promised)) found.divergences.push(`promise broken at input ${n}`)
    if (n % 7 === 0) clock.pass(1000)
    if (n % 10 > 0) continue
    field.act(luck.of(honest).doc, luck)
    await breath()
    promised = field.promised(open.doc)
  }

  line?.hangUp()
  await open.edit(() => undefined)
  for (let n = 0; n < 3; n++) {
    clock.pass(1000)
    await breath()
  }
  for (const { wire } of honest)
    if (wire.closed() !== undefined) found.exceptions.push(`an honest line was closed: ${wire.closed()}`)
  const fresh = new Y.Doc()
  field.open(fresh)
  for (const update of (await journal.read(docName(ref))).updates) Y.applyUpdate(fresh, update)
  const there = plain(open.doc)
  for (const [name, doc] of Object.entries({ anna: honest[0]?.doc, bo: honest[1]?.doc, disk: fresh }))
    if (doc && !isDeepStrictEqual(plain(doc), there)) found.divergences.push(name)
  open.release()
  await documents.close()
  return found
}
