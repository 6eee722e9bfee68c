import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import { contentOf, loadDocument } from '#server/sync/load.ts'
import { openBoard } from '#shared/docs/board.ts'
import { docName } from '#shared/docs/ref.ts'
import { type Schema, schemas, versionIn } from '#shared/docs/schema.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { removeItems } from '#shared/edits/items.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aDevice } from '#tests/kit/aDevice.ts'
import { aPage } from '#tests/kit/aPage.ts'
import { boardRef } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { until } from '#tests/kit/until.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function server(made: Parameters<typeof aDocServer>[0] = {}) {
  const at = await aDocServer(made)
  closing.push(at.close)
  return at
}
function page(...given: Parameters<typeof aPage>) {
  const made = aPage(...given)
  closing.push(made.close)
  return made
}

const name = docName(boardRef)
/** What a next Frirum might do: every note without a step gets one. */
const notesHaveSteps = (doc: Y.Doc) => {
  for (const raw of openBoard(doc).items.values()) if (raw.get('kind') === 'note' && raw.get('step') === '') raw.set('step', 'before')
}
const next = (mustKnow = 1): Record<'board' | 'proposal', Schema> => ({
  ...schemas,
  board: { migrations: [notesHaveSteps], mustKnow },
})
/** A board that this Frirum has written, with one item that only a next one can read. */
async function anOldBoard(journal = memoryJournal()) {
  const doc = new Y.Doc()
  const board = openBoard(doc)
  putNote(board, 'a', { body: 'Mere kaffe' })
  putNote(board, 'b', { body: 'Mindre papir', step: 'now' })
  const wheel = new Y.Map<unknown>(Object.entries({ kind: 'wheel', at: { x: 1, y: 2 }, order: 3, spokes: 8 }))
  board.items.set(idOf('wheel'), wheel)
  await journal.append(name, Y.encodeStateAsUpdate(doc))
  return { journal, signedBy: doc.clientID }
}
const steps = (doc: Y.Doc) => ['a', 'b'].map((key) => openBoard(doc).items.get(idOf(key))?.get('step'))
const onDisk = async (journal: ReturnType<typeof memoryJournal>) => (await loadDocument(journal, boardRef)).doc

test('an old document is brought up to date once, by the server, and is on disk before anybody sees it', async () => {
  const { journal } = await anOldBoard()
  const at = await server({ journal, schemas: next() })
  const anna = page(at, 'anna')
  await until(() => anna.isSaved())
  expect(steps(anna.connection().doc)).toEqual(['before', 'now'])
  expect(anna.bodies().sort()).toEqual(['Mere kaffe', 'Mindre papir'])
  expect((await journal.read(name)).seq).toBe(2)
  expect([versionIn(await onDisk(journal)), steps(await onDisk(journal))]).toEqual([2, ['before', 'now']])
  anna.write('c', 'Musik')
  await until(() => anna.isSaved())
  await at.close()
  const again = await server({ journal, schemas: next() })
  const open = await again.documents.open(boardRef)
  expect((await journal.read(name)).seq).toBe(3)
  expect(steps(open.doc)).toEqual(['before', 'now'])
  expect([...at.errors, ...again.errors]).toEqual([])
})

test('a crash before the change is on disk leaves the document as it was, and the next start ends the same', async () => {
  const { journal } = await anOldBoard()
  const before = await journal.read(name)
  const broken = { ...journal, append: () => Promise.reject(new StorageTrouble('The disk is full.')) }
  await expect((await server({ journal: broken, schemas: next() })).documents.open(boardRef)).rejects.toThrow(StorageTrouble)
  expect(await journal.read(name)).toEqual(before)
  const open = await (await server({ journal, schemas: next() })).documents.open(boardRef)
  expect(steps(open.doc)).toEqual(['before', 'now'])
  // Also when it is run on what it has changed already.
  const first = contentOf(open.doc)
  notesHaveSteps(open.doc)
  expect(contentOf(open.doc)).toEqual(first)
})

test('a change that fails leaves everything on disk, and what is there is shown', async () => {
  const { journal } = await anOldBoard()
  const fails = () => {
    throw new Error('This migration is wrong.')
  }
  const at = await server({ journal, schemas: { ...schemas, board: { migrations: [notesHaveSteps, fails], mustKnow: 1 } } })
  const anna = page(at, 'anna')
  await until(() => anna.bodies().length === 2 && anna.connection().trouble() === 'damaged')
  expect(anna.connection().mayWrite()).toBe(false)
  expect([(await journal.read(name)).seq, steps(await onDisk(journal))]).toEqual([1, ['', 'now']])
  expect(at.errors).toEqual(['a document cannot be read'])
})

test('a document of a newer Frirum is shown by an older one, and written by nobody', async () => {
  const { journal } = await anOldBoard()
  const newer = await server({ journal, schemas: next() })
  ;(await newer.documents.open(boardRef)).release()
  await newer.close()
  const at = await server({ journal })
  const anna = page(at, 'anna')
  await until(() => anna.bodies().length === 2 && anna.connection().trouble() === 'damaged')
  expect(anna.connection().mayWrite()).toBe(false)
  await expect(at.documents.open(boardRef)).rejects.toThrow('of version 2, and this program knows 1')
  expect((await journal.read(name)).seq).toBe(2)
})

test('a page that is too old shows the document and writes nothing; the page loaded next brings what waited', async () => {
  const { journal } = await anOldBoard()
  const at = await server({ journal })
  const device = aDevice()
  const anna = page(at, 'anna', device)
  await until(() => anna.isSaved())
  await at.close()
  anna.write('late', 'Skrevet uden net')
  await until(() => anna.has().edits > 0)
  const updated = await server({ journal, schemas: next(2), port: at.port })
  await until(() => anna.connection().trouble() === 'old' && anna.connection().ready(), 15_000)
  expect(anna.connection().mayWrite()).toBe(false)
  expect(steps(anna.connection().doc)).toEqual(['before', 'now'])
  expect(anna.rescued()).toEqual([])
  expect(anna.badge()).not.toBe('saved')
  expect(openBoard((await updated.documents.open(boardRef)).doc).items.has(idOf('late'))).toBe(false)
  anna.close()
  const loaded = page(updated, 'anna', device, undefined, 2)
  await until(() => loaded.isSaved() && loaded.bodies().includes('Skrevet uden net'), 15_000)
  expect([loaded.connection().trouble(), loaded.rescued()]).toEqual([undefined, []])
})

test('only the server says of which version a document is', async () => {
  const { journal } = await anOldBoard()
  const at = await server({ journal, schemas: next() })
  const eve = page(at, 'eve')
  await until(() => eve.isSaved())
  const first = eve.connection()
  first.doc.getMap('schema').set('version', 1)
  await until(() => eve.connection() !== first && eve.isSaved())
  expect(versionIn((await at.documents.open(boardRef)).doc)).toBe(2)
})

test('version and kinds that nobody here knows survive groups, removals, a shorter log and a new generation', async () => {
  const { journal } = await anOldBoard()
  const at = await server({ journal, schemas: next() })
  const anna = page(at, 'anna')
  await until(() => anna.isSaved())
  const wheel = () => openBoard(anna.connection().doc).items.get(idOf('wheel'))?.toJSON()
  const before = wheel()
  groupNotes(anna.board(), ['a', 'b', 'wheel'].map(idOf), 'Bunke')
  removeItems(anna.board(), ['a', 'wheel'].map(idOf))
  await until(() => anna.isSaved())
  await at.documents.renew(boardRef, 'content')
  await until(() => anna.isSaved() && wheel() !== undefined)
  expect(wheel()).toEqual(before)
  expect(before).toMatchObject({ kind: 'wheel', spokes: 8 })
  const kept = await onDisk(journal)
  expect([versionIn(kept), openBoard(kept).items.get(idOf('wheel'))?.toJSON()]).toEqual([2, before])
  expect(at.errors).toEqual([])
})
