import { expect, onTestFinished, test } from 'vitest'
import { visit } from '#server/dev/visitor.ts'
import { openBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { type IdeaId, newId } from '#shared/ids.ts'
import type { OwnErased, Receipt } from '#shared/wire/erase.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { anIdea, aRoom, must, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { filesHolding } from '#tests/kit/filesHold.ts'
import { onDisk } from '#tests/kit/onDisk.ts'
import { aStockPage } from '#tests/kit/stockPage.ts'
import { until } from '#tests/kit/until.ts'

const shown = 'Jeg vil hellere bade om aftenen end om morgenen'
const hidden = 'Jeg savner min hund og ville gerne se den igen'
const others = 'Vi vil have mere kaffe om eftermiddagen på terrassen'

async function aHouse(): Promise<{ server: TestServer; folder: string; room: TestRoom }> {
  const folder = await aFolder()
  const server = await aServer(await onDisk(folder))
  onTestFinished(server.close)
  return { server, folder, room: await aRoom(server) }
}
type Seat = Awaited<ReturnType<TestRoom['seat']>>
const keyOf = ({ idea, cap }: ReturnType<typeof anIdea>) => ({ idea, cap })
const phoneOf = ({ facilitator }: TestRoom, { cookie }: Seat) =>
  visit(facilitator.baseUrl, Object.fromEntries(cookie.split('; ').map((one) => one.split('='))))
const eraseOwn = (room: TestRoom, seat: Seat, ideas: { idea: IdeaId; cap: string }[]) =>
  phoneOf(room, seat).ask<OwnErased>('POST', '/api/seat/erase', { ideas })

test('a seat takes back what nobody has seen, what it holds the key of on the board, and its dots; the words of others stay', async () => {
  const { server, folder, room } = await aHouse()
  const [me, you] = [await room.seat('resident'), await room.seat('staff')]
  await room.goTo('silent', me.line, you.line)
  const [mine, yours] = [anIdea(shown), anIdea(others)]
  await must(me.line.send('addIdea', mine))
  await must(you.line.send('addIdea', yours))
  await must(room.host.send('reveal', {}))
  const heap = newId<'item'>()
  const open = await server.live.documents.open({ kind: 'board', id: room.id })
  await open.edit((doc) =>
    addItem(openBoard(doc), heap, {
      kind: 'cluster',
      at: { x: 0, y: 0 },
      order: 1,
      title: 'Hverdag',
      zone: 'zone.clusters',
    }),
  )
  open.release()
  await room.goTo('vote', me.line, you.line)
  for (const { line } of [me, you]) await must(line.send('giveDot', { target: heap }))

  const erased = await eraseOwn(room, me, [keyOf(mine)])
  expect(erased).toMatchObject({ ok: true, value: { ideas: 1, dots: 1, quoted: 0 } })
  expect(filesHolding(folder, shown)).toEqual([])
  expect((await room.notes()).map(({ body }) => body)).toEqual([others])
  expect(await server.parts.register.read((rows) => rows.count('dot', { workshop: room.id }))).toBe(1)
  expect(JSON.stringify(server.noted)).not.toContain('bade')
})

test('ideas of a silent step leave the disk, also while the meeting is paused, and no key is needed for one’s own', async () => {
  const { server, folder, room } = await aHouse()
  const me = await room.seat('resident')
  await room.goTo('silent', me.line)
  await must(me.line.send('addIdea', anIdea(hidden)))
  await must(room.host.send('setState', { state: 'paused' }))
  expect(filesHolding(folder, hidden)).not.toEqual([])
  expect(await eraseOwn(room, me, [])).toMatchObject({ value: { ideas: 1, dots: 0 } })
  expect(filesHolding(folder, hidden)).toEqual([])
  expect(await server.parts.register.read((rows) => rows.count('idea', {}))).toBe(0)
  await me.line.until('nothing of its own', () => me.line.mine()?.ideas.length === 0)
})

test('a key of somebody else opens nothing, neither does a wrong one, and without a seat there is nothing to erase', async () => {
  const { server, room } = await aHouse()
  const [me, you] = [await room.seat('resident'), await room.seat('staff')]
  await room.goTo('silent', me.line, you.line)
  const yours = anIdea(others)
  await must(you.line.send('addIdea', yours))
  expect(await eraseOwn(room, me, [{ idea: yours.idea, cap: anIdea('x').cap }])).toMatchObject({ value: { ideas: 0 } })
  expect(await server.parts.register.read((rows) => rows.count('idea', {}))).toBe(1)
  const elsewhere = await aRoom(server)
  const stranger = await elsewhere.seat('staff')
  expect(await eraseOwn(elsewhere, stranger, [keyOf(yours)])).toMatchObject({ value: { ideas: 0 } })
  expect(await room.facilitator.ask('POST', '/api/seat/erase', { ideas: [] })).toMatchObject({ no: 'not-signed-in' })
  expect(await server.parts.register.read((rows) => rows.count('idea', {}))).toBe(1)
})

test('what is left behind does not say that two notes came from one person: a day, and no more', async () => {
  const { server, room } = await aHouse()
  const me = await room.seat('resident')
  await room.goTo('silent', me.line)
  const mine = [anIdea(shown), anIdea(hidden)]
  for (const idea of mine) await must(me.line.send('addIdea', idea))
  await must(room.host.send('reveal', {}))
  expect(await eraseOwn(room, me, mine.map(keyOf))).toMatchObject({ value: { ideas: 2 } })
  const left = await server.parts.register.read((rows) => rows.find('erasure', {}))
  expect(left).toHaveLength(2)
  for (const { at, receipt } of left) {
    expect(at % (24 * 3600_000)).toBe(0)
    expect(receipt).toMatchObject({ why: 'own', erased: { notes: 1, ideas: 1 }, check: { found: 0 } })
    expect(receipt.at.endsWith('T00:00:00.000Z')).toBe(true)
    expect(JSON.stringify(receipt)).not.toMatch(/bade|hund/)
  }
})

test('one who erases again and again is slowed down, because the board begins anew for everybody', async () => {
  const { room } = await aHouse()
  const me = await room.seat('resident')
  const answers = []
  for (let time = 0; time < 4; time++) answers.push(await eraseOwn(room, me, []))
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false])
  expect(answers[3]).toMatchObject({ no: 'too-many' })
})

test('a facilitator erases several found notes at once: one new generation, a receipt for each, the rest stays', async () => {
  const { server, folder, room } = await aHouse()
  const me = await room.seat('resident')
  await room.goTo('silent', me.line)
  for (const text of [shown, hidden, others]) await must(me.line.send('addIdea', anIdea(text)))
  await must(room.host.send('reveal', {}))
  const going = (await room.notes()).filter(({ body }) => body !== others).map(({ id }) => id)
  const laptop = aStockPage(room.facilitator, `board/${room.id}`)
  await until(() => laptop.isSynced() && openBoard(laptop.doc).items.has(going[0]!))
  const path = `/api/workshops/${room.id}/notes/erase`
  const receipts = await room.facilitator.must<Receipt[]>('POST', path, { notes: [...going, going[0]] })
  expect(receipts.map(({ note }) => note)).toEqual(going)
  for (const receipt of receipts) expect(receipt).toMatchObject({ why: 'person', check: { searched: 1, found: 0 } })
  for (const words of [shown, hidden]) expect(filesHolding(folder, words)).toEqual([])
  await until(() => laptop.refused() === closeCodes.generation)
  expect((await room.notes()).map(({ body }) => body)).toEqual([others])
  expect((await server.parts.journal.read(`board/${room.id}`)).gen).toBe(2)
  expect(await room.facilitator.ask('POST', path, { notes: going })).toMatchObject({ no: 'not-found' })
  expect(await phoneOf(room, me).ask('POST', path, { notes: going })).toMatchObject({ ok: false })
})
