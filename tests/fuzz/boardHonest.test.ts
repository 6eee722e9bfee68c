import * as Y from 'yjs'
import { expect, test, vi } from 'vitest'
import { createUndo } from '#client/live/undo.ts'
import { limits } from '#server/sync/limits.ts'
import { openBoard } from '#shared/docs/board.ts'
import { docName } from '#shared/docs/ref.ts'
import { removeItems } from '#shared/edits/items.ts'
import { isHeldByLock, isLockedRaw, setLocked } from '#shared/edits/locked.ts'
import type { ItemId } from '#shared/ids.ts'
import { readItem } from '#shared/items/index.ts'
import { putNote, putZone } from '#tests/kit/aBoard.ts'
import { chance, seedOf } from '#tests/kit/chance.ts'
import { aDocClient, boardRef, type DocClient, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { arrange } from '#tests/kit/hostileBoard.ts'
import { until } from '#tests/kit/until.ts'

const seed = seedOf(5)
const turns = 300

test(`two participants and a facilitator on a bad network, ${turns} turns: nothing lost, nobody refused (seed ${seed})`, async () => {
  const luck = chance(seed)
  const at = await aDocServer()
  const held = await at.documents.open(boardRef)
  await held.edit((doc) => {
    putZone(openBoard(doc), 'zone.a')
    for (let n = 0; n < 12; n++) putNote(openBoard(doc), `n${n}`, { zone: 'zone.a', at: { x: n * 30, y: 100 } })
  })
  const open = (key: string): DocClient => aDocClient(at.origin(key, key === 'host' ? 'write' : 'arrange'))
  const people = [open('anna'), open('bo'), open('host')]
  const [, , host] = people
  await until(() => people.every((one) => one.isSaved()))
  const undos = people.map(({ board }) => createUndo(board.items, [], (touched) => isHeldByLock(board, touched)))

  /** F9: those whose badge says "Gemt" while the disk has not all they have written. */
  const untrue = async () => {
    const saved = people.map((one) => one.isSaved() && Y.getState(one.doc.store, one.doc.clientID))
    const { updates } = await at.journal.read(docName(boardRef))
    const kept = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(Y.mergeUpdates(updates)))
    return people.filter(({ doc }, who) => Number(saved[who]) > (kept.get(doc.clientID) ?? 0))
  }
  /** Everybody sees every lock, and no lock is young any more. */
  let [locks, ahead] = [0, 0]
  const clock = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + ahead)
  const allSeeAll = async () => {
    for (const { provider } of people) provider.connect()
    await until(() => people.every((each) => each.refused() || (each.isSaved() && isEqual(each.doc, held.doc))), 20_000)
    ahead += limits.lockGrace + 1
    locks += [...openBoard(held.doc).items.values()].filter((raw) => raw.get('kind') !== 'zone' && isLockedRaw(raw)).length
  }
  for (let turn = 0; turn < turns; turn++) {
    const who = luck.below(people.length)
    const one = people[who]!
    const what = luck.below(20)
    if (what === 0) one.provider.disconnect()
    else if (what < 3) one.provider.connect()
    else if (what === 3) at.cutLines()
    else undos[who]?.separate()
    if (what === 4) undos[who]?.undo()
    else if (what === 5) undos[who]?.redo()
    else if (what === 6 && host) removeItems(host.board, [luck.of([...host.board.items.keys()]) as ItemId])
    else if (what < 9 && host) setLocked(host.board, [luck.of([...host.board.items.keys()]) as ItemId], luck.below(2) === 0)
    else one.doc.transact(() => arrange(one.doc, luck))
    if (turn % 25 === 24) await allSeeAll()
    if (turn % 10 === 0) expect(await untrue(), `seed ${seed}, turn ${turn}`).toEqual([])
    if (luck.below(3) === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(
      people.map((each) => each.refused()),
      at.warnings.join(),
    ).toEqual([undefined, undefined, undefined])
  }
  for (const { provider } of people) provider.connect()
  await until(() => people.every((one) => one.isSaved() && isEqual(one.doc, held.doc)), 20_000)
  expect(people.map((one) => one.refused())).toEqual([undefined, undefined, undefined])
  expect(at.warnings).toEqual([])
  expect(locks).toBeGreaterThan(10)
  const unreadable = [...openBoard(held.doc).items].filter(([, raw]) => !readItem(raw))
  expect(unreadable.map(([id, raw]) => [id, raw.toJSON()])).toEqual([])
  for (const one of people) one.leave()
  await at.close()
}, 60_000)
