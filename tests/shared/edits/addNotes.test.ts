import { expect, test } from 'vitest'
import { readBoard } from '#shared/docs/board.ts'
import { addNotes } from '#shared/edits/addNotes.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import { overlaps } from '#shared/geometry.ts'
import { aBoard, putNote, putZone } from '../../kit/aBoard.ts'

const whose = { voice: 'staff', entry: 'scribe', step: 's', zone: 'zone.dream' } as const

test('two hundred notes find free spots in the zone in one change, tagged ones under their name', () => {
  const board = aBoard()
  putZone(board, 'zone.dream')
  putNote(board, 'old', { at: { x: 40, y: 80 }, zone: 'zone.dream' })
  let changes = 0
  board.doc.on('afterTransaction', () => changes++)
  const notes = Array.from({ length: 200 }, (_, at) => ({ body: `Idé ${at}`, tag: ['Mad', 'Ro', ''][at % 3]! }))
  addNotes(board, notes, whose)
  expect(changes).toBe(1)
  const all = readBoard(board)
  const clusters = all.filter((one) => one.kind === 'cluster')
  expect(clusters.map((one) => one.title).sort()).toEqual(['Mad', 'Ro'])
  const added = all.filter((one) => one.kind === 'note')
  expect(added.length).toBe(201)
  expect(added.filter((one) => one.cluster !== '').length).toBe(134)
  expect(added.every((one) => one.zone === 'zone.dream')).toBe(true)
  const boxes = added.map(boxOf)
  for (const [at, a] of boxes.entries()) expect(boxes.slice(at + 1).some((b) => overlaps(a, b))).toBe(false)
})
