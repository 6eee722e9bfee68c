import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { usualLimits } from '#server/limits.ts'
import { limits } from '#server/sync/limits.ts'
import type { Access } from '#shared/access.ts'
import { openBoard } from '#shared/docs/board.ts'
import { docName } from '#shared/docs/ref.ts'
import { newId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aDocClient, boardRef, type DocClient, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer, type DocServer } from '#tests/kit/docServer.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { hostileUpdates } from '#tests/kit/hostileUpdates.ts'
import { aRawLine, type RawLine } from '#tests/kit/rawLine.ts'
import { rawUpdate, structs, updateFrame } from '#tests/kit/rawUpdate.ts'
import { until } from '#tests/kit/until.ts'

/**
 * The attack catalogue, part Y: Yjs and presence, while two people work. Elsewhere: nesting (Y10) in `server/sync/guard`, forged
 * pointers (Y12) in `docTrouble`, forged signatures (Y13) in `docSync`, honest pages that must not be refused (Y16) in
 * `docSync` and `fuzz/docHonest` and `fuzz/boardHonest`, spoilt updates in numbers (Y17) in `fuzz/docSocket` and `fuzz/docGuard`.
 */
const eve = 666
let at: DocServer
let anna: DocClient
let bo: DocClient
beforeEach(async () => {
  at = await aDocServer()
  ;[anna, bo] = [aDocClient(at.origin('anna')), aDocClient(at.origin('bo'))]
  await until(() => anna.isSaved() && bo.isSaved())
  putNote(anna.board, newId())
  await until(() => anna.isSaved() && isEqual(anna.doc, bo.doc))
})
afterEach(async () => {
  for (const one of [anna, bo]) one.leave()
  await at.close()
})

const attacker = (key = 'eve', access: Access = 'write'): Promise<RawLine> =>
  aRawLine(`${at.origin(key, access)}/ws/doc/${docName(boardRef)}`)

/** Milliseconds until what Anna writes is saved and on Bo's screen. */
async function isCalm(): Promise<number> {
  const begun = performance.now()
  putNote(anna.board, newId())
  await until(() => anna.isSaved() && isEqual(anna.doc, bo.doc))
  expect([anna.refused(), bo.refused()]).toEqual([undefined, undefined])
  expect(at.errors).toEqual([])
  return performance.now() - begun
}

async function serverDoc(): Promise<Y.Doc> {
  const open = await at.documents.open(boardRef)
  open.release()
  return open.doc
}

describe('an update that no page would send closes its sender and changes nothing', () => {
  test.each(hostileUpdates.filter(([, fault]) => fault !== 'foreign'))('%s', async (_, fault, update) => {
    const before = Y.encodeStateAsUpdate(await serverDoc())
    const line = await attacker()
    line.say(updateFrame(update(eve, anna.doc.clientID)))
    expect([4413, 4422, 1009]).toContain(await line.settled())
    if (fault !== 'size') expect(at.warnings).toEqual([JSON.stringify({ fault })])
    expect(Y.encodeStateAsUpdate(await serverDoc())).toEqual(before)
    expect((await serverDoc()).share.size).toBe(1)
    expect(
      ({} as { evil?: boolean; isFacilitator?: boolean }).evil ?? ({} as { isFacilitator?: boolean }).isFacilitator,
    ).toBeUndefined()
    expect(await isCalm()).toBeLessThan(500)
  })
})

test('Y2 twenty bombs at once delay nobody', async () => {
  const bomb = updateFrame(rawUpdate([{ client: eve, clock: 0, structs: [], claims: 30e6 }]))
  const lines = await Promise.all(Array.from({ length: 20 }, () => attacker()))
  for (const line of lines) line.say(bomb)
  expect(await isCalm()).toBeLessThan(500)
  expect(new Set(await Promise.all(lines.map((line) => line.settled())))).toEqual(new Set([4422]))
})

test('Y3 what can never be satisfied is not kept, and its sender is closed', async () => {
  const line = await attacker()
  line.say(Uint8Array.of(0, 1, 2, 0, 0))
  const early = updateFrame(
    rawUpdate([
      { client: eve, clock: 5, structs: Array.from({ length: 80 }, () => structs.text('items', 'x'.repeat(2000))) },
    ]),
  )
  for (let n = 0; n < 60; n++) line.say(early)
  expect([4422, 4529]).toContain(await line.ended())
  const doc = await serverDoc()
  expect([doc.store.pendingStructs, doc.store.pendingDs, doc.store.clients.has(eve)]).toEqual([null, null, false])
  await isCalm()
})

test('Y11 frames of kinds that clients do not send are refused and told to nobody', async () => {
  let told = 0
  bo.provider.ws?.addEventListener('message', () => told++)
  for (const frame of [
    Uint8Array.of(0, 7, 0),
    Uint8Array.of(6),
    Uint8Array.of(200, 1, 0),
    Uint8Array.of(2, 0),
    Uint8Array.of(100, 1, 1, 1),
  ]) {
    const line = await attacker()
    line.say(frame)
    expect(await line.settled()).toBe(4400)
  }
  expect(told).toBe(0)
})

function presence(entries: readonly [client: number, clock: number, state: string][]): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, entries.length)
  for (const [client, clock, state] of entries) {
    encoding.writeVarUint(inner, client)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, state)
  }
  const to = encoding.createEncoder()
  encoding.writeVarUint(to, 1)
  encoding.writeVarUint8Array(to, encoding.toUint8Array(inner))
  return encoding.toUint8Array(to)
}

test('Y12 nobody speaks as another, takes another away, fills the room with ghosts or shouts', async () => {
  anna.provider.awareness.setLocalState({ label: 'Anna' })
  const [id, seen] = [anna.doc.clientID, bo.provider.awareness.getStates()]
  await until(() => seen.get(id)?.label === 'Anna')
  const line = await attacker()
  line.say(presence([[id, 999, '{"label":"forged"}']]))
  line.say(presence([[id, 1000, 'null']]))
  line.say(presence(Array.from({ length: 8000 }, (_, n) => [10_000 + n, 1, '{"label":"ghost"}'])))
  line.say(presence([[eve, 1, JSON.stringify({ label: 'x'.repeat(100_000) })]]))
  line.say(presence([[eve + 1, 1, '{"role":"facilitator","label":"Eve"}']]))
  expect(await line.settled()).toBeUndefined()
  await isCalm()
  expect(seen.get(id)).toEqual({ label: 'Anna' })
  expect([...seen.values()].filter((state) => state.label === 'ghost').length).toBeLessThanOrEqual(
    limits.presence.clients,
  )
  expect(seen.has(eve)).toBe(false)
  const deaf = await attacker()
  deaf.say(presence([[eve, 2, 'x'.repeat(1024 * 1024)]]))
  expect(await deaf.settled()).toBe(1009)
  line.leave()
})

test('Y13 an id that somebody has signed with is nobody else’s, also not from the first word on', async () => {
  const stolen = (client: number, clock: number) =>
    updateFrame(rawUpdate([{ client, clock, structs: [structs.type('items', newId(), 1)] }]))
  const line = await attacker()
  line.say(stolen(bo.doc.clientID, 0))
  expect(await line.settled(), 'Bo has only shown a pointer so far').toBe(4422)
  const other = await attacker()
  other.say(stolen(anna.doc.clientID, Y.getState(anna.doc.store, anna.doc.clientID)))
  expect(await other.settled()).toBe(4422)
  putNote(bo.board, newId())
  await until(() => bo.isSaved())
  await isCalm()
})

test('Y13 an id stays theirs when the server is started again, before they are back', async () => {
  const kept = { journal: { ...memoryJournal(), close: async () => {} }, register: memoryRegister() }
  const before = await aDocServer(kept)
  const carl = aDocClient(before.origin('carl'))
  await until(() => carl.isSaved())
  putNote(carl.board, newId())
  await until(() => carl.isSaved())
  carl.provider.disconnect()
  await before.close()

  const after = await aDocServer({ ...kept, port: before.port })
  onTestFinished(after.close)
  const stolen = Y.getState(carl.doc.store, carl.doc.clientID)
  const line = await aRawLine(`${after.origin('eve')}/ws/doc/${docName(boardRef)}`)
  line.say(
    updateFrame(
      rawUpdate([{ client: carl.doc.clientID, clock: stolen, structs: [structs.type('items', newId(), 1)] }]),
    ),
  )
  expect(await line.settled()).toBe(4422)
  expect(after.warnings).toEqual([JSON.stringify({ fault: 'foreign' })])
  putNote(carl.board, newId())
  carl.provider.connect()
  await until(() => carl.isSaved())
  expect(carl.refused()).toBeUndefined()
  carl.leave()
})

test('Y13 whoever signs in again brings what was not sent, with the ids of before', async () => {
  anna.provider.disconnect()
  putNote(anna.board, newId())
  const again = aDocClient(at.origin('anna'), boardRef, anna.doc)
  await until(() => again.isSaved())
  expect(again.refused()).toBeUndefined()
  again.leave()
  anna.provider.connect()
  await isCalm()
})

test('Y14 whoever asks for everything all the time is sent away, and one question may not claim the world', async () => {
  const line = await attacker()
  for (let n = 0; n < 200; n++) line.say(Uint8Array.of(0, 0, 1, 0))
  expect(await line.ended()).toBe(4529)
  const vector = encoding.createEncoder()
  encoding.writeVarUint(vector, 2 ** 31)
  const ask = encoding.createEncoder()
  encoding.writeVarUint(ask, 0)
  encoding.writeVarUint(ask, 0)
  encoding.writeVarUint8Array(ask, encoding.toUint8Array(vector))
  const other = await attacker()
  other.say(encoding.toUint8Array(ask))
  expect(await other.settled()).toBe(4400)
  expect(await isCalm()).toBeLessThan(500)
})

test('Y15 what somebody else has said may be said again to no effect, and not continued', async () => {
  const recorded: Uint8Array[] = []
  anna.doc.on('update', (update: Uint8Array) => recorded.push(updateFrame(update)))
  for (let n = 0; n < 3; n++) await isCalm()
  const before = Y.encodeStateAsUpdate(await serverDoc())
  const line = await attacker()
  for (const frame of recorded) line.say(frame)
  expect(await line.settled()).toBeUndefined()
  expect(Y.encodeStateAsUpdate(await serverDoc())).toEqual(before)
  anna.provider.disconnect()
  putNote(anna.board, newId())
  line.say(recorded.at(-1) ?? new Uint8Array())
  expect(await line.settled()).toBe(4422)
  anna.provider.connect()
  await isCalm()
})

test('one person cannot use up everybody’s room, however often they come back', async () => {
  const open = await at.documents.open(boardRef)
  let code: number | undefined
  for (let clock = 0, visit = 0; visit < 20 && code !== 4422; visit++) {
    const line = await attacker('eve', 'arrange')
    for (let n = 0; n < 30; n++) {
      const entries = Array.from({ length: 10 }, (_, at) => [
        structs.type('items', newId(), 1),
        structs.inMap([eve, clock + 2 * at], 'kind', 'note'),
      ]).flat()
      line.say(updateFrame(rawUpdate([{ client: eve, clock, structs: entries }])))
      clock += entries.length
    }
    code = await line.settled()
    line.leave()
  }
  expect(code).toBe(4422)
  expect(openBoard(open.doc).items._map.size).toBeLessThan(usualLimits.boardItemsCrowd + usualLimits.boardItemsEach)
  expect(await isCalm()).toBeLessThan(1000)
  open.release()
})

test('G12 a thousand values that all want to be the first of one key are refused before they cost anything', async () => {
  const line = await attacker()
  const rivals = Array.from({ length: 6000 }, () => structs.inMap([eve, 0], 'at', { x: 1, y: 1 }))
  line.say(updateFrame(rawUpdate([{ client: eve, clock: 0, structs: [structs.type('items', newId(), 1), ...rivals] }])))
  expect(await line.settled()).toBe(4422)
  expect(at.warnings).toEqual([JSON.stringify({ fault: 'cost' })])
  expect(await isCalm()).toBeLessThan(500)
})

test('G14 whoever gives the server too much to do is sent away until it has rested, and the others notice nothing', async () => {
  // On a clock that stands still nobody rests: how much is too much does not depend on the machine.
  const tired = await aDocServer({ clock: fakeClock(), most: { ...usualLimits, memberWorkBurst: 40 } })
  const carl = aDocClient(tired.origin('carl'))
  await until(() => carl.isSaved())
  const line = await aRawLine(`${tired.origin('eve')}/ws/doc/${docName(boardRef)}`)
  line.say(updateFrame(rawUpdate([{ client: eve, clock: 0, structs: [structs.type('items', newId(), 1)] }])))
  for (let n = 0; n < 20 && line.closed() === undefined; n++) {
    const fields = Array.from({ length: 5000 }, (_, field) => structs.inMap([eve, 0], `f${n}-${field}`, 1))
    line.say(updateFrame(rawUpdate([{ client: eve, clock: 1 + n * 5000, structs: fields }])))
  }
  expect(await line.ended()).toBe(4529)
  putNote(carl.board, newId())
  await until(() => carl.isSaved(), 5000)
  expect([carl.refused(), tired.errors]).toEqual([undefined, []])
  carl.leave()
  await tired.close()
})
