import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { openBoard } from '#shared/docs/board.ts'
import { docName } from '#shared/docs/ref.ts'
import { putNote, putZone } from './aBoard.ts'
import type { Chance } from './chance.ts'
import { aDocClient, boardRef, type DocClient, isEqual } from './docClient.ts'
import { aDocServer } from './docServer.ts'
import { arrange } from './hostileBoard.ts'
import { until } from './until.ts'

/** What became of people whose network came and went. */
export interface Flaps {
  edits: number
  cuts: number
  refused: number
  /** Times that a page said "Gemt" while the disk had not all it had written. */
  untrue: number
  /** Pages that read otherwise than the server in the end. */
  different: number
}

/** Eight people at one board for so many milliseconds, each cut off every one to ten seconds, and back a little later. */
export async function flaps(luck: Chance, ms: number): Promise<Flaps> {
  const at = await aDocServer()
  const held = await at.documents.open(boardRef)
  await held.edit((doc) => {
    putZone(openBoard(doc), 'zone.a')
    for (let n = 0; n < 12; n++) putNote(openBoard(doc), `n${n}`, { zone: 'zone.a', at: { x: n * 30, y: 100 } })
  })
  const people = Array.from({ length: 8 }, (_, n) => aDocClient(at.origin(`p${n}`, n === 0 ? 'write' : 'arrange')))
  await until(() => people.every((one) => one.isSaved()))
  const found: Flaps = { edits: 0, cuts: 0, refused: 0, untrue: 0, different: 0 }
  const end = performance.now() + ms
  const live = async (one: DocClient) => {
    while (performance.now() < end) {
      const cut = performance.now() + 1000 + luck.below(9000)
      while (performance.now() < Math.min(cut, end)) {
        one.doc.transact(() => arrange(one.doc, luck))
        found.edits++
        await wait(100 + luck.below(300))
      }
      found.cuts++
      one.provider.disconnect()
      for (let n = luck.below(4); n > 0; n--) one.doc.transact(() => arrange(one.doc, luck))
      await wait(luck.below(2000))
      one.provider.connect()
    }
  }
  const watch = async () => {
    while (performance.now() < end) {
      found.untrue += await untrueAmong(people, async () => (await at.journal.read(docName(boardRef))).updates)
      await wait(1000)
    }
  }
  await Promise.all([...people.map(live), watch()])
  await until(() => people.every((one) => one.refused() || (one.isSaved() && isEqual(one.doc, held.doc))), 30_000).catch(() => undefined)
  found.refused = people.filter((one) => one.refused() !== undefined).length
  found.different = people.filter((one) => !isEqual(one.doc, held.doc)).length
  for (const one of people) one.leave()
  held.release()
  await at.close()
  return found
}

async function untrueAmong(people: readonly DocClient[], updates: () => Promise<readonly Uint8Array[]>): Promise<number> {
  const saved = people.map((one) => one.isSaved() && Y.getState(one.doc.store, one.doc.clientID))
  const kept = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(Y.mergeUpdates([...(await updates())])))
  return people.filter(({ doc }, who) => Number(saved[who]) > (kept.get(doc.clientID) ?? 0)).length
}
