import { expect, test } from 'vitest'
import { usual } from '#client/canvas/tools/choices.ts'
import { tools } from '#client/canvas/tools/index.ts'
import type { ToolName } from '#client/canvas/tools/offers.ts'
import type { Choices, Effect, Input, NewItem, Pointing, Touched } from '#client/canvas/tools/tool.ts'
import type { ItemId } from '#shared/ids.ts'
import { readStroke } from '#shared/items/stroke.ts'
import { idOf } from '../../kit/aBoard.ts'

const at = (x: number, y: number) => ({ at: { x, y }, seen: { x, y } })
const on = (name: string): Touched => ({ id: idOf(name), picked: false, mayMove: true })
const down = (x: number, y: number, hit?: Touched, by: Pointing = 'mouse'): Input => ({
  is: 'down',
  ...at(x, y),
  hit,
  by,
  more: false,
})
const move = (x: number, y: number): Input => ({ is: 'move', ...at(x, y) })
const up = (x: number, y: number, over?: ItemId): Input => ({ is: 'up', ...at(x, y), again: false, over })

const play = (tool: ToolName, inputs: Input[], choices: Partial<Choices> = {}): Effect[] =>
  inputs.flatMap(tools[tool]({ ...usual, ...choices }))
const made = (effects: Effect[]): NewItem[] => effects.flatMap((one) => (one.do === 'put' ? [one.item] : []))
const lastDraft = (effects: Effect[]) => effects.flatMap((one) => (one.do === 'draft' ? [one] : [])).at(-1)

test('a tap with the text tool starts writing there, in the size that is chosen', () => {
  const effects = play('text', [down(10, 50), up(11, 50)], { letters: 'large' })
  expect(effects).toEqual([
    {
      do: 'put',
      next: 'write',
      item: { kind: 'text', body: '', letters: 'large', width: 360, at: { x: 11, y: 28 } },
    },
  ])
})

test('a shape is drawn from corner to corner, whichever corner one begins with', () => {
  const [item] = made(play('shape', [down(300, 200), move(100, 150), up(40, 20)], { form: 'ellipse', tint: 'accent' }))
  expect(item).toMatchObject({ form: 'ellipse', tint: 'accent', at: { x: 40, y: 20 }, size: { w: 260, h: 180 }, turn: 0 })
})

test('a tap puts a shape of ordinary size with its middle there, also when the finger trembles', () => {
  const shaking = Array.from({ length: 20 }, (_, n) => move(500 + 15 * Math.sin(n), 400))
  const [item] = made(play('shape', [down(500, 400, undefined, 'touch'), ...shaking, up(506, 395)]))
  expect(item).toMatchObject({ at: { x: 380, y: 320 }, size: { w: 240, h: 160 } })
})

test('an arrow points the way one drags', () => {
  const turnOf = (x: number, y: number) =>
    made(play('shape', [down(0, 0), move(x, y), up(x, y)], { form: 'arrow' })).map((one) => 'turn' in one && one.turn)
  expect([turnOf(90, 10), turnOf(10, 90), turnOf(-90, 10), turnOf(10, -90)]).toEqual([[0], [1], [2], [3]])
})

test('a line dragged from one thing to another hangs on both', () => {
  const effects = play('connector', [down(0, 0, on('a')), move(200, 0), up(300, 0, idOf('b'))])
  expect(made(effects)).toMatchObject([{ from: { is: 'item', id: idOf('a') }, to: { is: 'item', id: idOf('b') } }])
  expect(lastDraft(effects)).toEqual({ do: 'draft', item: undefined })
})

test('who cannot drag taps the one thing and then the other', () => {
  const effects = play('connector', [down(0, 0, on('a'), 'touch'), move(9, 6), up(3, 2), down(300, 0, on('b')), up(300, 0, idOf('b'))])
  expect(made(effects)).toMatchObject([{ from: { is: 'item', id: idOf('a') }, to: { is: 'item', id: idOf('b') } }])
})

test('an end on nothing stands where it was let go, and back on the same thing is no line', () => {
  expect(made(play('connector', [down(10, 10), move(90, 10), up(110, 60)]))).toMatchObject([
    { at: { x: 10, y: 10 }, from: { is: 'free', by: { x: 0, y: 0 } }, to: { is: 'free', by: { x: 100, y: 50 } } },
  ])
  const back = play('connector', [down(0, 0, on('a')), move(80, 0), up(2, 2, idOf('a'))])
  expect(made(back)).toEqual([])
  expect(lastDraft(back)).toEqual({ do: 'draft', item: undefined })
})

test('a line follows the pen and is one thing when the hand lets go', () => {
  const curve = Array.from({ length: 200 }, (_, n) => move(n * 3, 100 * Math.sin(n / 20)))
  const effects = play('pen', [down(0, 0), ...curve, up(600, 0)], { nib: 'highlighter', ink: 'sea' })
  const [item, ...others] = made(effects)
  expect(others).toEqual([])
  expect(item).toMatchObject({ kind: 'drawing', nib: 'highlighter', ink: 'sea' })
  const points = item?.kind === 'drawing' ? readStroke(item.points) : []
  expect(points.length).toBeLessThan(80)
  expect(points.length).toBeGreaterThan(10)
  expect(points[0]).toEqual({ x: -item!.at.x, y: -item!.at.y })
})

test('a very long line is still one thing of bounded length', () => {
  const use = tools.pen()
  use(down(0, 0))
  for (let n = 0; n < 3_000; n++) use(move(500 * Math.sin(n / 7), 500 * Math.cos(n / 11)))
  const [item] = made(use(up(0, 0)))
  expect(item?.kind === 'drawing' && item.points.length).toBeLessThanOrEqual(1600)
})

test('an eraser takes what it touched when it is lifted, and nothing when the rubbing is cancelled', () => {
  const rub = [down(0, 0), move(50, 0), move(90, 10)]
  expect(play('eraser', [...rub, up(90, 10)]).at(-1)).toMatchObject({ do: 'erase', along: { length: 3 } })
  expect(play('eraser', [...rub, { is: 'cancel' }]).some((one) => one.do === 'erase')).toBe(false)
})

test('Enter does what a tap in the middle does, for every tool that needs no hand', () => {
  const entered = (name: ToolName) => tools[name]()({ is: 'enter', at: { x: 500, y: 300 } }).map((one) => one.do)
  expect(entered('note')).toEqual(['addNote'])
  expect(entered('text')).toEqual(['put'])
  expect(entered('shape')).toEqual(['put'])
  expect(entered('image')).toEqual(['askImage'])
  for (const name of ['select', 'hand', 'connector', 'pen', 'eraser'] as const) expect(entered(name)).toEqual([])
})
