import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openCopy } from '#client/live/copy.ts'
import { openLiveDoc } from '#client/live/liveDoc.ts'
import { keepFormats } from '#shared/docs/keepFormats.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import type { DocRef } from '#shared/docs/ref.ts'
import type { TextSectionId } from '#shared/proposal/sections.ts'
import { aDevice } from '#tests/kit/aDevice.ts'
import { aDocClient, type DocClient } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { until } from '#tests/kit/until.ts'

const ref: DocRef = { kind: 'proposal', id: 'aaaaaaaaaaaaaaaaaaaaaaaa' as never }
const soon = 20_000
const section: TextSectionId = 'background'
const wordsIn = (doc: Y.Doc) => openProposal(doc).sections[section].get(0) as Y.XmlText

/** A proposal with two who write. `markTwice`: they mark the same words at the same time, each without a network, and come back. */
async function aProposal() {
  const at = await aDocServer()
  const drafters = ['anna', 'bo'].map((who) => aDocClient(at.origin(who), ref))
  const [anna, bo] = drafters as [DocClient, DocClient]
  for (const { doc } of drafters) openProposal(doc)
  onTestFinished(async () => {
    for (const one of drafters) one.leave()
    await at.close()
  })
  await until(() => drafters.every((one) => one.isSaved()), soon)
  const words = new Y.XmlText()
  openProposal(anna.doc).sections[section].insert(0, [words])
  words.insert(0, 'Vi vil have mere tid til hinanden')
  await until(() => wordsIn(bo.doc)?.length === words.length, soon)
  return {
    at,
    async markTwice() {
      for (const { provider } of drafters) provider.disconnect()
      wordsIn(anna.doc).format(0, 20, { bold: {} })
      wordsIn(bo.doc).format(0, 20, { bold: {} })
      wordsIn(bo.doc).format(8, 12, { italic: {} })
      for (const { provider, isSaved } of drafters) {
        provider.connect()
        await until(isSaved, soon)
      }
      openProposal(anna.doc).fields.set('done', true)
      await until(() => openProposal(bo.doc).fields.get('done') === true, soon)
      return () => wordsIn(bo.doc).toDelta()
    },
  }
}

test('a page that only reads a proposal stays when two mark the same words at once: it tidies nothing up itself', async () => {
  const { at, markTwice } = await aProposal()
  const device = aDevice()
  const reader = openLiveDoc((hears) =>
    openCopy({ origin: at.origin('ro', 'read'), ref, device: device.device }, hears),
  )
  onTestFinished(reader.close)
  await until(() => reader.connection().ready() && reader.connection().saveState() === 'saved', soon)
  const own: unknown[] = []
  reader
    .connection()
    .doc.on('update', (_: Uint8Array, __: unknown, ___: Y.Doc, { local }: Y.Transaction) => local && own.push(local))
  const now = await markTwice()
  await until(() => openProposal(reader.connection().doc).fields.get('done') === true, soon)
  expect(wordsIn(reader.connection().doc).toDelta()).toEqual(now())
  expect([reader.connection().refused(), own.length, device.has()]).toEqual([undefined, 0, { edits: 0, words: [] }])
  // What it says now is still taken in order: it is there, and up to date.
  await until(() => reader.connection().saveState() === 'saved', soon)
})

test('a copy as Yjs comes makes an edit of its own when it hears of both, and a page’s copy makes none', () => {
  const first = new Y.Doc()
  const words = new Y.XmlText()
  openProposal(first).sections[section].insert(0, [words])
  words.insert(0, 'Vi vil have mere tid til hinanden')
  const state = Y.encodeStateAsUpdate(first)
  const copy = () => {
    const doc = new Y.Doc()
    openProposal(doc)
    Y.applyUpdate(doc, state)
    return doc
  }
  const marks = [
    [0, 20],
    [0, 20],
  ].map(([from = 0, length = 0]) => {
    const doc = copy()
    const before = Y.encodeStateVector(doc)
    wordsIn(doc).format(from, length, { bold: {} })
    return Y.encodeStateAsUpdate(doc, before)
  })
  const ownEdits = (prepare: (doc: Y.Doc) => void) => {
    const doc = copy()
    prepare(doc)
    let edits = 0
    doc.on('update', (_: Uint8Array, from: unknown) => {
      if (from !== 'line') edits++
    })
    for (const mark of marks) Y.applyUpdate(doc, mark, 'line')
    return edits
  }
  expect(ownEdits(() => undefined)).toBeGreaterThan(0)
  expect(ownEdits(keepFormats)).toBe(0)
})
