import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { createClientIds } from '#server/sync/clientIds.ts'
import type { Member } from '#server/sync/company.ts'
import { createIntake, type Offer, type Outcome } from '#server/sync/intake.ts'
import { laws } from '#server/sync/laws.ts'
import type { Access } from '#shared/access.ts'
import { openBoard } from '#shared/docs/board.ts'
import { moveItems, removeItems, typeText } from '#shared/edits/items.ts'
import type { ItemId } from '#shared/ids.ts'
import { idOf, putNote, putZone } from '#tests/kit/aBoard.ts'
import { chance, seedOf } from '#tests/kit/chance.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { arrange, schemeOnBoard } from '#tests/kit/hostileBoard.ts'
import { resident } from '#tests/kit/judged.ts'

const aMember = (): Member => ({
  send: () => undefined,
  hearNews: () => undefined,
  hearPresence: () => undefined,
  beat: () => undefined,
  close: () => undefined,
})

const offerOf = (update: Uint8Array, key: string, access: Access = 'arrange', member = aMember()): Offer => ({
  update,
  writer: { member, key, access, speaks: resident },
  heard: () => undefined,
  kept: () => undefined,
})

/** A board on the server that already holds something, and what becomes of updates that come together. */
function aDesk(start: Uint8Array) {
  const doc = openBoard(new Y.Doc()).doc
  Y.applyUpdate(doc, start)
  const intake = createIntake(doc, laws.board, createClientIds(fakeClock()), new Set())
  let transactions = 0
  doc.on('afterTransaction', () => transactions++)
  return {
    doc,
    transactions: () => transactions,
    take(offers: readonly Offer[]): Outcome[] {
      const queue = [...offers]
      const outcomes: Outcome[] = []
      while (queue.length > 0) {
        const { all, broken } = intake.some(queue)
        expect(broken).toBeUndefined()
        outcomes.push(...all.map(({ outcome }) => outcome))
      }
      return outcomes
    },
  }
}

/** A copy of a board that one person writes in; what it does comes out as updates. */
function aPage(start: Uint8Array) {
  const { doc, items, ...rest } = openBoard(new Y.Doc())
  Y.applyUpdate(doc, start)
  const said: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'server' && said.push(update))
  return { doc, board: { doc, items, ...rest, zonesStay: true }, takeSaid: () => said.splice(0) }
}

function aStart(): Uint8Array {
  const board = openBoard(new Y.Doc())
  putZone(board, 'zone.a')
  for (let n = 0; n < 12; n++) putNote(board, `n${n}`, { zone: 'zone.a', at: { x: n * 30, y: 100 } })
  return Y.encodeStateAsUpdate(board.doc)
}

const seed = seedOf(21)
const rounds = 30

test(`what comes together comes out as if it had come one by one, ${rounds} rounds (seed ${seed})`, () => {
  const luck = chance(seed)
  const start = aStart()
  const [together, single] = [aDesk(start), aDesk(start)]
  const people = ['host', 'anna', 'bo', 'carl'].map((key) => ({ key, ...aPage(start) }))
  for (let round = 0; round < rounds; round++) {
    const offers: Offer[] = []
    for (let n = luck.below(25); n >= 0; n--) {
      const { key, doc, board, takeSaid } = luck.of(people)
      const access = key === 'host' ? 'write' : 'arrange'
      if (key === 'host' && luck.below(3) === 0) removeItems(board, [luck.of([...board.items.keys()]) as ItemId])
      else doc.transact(() => arrange(doc, luck))
      offers.push(...takeSaid().map((update) => offerOf(update, key, access)))
      if (luck.below(4) === 0) {
        const hostile = schemeOnBoard(together.doc, 5000 + round * 100 + n, luck)
        offers.push(offerOf(hostile, 'eve', luck.of<Access>(['arrange', 'write'])))
      }
    }
    const outcomes = together.take(offers)
    expect(outcomes, `seed ${seed}, round ${round}`).toEqual(offers.flatMap((offer) => single.take([offer])))
    expect(together.doc.toJSON()).toEqual(single.doc.toJSON())
    expect(Y.encodeStateVector(together.doc)).toEqual(Y.encodeStateVector(single.doc))
    for (const { doc } of people) {
      if (luck.below(3) > 0) Y.applyUpdate(doc, Y.encodeStateAsUpdate(together.doc, Y.encodeStateVector(doc)), 'server')
    }
  }
  expect(together.transactions()).toBeLessThan(single.transactions() / 2)
}, 60_000)

test('what a colleague takes away in the same tick makes nobody who wrote in it a wrongdoer', () => {
  const start = aStart()
  const [host, anna, desk] = [aPage(start), aPage(start), aDesk(start)]
  removeItems(host.board, [idOf('n1')])
  moveItems(anna.board, [idOf('n1')], { x: 5, y: 5 })
  const outcomes = desk.take([
    ...host.takeSaid().map((update) => offerOf(update, 'host', 'write')),
    ...anna.takeSaid().map((update) => offerOf(update, 'anna')),
  ])
  expect(outcomes).toEqual(['taken', 'taken'])
  expect(openBoard(desk.doc).items.has(idOf('n1'))).toBe(false)
})

test('whoever sends what is refused is not listened to further, and the others are', () => {
  const start = aStart()
  const [eve, anna, desk] = [aPage(start), aPage(start), aDesk(start)]
  const member = aMember()
  typeText(eve.board, idOf('n1'), 'body', 'Det er mit nu')
  moveItems(eve.board, [idOf('n2')], { x: 1, y: 1 })
  moveItems(anna.board, [idOf('n3')], { x: 1, y: 1 })
  const outcomes = desk.take([
    ...eve.takeSaid().map((update) => offerOf(update, 'eve', 'arrange', member)),
    ...anna.takeSaid().map((update) => offerOf(update, 'anna')),
  ])
  expect(outcomes).toEqual([{ fault: 'rights' }, 'taken'])
  expect(openBoard(desk.doc).items.get(idOf('n2'))?.get('at')).toEqual({ x: 60, y: 100 })
})

test('an update builds on those before it in the same tick', () => {
  const start = aStart()
  const [anna, desk] = [aPage(start), aDesk(start)]
  putNote(anna.board, 'new')
  moveItems(anna.board, [idOf('new')], { x: 7, y: 0 })
  typeText(anna.board, idOf('new'), 'body', 'Mere frisk luft')
  const offers = anna.takeSaid().map((update) => offerOf(update, 'anna'))
  expect(desk.take(offers)).toEqual(offers.map(() => 'taken'))
  expect(desk.transactions()).toBe(1)
  expect(desk.doc.toJSON()).toEqual(anna.doc.toJSON())
})

test('an update that the guard itself stumbles over is refused, and those behind it wait for the document to be read anew', () => {
  const start = aStart()
  const doc = openBoard(new Y.Doc()).doc
  Y.applyUpdate(doc, start)
  const stumbles = {
    ...laws.board,
    inspect: () => {
      throw new TypeError('A root that nobody knows.')
    },
  }
  const intake = createIntake(doc, stumbles, createClientIds(fakeClock()), new Set())
  const anna = aPage(start)
  moveItems(anna.board, [idOf('n1')], { x: 5, y: 5 })
  const queue = anna.takeSaid().map((update) => offerOf(update, 'anna'))
  const { all, broken } = intake.some([...queue, ...queue])
  expect(all).toHaveLength(1)
  expect(broken).toMatchObject({ fault: 'broken', taken: { offer: { writer: { key: 'anna' } } } })
  expect(broken?.cause).toBeInstanceOf(TypeError)
})
