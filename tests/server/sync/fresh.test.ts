import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { beginAnew, freshSnapshot } from '#server/sync/fresh.ts'
import { contentOf, loadDocument } from '#server/sync/load.ts'
import { openBoard } from '#shared/docs/board.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import { docName } from '#shared/docs/ref.ts'
import { removeItems, typeText } from '#shared/edits/items.ts'
import { newId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { boardRef } from '#tests/kit/docClient.ts'

const proposalRef = { kind: 'proposal', id: newId<'proposal'>() } as const
const read = (snapshot: Uint8Array) => Y.decodeUpdate(snapshot)

test('a board with a long past begins anew with the same content, one signer and nothing deleted', () => {
  const doc = new Y.Doc()
  const board = openBoard(doc)
  const stays = putNote(board, 'stays', { body: 'Kaffe før avis' })
  const goes = putNote(board, 'goes', { body: 'Fru Jensen på stue 4' })
  for (let n = 0; n < 50; n++) typeText(board, stays, 'body', `Kaffe før avis ${n}`)
  removeItems(board, [goes])
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  typeText(openBoard(other), stays, 'body', 'Kaffe før avis, hver dag')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))

  const snapshot = freshSnapshot(doc, boardRef)
  const { structs, ds } = read(snapshot)
  const signers = new Set(structs.map((one) => one.id.client))
  expect([signers.size, ds.clients.size, doc.store.clients.has([...signers][0]!)]).toEqual([1, 0, false])
  expect(Buffer.from(snapshot).includes(goes)).toBe(false)
  const copy = new Y.Doc()
  openBoard(copy)
  Y.applyUpdate(copy, snapshot)
  expect(contentOf(copy)).toEqual(contentOf(doc))
})

test('a proposal keeps its formatting, its links and its rows', () => {
  const doc = new Y.Doc()
  const proposal = openProposal(doc)
  proposal.title.insert(0, 'Morgen i ro')
  const words = new Y.XmlText()
  words.insert(0, 'Vi prøver ')
  words.insert(10, 'i maj', { link: { href: 'https://frirum.example.dk' } })
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [words])
  Object.values(proposal.sections)[0]!.insert(0, [paragraph])
  proposal.fields.set('themes', ['autonomy'])
  proposal.rules.set('r', new Y.Map<unknown>([['name', new Y.Text('Krav om vejning')]]))
  const copy = new Y.Doc()
  const fresh = openProposal(copy)
  Y.applyUpdate(copy, freshSnapshot(doc, proposalRef))
  expect(contentOf(copy)).toEqual(contentOf(doc))
  expect(JSON.stringify(Object.values(fresh.sections)[0])).toContain('https://frirum.example.dk')
})

test('a document with a root that nobody knows is not written anew without it', () => {
  const doc = new Y.Doc()
  openBoard(doc)
  doc.getMap('elsewhere').set('kept', 'words')
  expect(() => freshSnapshot(doc, boardRef)).toThrow('cannot be written anew')
})

test('everybody who signed is retired, generation after generation', async () => {
  const journal = memoryJournal()
  const doc = new Y.Doc()
  putNote(openBoard(doc), 'stays', { body: 'Kaffe før avis' })
  await journal.append(docName(boardRef), Y.encodeStateAsUpdate(doc))
  await beginAnew(journal, boardRef, 'content')
  const second = await loadDocument(journal, boardRef)
  expect([...second.retired]).toEqual([doc.clientID])
  await beginAnew(journal, boardRef, 'content')
  const third = await loadDocument(journal, boardRef)
  expect(third.retired.size).toBe(2)
  expect([third.gen, contentOf(third.doc)]).toEqual([3, contentOf(doc)])
})
