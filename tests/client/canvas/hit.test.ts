import { expect, test } from 'vitest'
import { hitAt } from '#client/canvas/hit.ts'
import { createScene } from '#client/canvas/scene.ts'
import { readBoard } from '#shared/docs/board.ts'
import { setFolded } from '#shared/edits/fold.ts'
import { stackOn } from '#shared/edits/stackOn.ts'
import type { ItemId } from '#shared/ids.ts'
import { aBoard, idOf, putNote } from '../../kit/aBoard.ts'

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
