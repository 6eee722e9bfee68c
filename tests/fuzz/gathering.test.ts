import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { chaptersOf } from '#client/items/reading.ts'
import { type Board, openBoard, readBoard } from '#shared/docs/board.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import { setFolded, takeOut } from '#shared/edits/fold.ts'
import { addToCluster, groupNotes, renameCluster, ungroup } from '#shared/edits/group.ts'
import { removeItems, restoreItems } from '#shared/edits/items.ts'
import { dropItems, moveToZone } from '#shared/edits/move.ts'
import { stackOn } from '#shared/edits/stackOn.ts'
import { overlaps } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { idOf, putNote, putZone } from '#tests/kit/aBoard.ts'
import { type Chance, chance, seedOf } from '#tests/kit/chance.ts'

const seed = seedOf(196)
const voices = ['resident', 'relative', 'staff', 'leader', 'other'] as const
const names = Array.from({ length: 12 }, (_, n) => `note${'abcdefghijkl'[n]}`)

/** What each note said, and whose voice it was, before anybody gathered. */
type Source = readonly [id: string, body: string, voice: string, entry: string]
const sourcesOn = (board: Board): Source[] =>
  readBoard(board)
    .flatMap((one): Source[] => (one.kind === 'note' ? [[one.id, one.body, one.voice, one.entry]] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** A board that nobody's way back reaches behind. */
function theBeginning(): Uint8Array {
  const doc = new Y.Doc()
  const board = openBoard(doc)
  putZone(board, 'zone.dream')
  putZone(board, 'zone.clusters', { x: 1200, y: 0 })
  for (const [n, name] of names.entries()) {
    const at = { x: 24 + (n % 4) * 256, y: 72 + Math.floor(n / 4) * 216 }
    const own = { voice: voices[n % 5]!, entry: n % 2 ? 'self' : 'scribe' } as const
    putNote(board, name, { zone: 'zone.dream', body: `Idé ${n} 🌼`, at, order: n + 1, ...own })
  }
  return Y.encodeStateAsUpdate(doc)
}

function aPerson(beginning: Uint8Array, client: number) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, beginning, 'server')
  doc.clientID = client
  const board = openBoard(doc)
  const undo = new Y.UndoManager(board.items, { captureTimeout: 0, ignoreRemoteMapChanges: true })
  return { doc, board, undo }
}
type Person = ReturnType<typeof aPerson>

/** One thing that a person does, with whatever lies there now. */
function act({ board, undo }: Person, luck: Chance): void {
  const all = readBoard(board).filter((one) => one.kind !== 'zone')
  const some = () => Array.from({ length: 1 + luck.below(4) }, () => luck.of(all).id)
  const clusters = all.filter((one) => one.kind === 'cluster').map((one) => one.id)
  const heap = (): ItemId => (clusters.length > 0 ? luck.of(clusters) : luck.of(all).id)
  const deeds: (() => unknown)[] = [
    () => groupNotes(board, some(), luck.of(['', 'Mad', 'Ro'])),
    () => stackOn(board, some(), luck.of(all).id),
    () => stackOn(board, [heap()], heap()),
    () => addToCluster(board, heap(), some()),
    () => groupNotes(board, [heap(), heap()], ''),
    () => ungroup(board, heap()),
    () => setFolded(board, heap(), luck.below(2) === 0),
    () => takeOut(board, luck.of(all).id),
    () => renameCluster(board, heap(), `Navn ${luck.below(9)}`),
    () => dropItems(board, some(), { x: luck.below(1600) - 800, y: luck.below(800) - 400 }),
    () => moveToZone(board, some(), luck.of(['zone.dream', 'zone.clusters'])),
    () => restoreItems(board, removeItems(board, clusters.slice(0, 1))),
    () => removeItems(board, clusters.length > 0 ? [luck.of(clusters)] : []),
    () => undo.undo(),
    () => undo.undo(),
    () => undo.redo(),
  ]
  luck.of(deeds)()
  undo.stopCapturing()
}

function exchange(from: Person, to: Person): void {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'server')
}

test(`two people who gather, stack, merge, dissolve and take back lose no source (seed ${seed})`, () => {
  const luck = chance(seed)
  const beginning = theBeginning()
  const before = sourcesOn(aPerson(beginning, 1).board)
  for (let round = 0; round < 25; round++) {
    const people = [aPerson(beginning, 10), aPerson(beginning, 20)] as const
    for (let step = 0; step < 40; step++) {
      const [one, other] = luck.below(2) ? people : ([people[1], people[0]] as const)
      act(one, luck)
      if (luck.below(3) === 0) exchange(one, other)
      if (luck.below(5) === 0) exchange(other, one)
    }
    exchange(people[0], people[1])
    exchange(people[1], people[0])
    const [{ board }] = people
    const where = `round ${round}`
    expect(sourcesOn(board), where).toEqual(before)
    expect(people[1].board.items.toJSON(), where).toEqual(board.items.toJSON())
    // Everybody finds each of them once, wherever it lies, and it lies on the board.
    const found = chaptersOf(readBoard(board)).flatMap(({ clusters, notes }) => [...clusters.flatMap((one) => one.notes), ...notes])
    expect(found.map((note) => note.id).sort(), where).toEqual(names.map((name) => idOf(name)).sort())
    for (const { at } of found) expect(Math.abs(at.x) + Math.abs(at.y), where).toBeLessThan(1e6)
    // And each can be had out again, alone and with its words.
    for (const one of readBoard(board)) if (one.kind === 'cluster') ungroup(board, one.id)
    expect(sourcesOn(board), where).toEqual(before)
    expect(readBoard(board).every((one) => one.kind !== 'note' || !board.items.has(one.cluster)), where).toBe(true)
  }
})

test(`gathering and dissolving, however often merged in between, ends where it began (seed ${seed})`, () => {
  const luck = chance(seed)
  const beginning = theBeginning()
  for (let round = 0; round < 25; round++) {
    const { board } = aPerson(beginning, 10)
    const places = () => readBoard(board).flatMap((one) => (one.kind === 'note' ? [[one.id, one.at, one.zone]] : []))
    const before = places().sort()
    for (let step = 0; step < 8; step++) {
      const all = readBoard(board).filter((one) => one.kind !== 'zone')
      const some = Array.from({ length: 1 + luck.below(4) }, () => luck.of(all).id)
      const heaps = all.flatMap((one) => (one.kind === 'cluster' ? [one.id] : []))
      const is = heaps.length > 0 ? luck.below(3) : 0
      if (is === 0) groupNotes(board, some, 'Mad')
      if (is === 1) stackOn(board, some, luck.of(heaps))
      if (is === 2) setFolded(board, luck.of(heaps), luck.below(2) === 0)
    }
    for (const one of readBoard(board)) if (one.kind === 'cluster') ungroup(board, one.id)
    expect(places().sort(), `round ${round}`).toEqual(before)
  }
})

test(`whatever is stacked, spread and dissolved, no note hides another in the end (seed ${seed})`, () => {
  const luck = chance(seed)
  const beginning = theBeginning()
  for (let round = 0; round < 25; round++) {
    const { board } = aPerson(beginning, 10)
    for (let step = 0; step < 8; step++) {
      const all = readBoard(board).filter((one) => one.kind !== 'zone')
      const some = Array.from({ length: 1 + luck.below(4) }, () => luck.of(all).id)
      if (luck.below(2) === 0) stackOn(board, some, luck.of(all).id)
      else if (luck.below(3) === 0) ungroup(board, luck.of(all).id)
      else groupNotes(board, some, '')
    }
    for (const one of readBoard(board)) if (one.kind === 'cluster') ungroup(board, one.id)
    const boxes = readBoard(board).flatMap((one) => (one.kind === 'note' ? [boxOf(one)] : []))
    const hidden = boxes.filter((box, at) => boxes.slice(at + 1).some((other) => overlaps(box, other)))
    expect(hidden, `round ${round}`).toEqual([])
  }
})
