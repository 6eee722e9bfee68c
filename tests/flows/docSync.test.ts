import { afterEach, expect, test } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { addItem, moveItems } from '#shared/edits/items.ts'
import { newId } from '#shared/ids.ts'
import type { Note } from '#shared/items/note.ts'
import { docName } from '#shared/docs/ref.ts'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { aDocClient, boardRef, type DocClient, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer, type DocServer } from '#tests/kit/docServer.ts'
import { until } from '#tests/kit/until.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function server(journal = memoryJournal()): Promise<DocServer> {
  const made = await aDocServer({ journal })
  closing.push(made.close)
  return made
}

function client(at: DocServer, key: string, access: 'read' | 'write' = 'write', doc?: Y.Doc): DocClient {
  const made = aDocClient(at.origin(key, access), boardRef, doc)
  closing.push(made.leave)
  return made
}

const aNote: Note = {
  kind: 'note',
  at: { x: 0, y: 0 },
  order: 1,
  body: 'En gåtur i haven efter frokost',
  voice: 'resident',
  entry: 'self',
  zone: '',
  cluster: '',
  step: 's1',
}

const kept = async (at: DocServer): Promise<Y.Doc> => {
  const doc = new Y.Doc()
  doc.getMap('items')
  for (const update of (await at.journal.read(docName(boardRef))).updates) Y.applyUpdate(doc, update)
  return doc
}

test('what one writes the other sees, and the disk has it before the badge says so', async () => {
  const at = await server()
  const [anna, bo] = [client(at, 'anna'), client(at, 'bo')]
  await until(() => anna.isSaved() && bo.isSaved())
  const id = newId<'item'>()
  addItem(anna.board, id, aNote)
  expect(anna.isSaved()).toBe(false)
  await until(() => anna.isSaved())
  expect((await kept(at)).getMap('items').has(id)).toBe(true)
  await until(() => bo.board.items.has(id))
  moveItems(bo.board, [id], { x: 5, y: 5 })
  await until(() => isEqual(anna.doc, bo.doc))
  expect(anna.board.items.get(id)?.get('at')).toEqual({ x: 5, y: 5 })
})

test('SAVED counts every sync message of its own connection, deletions too', async () => {
  const at = await server()
  const anna = client(at, 'anna')
  await until(() => anna.isSaved())
  const id = newId<'item'>()
  addItem(anna.board, id, aNote)
  anna.board.items.delete(id)
  await until(() => anna.isSaved())
  const saved = anna.heard.flatMap((frame) => (frame.is === 'saved' ? [frame.n] : []))
  expect(saved).toEqual([1, 2, 3])
  expect(anna.saving().sent).toBe(3)
})

test('the first word on a line is hello, with its rights and the document’s generation', async () => {
  const at = await server()
  const [anna, bo] = [client(at, 'anna'), client(at, 'bo', 'read')]
  await until(() => anna.isSaved() && bo.isSaved())
  expect(anna.heard[0]).toMatchObject({ is: 'hello', protocol: 1, gen: 1, mayWrite: true })
  expect(bo.heard[0]).toMatchObject({ is: 'hello', mayWrite: false })
})

test('a stock y-websocket provider, which knows nothing of us, syncs', async () => {
  const at = await server()
  const doc = new Y.Doc()
  doc.getMap('items').set('a', new Y.Map([['kind', 'x']]))
  const stock = new WebsocketProvider(`${at.origin('stock')}/ws/doc`, docName(boardRef), doc, { disableBc: true })
  closing.push(() => stock.destroy())
  await until(() => stock.synced)
  const anna = client(at, 'anna')
  await until(() => anna.board.items.has('a'))
  anna.board.items.set('b', new Y.Map([['kind', 'y']]))
  await until(() => doc.getMap('items').has('b'))
  expect(isEqual(doc, anna.doc)).toBe(true)
})

test('edits made without a network arrive when it is back', async () => {
  const at = await server()
  const [anna, bo] = [client(at, 'anna'), client(at, 'bo')]
  await until(() => anna.isSaved() && bo.isSaved())
  anna.provider.disconnect()
  const ids = Array.from({ length: 20 }, () => newId<'item'>())
  for (const id of ids) addItem(anna.board, id, aNote)
  anna.board.items.delete(ids[0]!)
  addItem(bo.board, newId<'item'>(), aNote)
  expect(anna.isSaved()).toBe(false)
  anna.provider.connect()
  await until(() => anna.isSaved() && isEqual(anna.doc, bo.doc))
  expect(bo.board.items.size).toBe(20)
})

test('a cut line heals by itself, and nothing is saved while it is cut', async () => {
  const at = await server()
  const [anna, bo] = [client(at, 'anna'), client(at, 'bo')]
  await until(() => anna.isSaved() && bo.isSaved())
  at.cutLines()
  await until(() => !anna.isSaved())
  addItem(anna.board, newId<'item'>(), aNote)
  await until(() => anna.isSaved() && isEqual(anna.doc, bo.doc))
})

test('fifty times: an edit before the first sync is never refused and never lost', async () => {
  const at = await server()
  const doc = new Y.Doc()
  const first = client(at, 'anna', 'write', doc)
  await until(() => first.isSaved())
  first.leave()
  for (let run = 0; run < 50; run++) {
    // The copy is ahead of the server by edits made without a network.
    for (let n = 0; n <= run % 3; n++) doc.getMap('items').set(`offline-${run}-${n}`, new Y.Map([['kind', 'x']]))
    const anna = aDocClient(at.origin('anna'), boardRef, doc)
    const editNow = () => {
      for (let n = 0; n < 3; n++) doc.getMap('items').set(`early-${run}-${n}`, new Y.Map([['kind', 'x']]))
    }
    // Just after opening, just before the answer to step 1, or with the greeting: the seed is the run.
    if (run % 3 === 0) anna.provider.once('sync', editNow)
    else
      anna.provider.on(
        'status',
        ({ status }) => status === 'connected' && (run % 3 === 1 ? editNow() : setImmediate(editNow)),
      )
    await until(() => anna.isSaved() && doc.getMap('items').has(`early-${run}-2`))
    expect(anna.refused()).toBeUndefined()
    anna.leave()
    expect(isEqual(await kept(at), doc)).toBe(true)
  }
})

test('who may only read sees everything and changes nothing', async () => {
  const at = await server()
  const [anna, wall] = [client(at, 'anna'), client(at, 'wall', 'read')]
  await until(() => anna.isSaved() && wall.isSaved())
  const id = newId<'item'>()
  addItem(anna.board, id, aNote)
  await until(() => wall.board.items.has(id))
  wall.board.items.delete(id)
  await until(() => wall.refused())
  expect(wall.refused()).toBe(4403)
  expect((await kept(at)).getMap('items').has(id)).toBe(true)
  expect(anna.refused()).toBeUndefined()
})

test('nobody signs with another’s client id', async () => {
  const at = await server()
  const anna = client(at, 'anna')
  await until(() => anna.isSaved())
  addItem(anna.board, newId<'item'>(), aNote)
  await until(() => anna.isSaved())
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(anna.doc))
  copy.clientID = anna.doc.clientID
  copy.getMap('items').set('forged', new Y.Map([['kind', 'x']]))
  const eve = client(at, 'eve', 'write', copy)
  await until(() => eve.refused())
  expect(eve.refused()).toBe(4422)
  addItem(anna.board, newId<'item'>(), aNote)
  await until(() => anna.isSaved())
  expect((await kept(at)).getMap('items').has('forged')).toBe(false)
})

test('a restart keeps everything, and everyone comes back', async () => {
  const journal = memoryJournal()
  const before = await aDocServer({ journal })
  const anna = aDocClient(before.origin('anna'))
  await until(() => anna.isSaved())
  for (let n = 0; n < 30; n++) addItem(anna.board, newId<'item'>(), { ...aNote, order: n })
  await until(() => anna.isSaved())
  const { doc } = anna
  anna.leave()
  await before.close()
  const after = await server(journal)
  const open = await after.documents.open(boardRef)
  expect(isEqual(open.doc, doc)).toBe(true)
  const bo = client(after, 'bo')
  await until(() => isEqual(bo.doc, doc))
})

test('what the server writes reaches everyone, and is on disk when it says so', async () => {
  const at = await server()
  const anna = client(at, 'anna')
  await until(() => anna.isSaved())
  const open = await at.documents.open(boardRef)
  let changes = 0
  open.onChange(() => changes++)
  await open.edit((doc) => doc.getMap('items').set('x', new Y.Map([['kind', 'x']])))
  expect((await kept(at)).getMap('items').has('x')).toBe(true)
  expect(changes).toBe(1)
  await open.edit(() => undefined)
  expect(changes).toBe(1)
  await until(() => anna.board.items.has('x'))
})
