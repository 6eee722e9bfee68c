import { expect, test } from 'vitest'
import { hitAt, zoneHit } from '#client/canvas/hit.ts'
import { createScene } from '#client/canvas/scene.ts'
import { readBoard } from '#shared/docs/board.ts'
import { setFolded } from '#shared/edits/fold.ts'
import { stackOn } from '#shared/edits/stackOn.ts'
import type { ItemId } from '#shared/ids.ts'
import { setLocked } from '#shared/edits/locked.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'

function aStack() {
  const board = aBoard()
  putNote(board, 'a')
  putNote(board, 'b', { at: { x: 500, y: 0 } })
  const stack = stackOn(board, [idOf('b')], idOf('a')) as ItemId
  const touched = (name: string) => {
    const scene = createScene()
    for (const item of readBoard(board)) scene.put(item.id, item)
    const box = scene.boxOf(idOf(name))!
    return hitAt(scene, { x: box.x + box.w / 2, y: box.y + box.h / 2 })?.id
  }
  return { board, stack, touched }
}

test('a hand that touches any note of a stack has the stack', () => {
  const { stack, touched } = aStack()
  expect([touched('a'), touched('b')]).toEqual([stack, stack])
})

test('spread out, each note is touched by itself', () => {
  const { board, stack, touched } = aStack()
  setFolded(board, stack, false)
  expect([touched('a'), touched('b')]).toEqual([idOf('a'), idOf('b')])
})

test('a locked zone is taken at its heading alone, an unlocked one anywhere, and things before both', () => {
  const board = aBoard()
  const zone = putZone(board, 'zone.dream')
  putNote(board, 'a', { at: { x: 40, y: 90 }, zone: 'zone.dream' })
  const at = (x: number, y: number) => {
    const scene = createScene()
    for (const item of readBoard(board)) scene.put(item.id, item)
    return [hitAt(scene, { x, y })?.id, zoneHit(scene, { x, y })?.id]
  }
  expect([at(500, 30), at(500, 400), at(60, 110), at(-20, 30)]).toEqual([
    [undefined, zone],
    [undefined, undefined],
    [idOf('a'), undefined],
    [undefined, undefined],
  ])
  setLocked(board, [zone], false)
  expect(at(500, 400)).toEqual([undefined, zone])
})
