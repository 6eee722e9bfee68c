import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import type { Journal } from '#server/ports/journal.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import { limits } from '#server/sync/limits.ts'
import { docName } from '#shared/docs/ref.ts'
import { aDocClient, boardRef, type DocClient, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer, type DocServer } from '#tests/kit/docServer.ts'
import { type FakeClock, fakeClock } from '#tests/kit/fakeClock.ts'
import { until } from '#tests/kit/until.ts'

const name = docName(boardRef)
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function server(journal: Journal, clock?: FakeClock): Promise<DocServer> {
  const made = await aDocServer({ journal, clock })
  closing.push(made.close)
  return made
}

function client(at: DocServer, key: string, access: 'read' | 'write' = 'write'): DocClient {
  const made = aDocClient(at.origin(key, access))
  closing.push(made.leave)
  return made
}

const put = (to: DocClient | Y.Doc, key: string) =>
  ('board' in to ? to.board.items : to.getMap<Y.Map<unknown>>('items')).set(key, new Y.Map([['kind', 'x']]))

/** A disk that can be full: memory underneath, so that what was kept before is there after. */
function aDiskThatFills() {
  const disk = memoryJournal()
  let isFull = false
  const journal: Journal = {
    ...disk,
    append: (doc, update, gen) =>
      isFull ? Promise.reject(new StorageTrouble('The disk is full.')) : disk.append(doc, update, gen),
  }
  return {
    journal,
    fill: (full: boolean) => {
      isFull = full
    },
  }
}

test('a full disk: everyone is told, nothing is called saved or shown to others, and all heals when there is room', async () => {
  const { journal, fill } = aDiskThatFills()
  const at = await server(journal)
  const [anna, bo] = [client(at, 'anna'), client(at, 'bo')]
  await until(() => anna.isSaved() && bo.isSaved())
  put(anna, 'before')
  await until(() => anna.isSaved() && bo.board.items.has('before'))
  const held = await at.documents.open(boardRef)
  fill(true)
  put(anna, 'during')
  await until(
    () => anna.heard.some((frame) => frame.is === 'notSaved') && bo.heard.some((frame) => frame.is === 'notSaved'),
  )
  expect(anna.isSaved()).toBe(false)
  await expect(held.edit((doc) => put(doc, 'server'))).rejects.toThrow()
  expect(bo.board.items.has('during')).toBe(false)
  fill(false)
  await until(() => anna.isSaved() && bo.isSaved() && bo.board.items.has('during'), 10_000)
  await held.edit((doc) => put(doc, 'server'))
  await until(() => anna.board.items.has('server'))
  expect(held.doc.getMap('items').size).toBe(3)
  expect([anna.refused(), bo.refused()]).toEqual([undefined, undefined])
})

test('a document that cannot be read is left as it is, and the others go on', async () => {
  const journal = memoryJournal()
  await journal.append(name, Uint8Array.of(1, 1, 7, 0, 255, 255))
  const at = await server(journal)
  await expect(at.documents.open(boardRef)).rejects.toThrow()
  const anna = client(at, 'anna')
  await until(() => anna.heard.some((frame) => frame.is === 'notSaved' && frame.reason === 'damaged'))
  put(anna, 'x')
  const other = { ...boardRef, id: 'bbbbbbbbbbbbbbbbbbbbbbbb' as never }
  const open = await at.documents.open(other)
  await open.edit((doc) => put(doc, 'y'))
  expect(anna.isSaved()).toBe(false)
  expect((await journal.read(name)).updates).toEqual([Uint8Array.of(1, 1, 7, 0, 255, 255)])
  expect(at.errors).toContain('a document cannot be read')
})

test('a journal with a hole is not half a document', async () => {
  const doc = new Y.Doc()
  const journal = memoryJournal()
  put(doc, 'a')
  const vector = Y.encodeStateVector(doc)
  put(doc, 'b')
  await journal.append(name, Y.encodeStateAsUpdate(doc, vector))
  const at = await server(journal)
  await expect(at.documents.open(boardRef)).rejects.toThrow(/lacks/)
})

test('an edit of the server that breaks half-way leaves nothing behind', async () => {
  const at = await server(memoryJournal())
  const anna = client(at, 'anna')
  await until(() => anna.isSaved())
  const open = await at.documents.open(boardRef)
  const broken = open.edit((doc) => {
    put(doc, 'half')
    throw new Error('a bug')
  })
  await expect(broken).rejects.toThrow('a bug')
  await open.edit((doc) => put(doc, 'whole'))
  await until(() => anna.isSaved() && anna.board.items.has('whole'), 10_000)
  expect([...open.doc.getMap('items').keys()]).toEqual(['whole'])
  expect([...anna.board.items.keys()]).toEqual(['whole'])
})

test('a document that nobody holds leaves memory with a short journal, and comes back whole', async () => {
  const journal = memoryJournal()
  const clock = fakeClock()
  const at = await server(journal, clock)
  const anna = client(at, 'anna')
  await until(() => anna.isSaved())
  for (let n = 0; n < 20; n++) put(anna, `n${n}`)
  await until(() => anna.isSaved())
  anna.leave()
  let rows = 20
  await until(() => {
    clock.pass(limits.unloadAfter)
    journal.read(name).then((kept) => {
      rows = kept.updates.length
    })
    return rows === 1
  })
  const bo = client(at, 'bo')
  await until(() => bo.isSaved() && isEqual(bo.doc, anna.doc))
})

test('a long journal is made short while people write', async () => {
  const journal = memoryJournal()
  const at = await server(journal)
  const open = await at.documents.open(boardRef)
  for (let n = 0; n < limits.compactAfter + 50; n++)
    await open.edit((doc) => doc.getMap('items').set('a', new Y.Map([['n', n]])))
  const kept = await journal.read(name)
  expect(kept.seq).toBe(limits.compactAfter + 50)
  expect(kept.updates.length).toBeLessThan(100)
})

test('rights that change take effect on open lines', async () => {
  const at = await server(memoryJournal())
  const [anna, bo] = [client(at, 'anna'), client(at, 'bo')]
  await until(() => anna.isSaved() && bo.isSaved())
  at.documents.recheck((key) => (key === 'bo' ? 'read' : 'write'))
  await until(() => !bo.mayWrite())
  put(bo, 'late')
  await until(() => bo.refused() === 4403)
  at.documents.recheck(
    () => 'none',
    (ref) => ref.kind === 'proposal',
  )
  put(anna, 'still here')
  await until(() => anna.isSaved())
  at.documents.recheck(() => 'none')
  await until(() => anna.refused() === 4403)
})

test('the server stops with everything on disk, and says goodbye', async () => {
  const journal = memoryJournal()
  const at = await aDocServer({ journal })
  const anna = aDocClient(at.origin('anna'))
  await until(() => anna.isSaved())
  put(anna, 'last')
  await until(() => anna.isSaved())
  await at.close()
  expect((await journal.read(name)).updates).toHaveLength(1)
  await until(() => !anna.isSaved())
  expect(anna.refused()).toBeUndefined()
  anna.leave()
})

test('ten pointers of one among twenty are ten messages to the server, not two hundred', async () => {
  const at = await server(memoryJournal())
  const people = Array.from({ length: 20 }, (_, n) => client(at, `p${n}`))
  await until(() => people.every((one) => one.isSaved()))
  const [first, ...others] = people
  let told = 0
  for (const one of others) {
    const send = one.provider.ws?.send.bind(one.provider.ws)
    if (one.provider.ws && send) {
      one.provider.ws.send = (frame: never) => {
        told++
        send(frame)
      }
    }
  }
  for (let n = 0; n < 10; n++) first?.provider.awareness.setLocalState({ n })
  const id = first?.doc.clientID ?? 0
  await until(() => others.every((one) => one.provider.awareness.getStates().get(id)?.n === 9))
  expect(told).toBe(0)
})

test('nobody removes or moves another’s pointer', async () => {
  const at = await server(memoryJournal())
  const [anna, bo, eve] = [client(at, 'anna'), client(at, 'bo'), client(at, 'eve')]
  await until(() => [anna, bo, eve].every((one) => one.isSaved()))
  anna.provider.awareness.setLocalState({ label: 'Anna' })
  const id = anna.doc.clientID
  await until(() => bo.provider.awareness.getStates().get(id) && eve.provider.awareness.getStates().get(id))
  eve.provider.awareness.states.set(id, { label: 'forged' })
  eve.provider.awareness.meta.set(id, { clock: 999, lastUpdated: Date.now() })
  eve.provider.awareness.emit('update', [{ added: [], updated: [id], removed: [] }, 'local'])
  eve.provider.awareness.setLocalState({ label: 'Eve' })
  await until(() => bo.provider.awareness.getStates().get(eve.doc.clientID)?.label === 'Eve')
  expect(bo.provider.awareness.getStates().get(id)).toEqual({ label: 'Anna' })
  anna.leave()
  await until(() => !bo.provider.awareness.getStates().has(id))
})
