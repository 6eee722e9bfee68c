import type { Placed } from '../docs/board.ts'
import { boxOf } from '../edits/boxes.ts'
import { around, type Box, minus, overlaps, plus } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { type Figure, inks } from '../items/figure.ts'
import { traitsOf, wordsOf } from '../items/index.ts'
import type { BoxOf } from '../items/kind.ts'
import { imagePath } from '../wire/images.ts'
import type { Drawn, Look } from './look.ts'

/** Lines this near each other were drawn as one drawing, board units. */
const near = 48
/** The most lines one drawing is shown with, and characters of their paths: a phone gets them too. */
const most = { lines: 300, path: 60_000 }
/** What a line runs between is named no longer than this. Characters. */
const nameMost = 60

/** Whether it is a line of a drawing: drawn, without words, and nothing by itself. */
export const isStroke = (item: Placed): boolean => {
  const { figures, words, shape } = traitsOf(item)
  return figures !== undefined && words === undefined && shape?.hangsOn === undefined && item.kind !== 'unknown'
}

/** How an item looks beside its words. Undefined for what is nothing but words. A line is shown with the drawing it is of. */
export function lookOf(item: Placed, items: readonly Placed[], workshop: string): Look | undefined {
  const { figures, lettering, picture, shape } = traitsOf(item)
  const image = picture?.(item)
  if (item.kind === 'unknown') return { isNew: true }
  if (image !== undefined) return { picture: imagePath(workshop, image) }
  if (!figures) return undefined
  if (isStroke(item))
    return {
      drawn: drawing(drawingsIn([item, ...items.filter((one) => one.id !== item.id && isStroke(one))])[0] ?? [item]),
    }
  if (shape?.hangsOn) return lineBetween(item, items)
  const room = lettering?.(item, nowhere).room
  return {
    drawn: { box: { ...boxOf(item), x: 0, y: 0 }, strokes: strokesOf(figures(item, nowhere)), ...(room && { room }) },
  }
}

/** Lines that lie near each other, as the drawings they make; the first line of each is the first given. */
export function drawingsIn(lines: readonly Placed[]): Placed[][] {
  let left = lines.slice(0, most.lines).map((item) => ({ item, box: wider(boxOf(item)) }))
  const drawings: Placed[][] = []
  while (left.length > 0) {
    const one = left.slice(0, 1)
    left = left.slice(1)
    for (let at = 0; at < one.length; at++) {
      const touches = Map.groupBy(left, ({ box }) => overlaps(box, one[at]?.box ?? box))
      one.push(...(touches.get(true) ?? []))
      left = touches.get(false) ?? []
    }
    drawings.push(one.map(({ item }) => item))
  }
  return drawings
}

/** One drawing of its lines, in a box around them. What is too much to send is left out, the last first. */
export function drawing(lines: readonly Placed[]): Drawn {
  const strokes: Drawn['strokes'] = []
  const boxes: Box[] = []
  let path = 0
  for (const item of lines) {
    const drawn = figuresOf(item)
    path += drawn.reduce((sum, { d }) => sum + d.length, 0)
    if (path > most.path && boxes.length > 0) break
    strokes.push(...strokesOf(drawn).map((one) => ({ ...one, at: item.at })))
    boxes.push(boxOf(item))
  }
  return { box: around(boxes) ?? { x: 0, y: 0, w: 1, h: 1 }, strokes }
}

const nowhere: BoxOf = () => undefined
const wider = (box: Box): Box => ({ x: box.x - near / 2, y: box.y - near / 2, w: box.w + near, h: box.h + near })

/** Figures of lines that have not changed are not worked out again. */
const known = new WeakMap<Placed, readonly Figure[]>()
function figuresOf(item: Placed): readonly Figure[] {
  const figures = known.get(item) ?? traitsOf(item).figures?.(item, nowhere) ?? []
  known.set(item, figures)
  return figures
}

const strokesOf = (figures: readonly Figure[]): Drawn['strokes'] =>
  figures.map(({ d, fill, line, width, faint }) => ({
    d,
    ...(fill && { fill: inks[fill] }),
    ...(line && { line: inks[line] }),
    ...(width && { width }),
    ...(faint && { faint }),
  }))

/** How long a line is shown that runs between two things, wherever they lie; board units. */
const span = { x: 160, y: 0 }
const margin = 24

/** A line with what it runs between: lying flat, with the one on its left and the other on its right, as it is read. */
function lineBetween(item: Placed, items: readonly Placed[]): Look {
  const { figures, shape } = traitsOf(item)
  const [from, to] = shape?.hangsOn?.(item) ?? []
  const find = (id: ItemId) => items.find((one) => one.id === id)
  const isFlat = from !== undefined && to !== undefined && from !== to
  const at = (id: ItemId): Box | undefined => {
    if (isFlat) return { ...(id === from ? item.at : plus(item.at, span)), w: 0, h: 0 }
    const other = find(id)
    return other && boxOf(other)
  }
  const covers = shape?.box?.(item, at) ?? boxOf(item)
  const box = isFlat
    ? { x: -margin, y: -margin, w: span.x + 2 * margin, h: 2 * margin }
    : { ...covers, ...minus(covers, item.at) }
  const name = (id: ItemId | undefined) => named(id === undefined ? undefined : find(id))
  return {
    drawn: { box, strokes: strokesOf(figures?.(item, at) ?? []) },
    ...(isFlat && { ends: [name(from), name(to)] }),
  }
}

/** What something on the board is called after: its words, or its heading. */
function named(item: Placed | undefined): string {
  const said = item ? wordsOf(item) || ('title' in item ? item.title : '') : ''
  const short = said.trim()
  return short.length > nameMost ? `${short.slice(0, nameMost)} …` : short || '…'
}
