import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGrid } from '#client/canvas/grid.ts'
import { hitAt } from '#client/canvas/hit.ts'
import { createScene, type Scene } from '#client/canvas/scene.ts'
import { overlaps } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Connector } from '#shared/items/connector.ts'
import type { Note } from '#shared/items/note.ts'
import { idOf } from '../../kit/aBoard.ts'

const aNote = (x: number, y: number, more: Partial<Note> = {}): Note => ({
  kind: 'note',
  body: '',
  voice: 'staff',
  entry: 'self',
  zone: '',
  cluster: '',
  step: '',
  at: { x, y },
  order: 1,
  ...more,
})
const aConnector = (from: ItemId, to: ItemId): Connector => ({
  kind: 'connector',
  from: { is: 'item', id: from },
  to: { is: 'item', id: to },
  head: 'end',
  body: '',
  zone: '',
  at: { x: 0, y: 0 },
  order: 2,
})
const names = (scene: Scene, box: Parameters<Scene['within']>[0]) => scene.within(box).map((one) => one.id)

test('what lies in a box is found, however things were put, moved and taken away', () => {
  const place = fc.integer({ min: -3000, max: 3000 })
  const deed = fc.record({ who: fc.integer({ min: 0, max: 20 }), x: place, y: place, isGone: fc.boolean() })
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 80 }), place, place, (deeds, x, y) => {
      const scene = createScene()
      for (const { who, isGone, ...at } of deeds) scene.put(idOf(`n${who}`), isGone ? undefined : aNote(at.x, at.y))
      const box = { x, y, w: 900, h: 700 }
      const slowly = [...scene.all()].filter((one) => overlaps({ ...one.at, w: 240, h: 200 }, box))
      expect(names(scene, box).sort()).toEqual(slowly.map((one) => one.id).sort())
    }),
  )
})

test('the highest note is the one that is touched', () => {
  const scene = createScene()
  scene.put(idOf('low'), aNote(0, 0, { order: 1 }))
  scene.put(idOf('high'), aNote(50, 50, { order: 2 }))
  expect(hitAt(scene, { x: 100, y: 100 })?.id).toBe(idOf('high'))
  expect(hitAt(scene, { x: 10, y: 10 })?.id).toBe(idOf('low'))
  expect(hitAt(scene, { x: 1000, y: 0 })).toBeUndefined()
})

test('a cluster covers its notes, but only its heading is touched', () => {
  const scene = createScene()
  const id = idOf('heap')
  scene.put(id, { kind: 'cluster', title: 'Mad', zone: '', at: { x: 0, y: 0 }, order: 1 })
  scene.put(idOf('a'), aNote(16, 56, { cluster: id }))
  scene.put(idOf('b'), aNote(272, 56, { cluster: id }))
  expect(scene.boxOf(id)).toEqual({ x: 0, y: 0, w: 528, h: 272 })
  expect(hitAt(scene, { x: 20, y: 20 })?.id).toBe(id)
  expect(hitAt(scene, { x: 520, y: 150 })).toBeUndefined()
  scene.put(idOf('b'), undefined)
  expect(scene.boxOf(id)?.w).toBe(272)
})

test('every change says which part of the picture is out of date', () => {
  const scene = createScene()
  const spoilt: number[] = []
  scene.onSpoilt((box) => spoilt.push(box.x))
  scene.put(idOf('a'), aNote(0, 0))
  scene.put(idOf('a'), aNote(700, 0))
  scene.put(idOf('a'), undefined)
  expect(spoilt).toEqual([0, 0, 700, 700])
})

test('what has only been sketched is found where it lies, and read once, when it is looked at', () => {
  const scene = createScene()
  let reads = 0
  const read = () => {
    reads++
    return aNote(0, 0, { body: 'Ost' })
  }
  const box = { x: 0, y: 0, w: 240, h: 200 }
  scene.expect(idOf('a'), { kind: 'note', order: 1, cluster: '', voice: 'staff', box }, read)
  scene.expect(idOf('b'), { kind: 'note', order: 1, cluster: '', voice: 'staff', box: { ...box, x: 5000 } }, read)
  expect(scene.extent()).toEqual({ x: 0, y: 0, w: 5240, h: 200 })
  expect(scene.specks(box)).toMatchObject([{ id: idOf('a'), voice: 'staff', box }])
  expect(reads).toBe(0)
  expect(scene.within(box)).toMatchObject([{ id: idOf('a'), body: 'Ost' }])
  expect(scene.get(idOf('a'))?.id).toBe(idOf('a'))
  expect(reads).toBe(1)
})

test('notes that were only sketched count for the cluster they lie in', () => {
  const scene = createScene()
  const id = idOf('heap')
  const box = { x: 272, y: 56, w: 240, h: 200 }
  scene.expect(idOf('a'), { kind: 'note', order: 1, cluster: id, voice: 'staff', box }, () => aNote(272, 56, { cluster: id }))
  scene.put(id, { kind: 'cluster', title: 'Mad', zone: '', at: { x: 0, y: 0 }, order: 1 })
  expect(scene.boxOf(id)).toEqual({ x: 0, y: 0, w: 528, h: 272 })
})

test('a connector follows what it hangs on, and its old and new place are out of date', () => {
  const scene = createScene()
  const [from, to, line] = [idOf('from'), idOf('to'), idOf('line')]
  const spoilt: number[] = []
  scene.put(from, aNote(0, 0))
  scene.put(to, aNote(1000, 0))
  scene.put(line, aConnector(from, to))
  const before = scene.boxOf(line)
  scene.onSpoilt((box) => spoilt.push(box.x + box.w))
  scene.put(to, aNote(3000, 0))
  const after = scene.boxOf(line)
  expect((after?.w ?? 0) - (before?.w ?? 0)).toBe(2000)
  expect(names(scene, { x: 2000, y: 0, w: 10, h: 200 })).toEqual([line])
  expect(spoilt).toEqual(expect.arrayContaining([(before?.x ?? 0) + (before?.w ?? 0), (after?.x ?? 0) + (after?.w ?? 0)]))
})

test('something as large as the whole board is found without filling every cell of it', () => {
  const grid = createGrid<string>()
  grid.put('huge', { x: -1e6, y: -1e6, w: 2e6, h: 2e6 })
  grid.put('small', { x: 0, y: 0, w: 10, h: 10 })
  expect([...grid.near({ x: 5, y: 5, w: 1, h: 1 })].sort()).toEqual(['huge', 'small'])
  expect([...grid.near({ x: 90_000, y: 5, w: 1, h: 1 })]).toEqual(['huge'])
  grid.drop('huge')
  expect([...grid.near({ x: 5, y: 5, w: 1, h: 1 })]).toEqual(['small'])
})
