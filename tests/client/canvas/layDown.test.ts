import { expect, test } from 'vitest'
import { taken } from '#client/canvas/tools/taken.ts'
import { layDown } from '#client/canvas/tools/layDown.ts'
import { select } from '#client/canvas/tools/select.ts'
import type { Input, Pointing, Touched } from '#client/canvas/tools/tool.ts'
import { idOf } from '../../kit/aBoard.ts'

const at = (x: number, y: number) => ({ at: { x, y }, seen: { x, y } })
const hit = (more = {}): Touched => ({ id: idOf('note'), picked: false, mayMove: true, ...more })
const down = (x: number, y: number, on?: Touched, by: Pointing = 'touch', more = false): Input => ({
  is: 'down',
  ...at(x, y),
  hit: on,
  by,
  more,
})
const move = (x: number, y: number, keys = {}): Input => ({ is: 'move', ...at(x, y), ...keys })
const up = (x: number, y: number, keys = {}): Input => ({ is: 'up', ...at(x, y), again: false, ...keys })

test('a tap lays what is held where the finger came up, or on what lies there', () => {
  const use = taken(layDown)()
  expect([down(10, 10), move(15, 12), up(16, 12)].flatMap(use)).toEqual([
    { do: 'layDown', at: { x: 16, y: 12 }, on: undefined },
  ])
  expect([down(10, 10, hit()), up(10, 10)].flatMap(use)).toEqual([
    { do: 'layDown', at: { x: 10, y: 10 }, on: idOf('note') },
  ])
})

test('a drag looks around for the place and lays nothing down', () => {
  const use = taken(layDown)()
  const done = [down(10, 10), move(60, 10), move(80, 10), up(90, 10)].flatMap(use).map((one) => one.do)
  expect(done).toEqual(['pan', 'pan'])
})

test('keys held while carrying are told along', () => {
  const use = taken(select)()
  const done = [down(0, 0, hit(), 'mouse'), move(20, 0, { copies: true }), up(30, 0, { isFree: true })].flatMap(use)
  expect(done.slice(1)).toEqual([
    { do: 'lift', by: { x: 20, y: 0 }, copies: true },
    { do: 'drop', by: { x: 30, y: 0 }, isFree: true },
  ])
})

test('a finger draws a frame only when it picks several', () => {
  const first = taken(select)()
  expect([down(0, 0), move(90, 90)].flatMap(first).map((one) => one.do)).toEqual(['pan'])
  const many = taken(select)()
  expect([down(0, 0, undefined, 'touch', true), move(90, 90)].flatMap(many).map((one) => one.do)).toEqual(['frame'])
})
