import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { options as every, usual } from '#client/canvas/tools/choices.ts'
import { tools } from '#client/canvas/tools/index.ts'
import { offers, type ToolName } from '#client/canvas/tools/offers.ts'
import type { Using } from '#client/canvas/tools/taken.ts'
import type { Choices, Effect, Input, Pointing } from '#client/canvas/tools/tool.ts'
import { type Board, openBoard, readBoard } from '#shared/docs/board.ts'
import { addItem, moveItems } from '#shared/edits/items.ts'
import { newId } from '#shared/ids.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { seedOf } from '#tests/kit/chance.ts'

const seed = seedOf(11)
const names = Object.keys(tools) as ToolName[]
/** Four millimetres on a tablet, from one side to the other. View pixels. */
const tremor = 15

const at = (x: number, y: number) => ({ at: { x, y }, seen: { x, y } })
const coordinate = fc.integer({ min: -400, max: 400 })
const things = [idOf('a'), idOf('b'), undefined] as const
const choices: fc.Arbitrary<Choices> = fc.record({
  form: fc.constantFrom(...every.form),
  tint: fc.constantFrom(...every.tint),
  nib: fc.constantFrom(...every.nib),
  ink: fc.constantFrom(...every.ink),
  letters: fc.constantFrom(...every.letters),
})
const down = fc
  .record({ x: coordinate, y: coordinate, id: fc.constantFrom(...things), picked: fc.boolean(), mayMove: fc.boolean(), finger: fc.boolean() })
  .map(({ x, y, id, picked, mayMove, finger }): Input => {
    const by: Pointing = finger ? 'touch' : 'mouse'
    return { is: 'down', ...at(x, y), by, more: false, hit: id && { id, picked, mayMove } }
  })
/** What a page can hear, in any order: a second finger is a cancel; a lost pointer is a down without its up. */
const input: fc.Arbitrary<Input> = fc.oneof(
  down,
  fc.tuple(coordinate, coordinate).map(([x, y]): Input => ({ is: 'move', ...at(x, y) })),
  fc
    .record({ x: coordinate, y: coordinate, again: fc.boolean(), over: fc.constantFrom(...things) })
    .map(({ x, y, again, over }): Input => ({ is: 'up', ...at(x, y), again, over })),
  fc.constant<Input>({ is: 'cancel' }),
)

/** A board that does what tools ask for, as plainly as can be. */
function aTable() {
  const board: Board = openBoard(new Y.Doc())
  putNote(board, 'a')
  putNote(board, 'b', { at: { x: 300, y: 0 } })
  let [isCarrying, isFramed, isDrafted, added] = [false, false, false, 0]
  return {
    board,
    get added() {
      return added
    },
    isAtRest: () => !isCarrying && !isFramed && !isDrafted,
    run(effect: Effect): void {
      if (effect.do === 'lift') isCarrying = true
      if (effect.do === 'frame') isFramed = effect.box !== undefined
      if (effect.do === 'draft') isDrafted = effect.item !== undefined
      if (effect.do === 'addNote' || effect.do === 'askImage') added++
      if (effect.do === 'drop') {
        isCarrying = false
        moveItems(board, [idOf('a')], effect.by)
      }
      if (effect.do === 'put') {
        added++
        addItem(board, newId<'item'>(), { ...effect.item, zone: '', order: added })
      }
    },
  }
}

const rest = (use: Using): Effect[] =>
  ([{ is: 'move', ...at(1, 1) }, { is: 'up', ...at(1, 1), again: false }] satisfies Input[]).flatMap(use)

test.each(names)(`whatever a hand does with %s, nothing is stuck and nothing is lost (seed ${seed})`, (name) => {
  fc.assert(
    fc.property(fc.array(input, { maxLength: 40 }), choices, (inputs, chosen) => {
      const table = aTable()
      const use = tools[name](chosen)
      for (const one of [...inputs, { is: 'cancel' } as const]) use(one).forEach(table.run)
      expect(table.isAtRest()).toBe(true)
      expect(rest(use)).toEqual([])
      const puts = table.board.items.size - 2
      expect(readBoard(table.board)).toHaveLength(table.board.items.size)
      expect(puts === 0 || offers[name].changes !== undefined).toBe(true)
    }),
    { seed, numRuns: 300 },
  )
})

test.each(names)(`cancelled at any moment, %s has put nothing on the board (seed ${seed})`, (name) => {
  const moves = fc.array(
    fc.tuple(coordinate, coordinate).map(([x, y]): Input => ({ is: 'move', ...at(x, y) })),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(down, moves, choices, (first, more, chosen) => {
      const table = aTable()
      const before = JSON.stringify(table.board.items.toJSON())
      const use = tools[name](chosen)
      for (const one of [first, ...more, { is: 'cancel' } as const]) use(one).forEach(table.run)
      expect(table.added).toBe(0)
      expect(table.isAtRest()).toBe(true)
      if (name !== 'select') expect(JSON.stringify(table.board.items.toJSON())).toBe(before)
    }),
    { seed, numRuns: 200 },
  )
})

/** A finger that shakes 4 to 8 times a second while it rests 600 ms, heard 60 times a second. */
const shaken = fc
  .record({ hertz: fc.double({ min: 4, max: 8, noNaN: true }), way: fc.double({ min: 0, max: Math.PI, noNaN: true }), phase: fc.double({ min: 0, max: 6.28, noNaN: true }) })
  .map(({ hertz, way, phase }) => {
    const off = (n: number) => (tremor / 2) * Math.sin(phase + (2 * Math.PI * hertz * n) / 60)
    return Array.from({ length: 36 }, (_, n) => ({ x: 100 + off(n) * Math.cos(way), y: 100 + off(n) * Math.sin(way) }))
  })

test.each(names.filter((name) => !offers[name].byHand))(`a tap that shakes four millimetres is a tap with %s (seed ${seed})`, (name) => {
  const tapped = (points: { x: number; y: number }[]): string[] => {
    const use = tools[name](usual)
    const first: Input = { is: 'down', ...at(points[0]!.x, points[0]!.y), by: 'touch', more: false, hit: undefined }
    const last: Input = { is: 'up', ...at(points.at(-1)!.x, points.at(-1)!.y), again: false }
    const between = points.slice(1).map((p): Input => ({ is: 'move', ...at(p.x, p.y) }))
    return [first, ...between, last].flatMap(use).map((effect) => effect.do)
  }
  const still = tapped([
    { x: 100, y: 100 },
    { x: 100, y: 100 },
  ])
  fc.assert(
    fc.property(shaken, (points) => {
      expect(tapped(points)).toEqual(still)
    }),
    { seed, numRuns: 200 },
  )
})
