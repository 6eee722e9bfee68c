import { afterEach, expect, test } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { Erased, type Journal } from '#server/ports/journal.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import { openBoard } from '#shared/docs/board.ts'
import { docName } from '#shared/docs/ref.ts'
import { removeItems } from '#shared/edits/items.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aDocClient, boardRef, type DocClient } from '#tests/kit/docClient.ts'
import { aDocServer, type DocServer } from '#tests/kit/docServer.ts'
import { until } from '#tests/kit/until.ts'

const name = docName(boardRef)
const canary = 'Fru Jensen på stue 4'
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function server(journal: Journal = memoryJournal()): Promise<DocServer> {
  const made = await aDocServer({ journal })
  closing.push(made.close)
  return made
}

function client(at: DocServer, key: string, doc?: Y.Doc): DocClient {
  const made = aDocClient(at.origin(key), boardRef, doc)
  closing.push(made.leave)
  return made
}

const put = (to: Y.Doc, key: string, body = key) => putNote(openBoard(to), key, { body })
const take = (from: Y.Doc, key: string) => removeItems(openBoard(from), [idOf(key)])
const has = (client: DocClient, key: string) => client.board.items.has(idOf(key))

async function keepsNothingOf(journal: Journal, words: string): Promise<void> {
  expect(await journal.search([Buffer.from(words)])).toEqual([])
}

/** A board with a note that stays, and one that was taken away again and lives on in the log. */
async function withPast(at: DocServer): Promise<DocClient> {
  const anna = client(at, 'anna')
  await until(() => anna.isSaved())
  put(anna.doc, 'stays')
  put(anna.doc, 'goes', canary)
  await until(() => anna.isSaved())
  return anna
}

test('a document that begins anew tells everyone to throw their copy away, and keeps what it says now', async () => {
  const at = await server()
  const anna = await withPast(at)
  const bo = client(at, 'bo')
  await until(() => has(bo, 'goes'))
  take(anna.doc, 'goes')
  await until(() => anna.isSaved())
  await at.documents.renew(boardRef, 'content')
  await until(() => anna.refused() === closeCodes.generation && bo.refused() === closeCodes.generation)
  expect(anna.heard).toContainEqual({ is: 'reset', gen: 2 })
  const carl = client(at, 'carl')
  await until(() => carl.isSaved() && carl.board.items.size === 1)
  expect(carl.heard[0]).toMatchObject({ is: 'hello', gen: 2 })
  await keepsNothingOf(at.journal, canary)
})

test('whoever holds the document on the server sees it go on, and edits that come meanwhile land in the new one', async () => {
  const at = await server()
  await withPast(at)
  const held = await at.documents.open(boardRef)
  let heard = 0
  held.onChange(() => heard++)
  const renewed = at.documents.renew(boardRef, 'content')
  const edited = held.edit((doc) => put(doc, 'meanwhile'))
  await Promise.all([renewed, edited])
  expect([...openBoard(held.doc).items.keys()].sort()).toEqual(['goes', 'meanwhile', 'stays'].map(idOf))
  expect(heard).toBeGreaterThan(0)
  held.release()
})

test('a page that comes back with the old copy is turned away and resurrects nothing', async () => {
  const at = await server()
  const anna = await withPast(at)
  const phone = client(at, 'phone')
  await until(() => has(phone, 'goes'))
  phone.leave()
  put(phone.doc, 'offline')
  take(anna.doc, 'goes')
  await until(() => anna.isSaved())
  await at.documents.renew(boardRef, 'content')

  const back = client(at, 'phone', phone.doc)
  await until(() => back.refused() === closeCodes.generation)
  expect(back.heard.some((frame) => frame.is === 'reset')).toBe(true)
  const carl = client(at, 'carl')
  await until(() => carl.isSaved())
  expect([...carl.board.items.keys()]).toEqual([idOf('stays')])
  await keepsNothingOf(at.journal, canary)
})

test('a stock y-websocket page with the old copy is turned away as well', async () => {
  const at = await server()
  await withPast(at)
  const doc = new Y.Doc()
  const connect = (key: string) => {
    const provider = new WebsocketProvider(`${at.origin(key)}/ws/doc`, name, doc, { disableBc: true })
    closing.push(() => provider.destroy())
    return provider
  }
  const first = connect('stock')
  await until(() => openBoard(doc).items.has(idOf('goes')))
  first.destroy()
  const open = await at.documents.open(boardRef)
  await open.edit((now) => take(now, 'goes'))
  await at.documents.renew(boardRef, 'content')
  let code: number | undefined
  connect('stock').on('closed', (event: { code: number }) => {
    code = event.code
  })
  await until(() => code === closeCodes.generation)
  expect([...openBoard(open.doc).items.keys()]).toEqual([idOf('stays')])
  await keepsNothingOf(at.journal, canary)
  open.release()
})

test('an old copy that hides what it knows and only sends is turned away too', async () => {
  const at = await server()
  const anna = await withPast(at)
  const old = Y.encodeStateAsUpdate(anna.doc)
  await at.documents.renew(boardRef, 'content')
  const liar = client(at, 'liar')
  await until(() => liar.isSaved())
  Y.applyUpdate(liar.doc, old)
  await until(() => liar.refused() === closeCodes.generation)
  const carl = client(at, 'carl')
  await until(() => carl.isSaved())
  expect(carl.board.items.size).toBe(2)
  expect((await at.journal.read(name)).updates).toHaveLength(1)
})

test('a document that nobody has open begins anew as well', async () => {
  const journal = memoryJournal()
  const doc = new Y.Doc()
  put(doc, 'stays')
  await journal.append(name, Y.encodeStateAsUpdate(doc))
  const at = await server(journal)
  await at.documents.renew(boardRef, 'content')
  expect(await journal.read(name)).toMatchObject({ gen: 2, retired: [doc.clientID] })
  const other = { ...boardRef, id: 'bbbbbbbbbbbbbbbbbbbbbbbb' as never }
  await at.documents.renew(other, 'nothing')
  await expect(at.documents.open(other)).rejects.toThrow(Erased)
})

test('an erased document is there for nobody, and stays erased', async () => {
  const at = await server()
  const anna = await withPast(at)
  await at.documents.renew(boardRef, 'nothing')
  await until(() => anna.refused() === closeCodes.generation)
  const back = client(at, 'anna', anna.doc)
  await until(() => back.refused() === closeCodes.notFound)
  await expect(at.documents.open(boardRef)).rejects.toThrow(Erased)
  await keepsNothingOf(at.journal, canary)
  expect(await at.journal.names()).toEqual([])
  expect(at.errors).toEqual([])
})

test('a document that cannot begin anew goes on as it was', async () => {
  const disk = memoryJournal()
  const at = await server({ ...disk, rebuild: () => Promise.reject(new StorageTrouble('The disk is full.')) })
  const anna = await withPast(at)
  await expect(at.documents.renew(boardRef, 'content')).rejects.toThrow(StorageTrouble)
  put(anna.doc, 'after')
  await until(() => anna.isSaved() && anna.saving().line === 'up', 10_000)
  const carl = client(at, 'carl')
  await until(() => carl.isSaved() && carl.board.items.size === 3)
  expect(anna.refused()).toBeUndefined()
})

test('writing while a document begins anew loses nothing that was called saved', async () => {
  const at = await server()
  const anna = client(at, 'anna')
  await until(() => anna.isSaved())
  for (let n = 0; n < 50; n++) put(anna.doc, `n${n}`)
  const renewed = at.documents.renew(boardRef, 'content')
  for (let n = 50; n < 100; n++) put(anna.doc, `n${n}`)
  await renewed
  await until(() => anna.refused() !== undefined)
  const saved = anna.heard.filter((frame) => frame.is === 'saved').at(-1)?.n ?? 0
  const carl = client(at, 'carl')
  await until(() => carl.isSaved())
  // The first message is the empty step 2; each edit after it is one message.
  expect(carl.board.items.size).toBeGreaterThanOrEqual(saved - 1)
})
