import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { memoryFanout } from '#server/adapters/memory/fanout.ts'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { createDocuments } from '#server/sync/documentRooms.ts'
import { openProposal, sectionRoot } from '#shared/docs/proposal.ts'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { textSections } from '#shared/proposal/sections.ts'
import type { Chance } from '#tests/kit/chance.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { doSomething } from '#tests/kit/hostile.ts'
import { attacks } from './attacks.ts'
import { anHonest } from './honest.ts'
import { aWire, type Wire } from './wire.ts'

const ref: DocRef = { kind: 'proposal', id: 'aaaaaaaaaaaaaaaaaaaaaaaa' as never }
const section = sectionRoot(textSections[0] as never)
const breath = () => new Promise((resolve) => setImmediate(resolve))
const plain = (doc: Y.Doc) => Object.fromEntries([...doc.share].map(([root, type]) => [root, type.toJSON()]))

/** What went wrong in a round, each with a word for what it was. */
export interface Findings {
  exceptions: string[]
  divergences: string[]
}

/** Two honest people write a proposal while somebody hostile says so many frames; afterwards all copies must be one. */
export async function fuzzRound(luck: Chance, inputs: number): Promise<Findings> {
  const found: Findings = { exceptions: [], divergences: [] }
  const journal = memoryJournal()
  const clock = fakeClock()
  const log = { info() {}, warn() {}, error: (_: object, what: string) => void found.exceptions.push(what) }
  const documents = createDocuments({ journal, fanout: memoryFanout(), clock, log })
  const open = await documents.open(ref)
  const honest = [anHonest(101), anHonest(102)]
  for (const [at, one] of honest.entries())
    documents.attach(one.wire.socket, ref, { key: `honest ${at}`, access: 'write' })
  await breath()
  for (const one of honest) one.greet()

  const next = attacks(luck, section)
  let line: Wire | undefined
  for (let n = 0; n < inputs; n++) {
    if (line?.closed() !== undefined) line = undefined
    if (!line) {
      line = aWire(() => {})
      documents.attach(line.socket, ref, { key: 'hostile', access: 'write' })
      await breath()
    }
    try {
      line.say(next(open.doc))
    } catch (error) {
      found.exceptions.push(String(error))
    }
    if (n % 10 === 0) doSomething(luck.of(honest).doc, luck, section)
    if (n % 7 === 0) clock.pass(1000)
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
  openProposal(fresh)
  for (const update of (await journal.read(docName(ref))).updates) Y.applyUpdate(fresh, update)
  const there = plain(open.doc)
  for (const [name, doc] of Object.entries({ anna: honest[0]?.doc, bo: honest[1]?.doc, disk: fresh }))
    if (doc && !isDeepStrictEqual(plain(doc), there)) found.divergences.push(name)
  open.release()
  await documents.close()
  return found
}
