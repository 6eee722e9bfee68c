import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openProposal, sectionRoot } from '#shared/docs/proposal.ts'
import type { DocRef } from '#shared/docs/ref.ts'
import { textSections } from '#shared/proposal/sections.ts'
import { chance, seedOf } from '#tests/kit/chance.ts'
import { aDocClient, type DocClient, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { doSomething } from '#tests/kit/hostile.ts'
import { until } from '#tests/kit/until.ts'

const seed = seedOf(11)
const turns = 400
const ref: DocRef = { kind: 'proposal', id: 'aaaaaaaaaaaaaaaaaaaaaaaa' as never }
const section = sectionRoot(textSections[0]!)

interface Person extends DocClient {
  undo: Y.UndoManager
}

test(`three people on a bad network, ${turns} turns: nothing lost, nobody refused (seed ${seed})`, async () => {
  const luck = chance(seed)
  const at = await aDocServer()
  const people = ['anna', 'bo', 'carl'].map((key): Person => {
    const client = aDocClient(at.origin(key), ref)
    const { title, fields, rules, sections } = openProposal(client.doc)
    return {
      ...client,
      undo: new Y.UndoManager([title, fields, rules, ...Object.values(sections)], { captureTimeout: 0 }),
    }
  })
  for (let turn = 0; turn < turns; turn++) {
    const { doc, provider, undo } = luck.of(people)
    const what = luck.below(20)
    if (what === 0) provider.disconnect()
    else if (what < 3) provider.connect()
    else if (what === 3) at.cutLines()
    else if (what < 6) undo.undo()
    else if (what === 6) undo.redo()
    else for (let n = luck.below(6); n >= 0; n--) doSomething(doc, luck, section)
    // Some turns the network gets a word in, others pile up.
    if (luck.below(3) === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(people.map((one) => one.refused())).toEqual([undefined, undefined, undefined])
  }
  for (const { provider } of people) provider.connect()
  const open = await at.documents.open(ref)
  await until(() => people.every((one) => one.isSaved() && isEqual(one.doc, open.doc)), 20_000)
  expect(people.map((one) => one.refused())).toEqual([undefined, undefined, undefined])
  expect(at.warnings).toEqual([])
  for (const one of people) one.leave()
  await at.close()
}, 60_000)
