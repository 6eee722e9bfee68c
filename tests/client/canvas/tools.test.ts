import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tools } from '#client/canvas/tools/index.ts'
import { offers, type ToolName } from '#client/canvas/tools/offers.ts'
import type { Effect, Input, Pointing, Touched } from '#client/canvas/tools/tool.ts'
import { idOf } from '../../kit/aBoard.ts'

const aHit = (more: Partial<Touched> = {}): Touched => ({ id: idOf('note'), picked: false, mayMove: true, ...more })
const at = (x: number, y: number) => ({ at: { x, y }, seen: { x, y } })
const down = (x: number, y: number, hit?: Touched, by: Pointing = 'mouse', more = false): Input => ({
  is: 'down',
  ...at(x, y),
  hit,
  by,
  more,
})
const move = (x: number, y: number): Input => ({ is: 'move', ...at(x, y) })
const up = (x: number, y: number, again = false): Input => ({ is: 'up', ...at(x, y), again })

const play = (tool: ToolName, ...inputs: Input[]): Effect[] => inputs.flatMap(tools[tool]())
const deeds = (effects: Effect[]) => effects.map((effect) => effect.do)

test('a trembling finger is still a tap', () => {
  const shaking = Array.from({ length: 30 }, (_, n) => move(100 + 15 * Math.sin(n), 100))
  expect(play('select', down(100, 100, aHit(), 'touch'), ...shaking, up(104, 97))).toEqual([
    { do: 'pick', id: idOf('note'), more: false },
  ])
})

test('a mouse that strays four pixels is still a click', () => {
  expect(deeds(play('select', down(0, 0, aHit()), move(2, 3), up(2, 3)))).toEqual(['pick'])
})

test('dragging a note with the mouse picks it, carries it and puts it down once', () => {
  const effects = play('select', down(0, 0, aHit()), move(10, 0), move(30, 5), up(40, 5))
  expect(deeds(effects)).toEqual(['pick', 'lift', 'lift', 'drop'])
  expect(effects.at(-1)).toEqual({ do: 'drop', by: { x: 40, y: 5 } })
})

test('a finger moves only what it has picked first, otherwise it pulls the board', () => {
  expect(deeds(play('select', down(0, 0, aHit(), 'touch'), move(40, 0), up(40, 0)))).toEqual(['pan'])
  const carried = play('select', down(0, 0, aHit({ picked: true }), 'touch'), move(40, 0), up(40, 0))
  expect(deeds(carried)).toEqual(['lift', 'drop'])
})

test('who may only read moves nothing', () => {
  const effects = play('select', down(0, 0, aHit({ picked: true, mayMove: false })), move(40, 0), up(40, 0))
  expect(deeds(effects)).toEqual(['pan'])
})

test('a drag on the floor draws a frame and picks what is in it', () => {
  const effects = play('select', down(50, 50), move(10, 20), up(0, 0))
  expect(effects.at(-1)).toEqual({ do: 'pickIn', box: { x: 0, y: 0, w: 50, h: 50 }, more: false })
})

test('a tap on the floor lets go of everything, and a double tap opens', () => {
  expect(play('select', down(0, 0), up(0, 0))).toEqual([{ do: 'pickNone' }])
  expect(play('hand', down(0, 0, aHit()), up(0, 0, true))).toEqual([{ do: 'open', id: idOf('note') }])
})

test('a drag that is cancelled ends where it began', () => {
  expect(play('select', down(0, 0, aHit()), move(40, 0), { is: 'cancel' }).at(-1)).toEqual({
    do: 'drop',
    by: { x: 0, y: 0 },
  })
})

test('the note tool adds where one taps, and not when the hand drags', () => {
  expect(play('note', down(10, 20), up(11, 20))).toEqual([{ do: 'addNote', at: { x: 11, y: 20 } }])
  expect(play('note', down(10, 20), move(80, 20), up(80, 20))).toEqual([])
})

const coordinate = fc.integer({ min: -200, max: 200 })
const input: fc.Arbitrary<Input> = fc.oneof(
  fc
    .record({
      x: coordinate,
      y: coordinate,
      picked: fc.boolean(),
      mayMove: fc.boolean(),
      on: fc.boolean(),
      finger: fc.boolean(),
    })
    .map(({ x, y, picked, mayMove, on, finger }) =>
      down(x, y, on ? aHit({ picked, mayMove }) : undefined, finger ? 'touch' : 'mouse'),
    ),
  fc.tuple(coordinate, coordinate).map(([x, y]) => move(x, y)),
  fc.tuple(coordinate, coordinate, fc.boolean()).map(([x, y, again]) => up(x, y, again)),
  fc.constant<Input>({ is: 'cancel' }),
)

test.each(Object.keys(tools) as ToolName[])(
  'whatever a hand does, %s puts down what it lifts and is then at rest',
  (name) => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 60 }), (inputs) => {
        const use = tools[name]()
        let isCarrying = false
        for (const effect of [...inputs, { is: 'cancel' } as const].flatMap(use)) {
          if (effect.do === 'lift') isCarrying = true
          if (effect.do === 'drop') isCarrying = false
          if (effect.do === 'addNote') expect(offers[name].changes).toBe('note')
        }
        expect(isCarrying).toBe(false)
        expect([move(1, 1), up(1, 1)].flatMap(use)).toEqual([])
      }),
    )
  },
)
