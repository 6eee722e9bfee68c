import { type Box, contains, type Point } from '../geometry.ts'

/** A thin line that shows why something stopped where it did. Board units. */
export interface Guide {
  from: Point
  to: Point
  /** It lines up with something, or it measures one of two equal gaps. */
  is: 'line' | 'gap'
}

/** Where a thing lands when it is let go, as a further way to move, and the guides to show. */
export interface Snap {
  by: Point
  guides: Guide[]
}

/** One way at a time: along the axis a box has a start, a middle and an end; `near` and `far` are its sides across it. */
interface Span {
  from: number
  to: number
  near: number
  far: number
}
type Axis = 'x' | 'y'

const spanOf = (box: Box, axis: Axis): Span =>
  axis === 'x'
    ? { from: box.x, to: box.x + box.w, near: box.y, far: box.y + box.h }
    : { from: box.y, to: box.y + box.h, near: box.x, far: box.x + box.w }
const marksOf = ({ from, to }: Span): number[] => [from, (from + to) / 2, to]
const guideOf = (axis: Axis, along: [number, number], across: [number, number], is: Guide['is']): Guide =>
  axis === 'x'
    ? { from: { x: along[0], y: across[0] }, to: { x: along[1], y: across[1] }, is }
    : { from: { x: across[0], y: along[0] }, to: { x: across[1], y: along[1] }, is }

/** The least way along one axis that lines a box up with another or gives it equal gaps, if there is one within reach. */
function nearest(moving: Span, others: readonly Span[], reach: number): number | undefined {
  let best: number | undefined
  const offer = (by: number) => {
    if (Math.abs(by) <= reach && (best === undefined || Math.abs(by) < Math.abs(best))) best = by
  }
  const mine = marksOf(moving)
  for (const other of others) {
    const [from = 0, middle = 0, to = 0] = marksOf(other)
    for (const mark of [from, to]) for (const own of [mine[0] ?? 0, mine[2] ?? 0]) offer(mark - own)
    offer(middle - (mine[1] ?? 0))
  }
  for (const start of equalStarts(moving, beside(moving, others))) offer(start - moving.from)
  return best
}

/** Spans that lie in the same row, or column, as the moving one; in order. */
const beside = (moving: Span, others: readonly Span[]): Span[] =>
  others.filter((one) => one.near < moving.far && one.far > moving.near).sort((a, b) => a.from - b.from)

/** Where the moving span would have to begin to be as far from its neighbour as that is from the next, or midway between. */
function equalStarts(moving: Span, row: readonly Span[]): number[] {
  const length = moving.to - moving.from
  const middle = (moving.from + moving.to) / 2
  const before = row.filter((one) => (one.from + one.to) / 2 < middle).slice(-2)
  const after = row.filter((one) => (one.from + one.to) / 2 > middle).slice(0, 2)
  const starts: number[] = []
  const [farBefore, nearBefore] = before.length === 2 ? before : [undefined, before[0]]
  const [nearAfter, farAfter] = after
  if (farBefore && nearBefore && nearBefore.from > farBefore.to)
    starts.push(nearBefore.to + nearBefore.from - farBefore.to)
  if (nearAfter && farAfter && farAfter.from > nearAfter.to)
    starts.push(nearAfter.from - (farAfter.from - nearAfter.to) - length)
  const room = nearBefore && nearAfter ? nearAfter.from - nearBefore.to - length : -1
  if (nearBefore && room >= 0) starts.push(nearBefore.to + room / 2)
  return starts
}

/** Lines and equal gaps that hold along one axis where the box now lies. */
function guidesAlong(axis: Axis, box: Box, others: readonly Box[]): Guide[] {
  const moving = spanOf(box, axis)
  const spans = others.map((one) => spanOf(one, axis))
  const guides: Guide[] = []
  const [from = 0, middle = 0, to = 0] = marksOf(moving)
  for (const mark of [from, middle, to]) {
    const met = spans.filter((one) => {
      const [a = 0, b = 0, c = 0] = marksOf(one)
      return mark === middle ? isSame(b, mark) : isSame(a, mark) || isSame(c, mark)
    })
    if (met.length === 0) continue
    const near = Math.min(moving.near, ...met.map((one) => one.near))
    const far = Math.max(moving.far, ...met.map((one) => one.far))
    guides.push(guideOf(axis, [mark, mark], [near, far], 'line'))
  }
  return [...guides, ...gapGuides(axis, moving, beside(moving, spans))]
}

function gapGuides(axis: Axis, moving: Span, row: readonly Span[]): Guide[] {
  if (!equalStarts(moving, row).some((start) => isSame(start, moving.from))) return []
  const line = [...row, moving].sort((a, b) => a.from - b.from)
  const at = line.indexOf(moving)
  const across = (moving.near + moving.far) / 2
  const gaps = line.slice(1).map((one, index) => ({ index, from: line[index]?.to ?? 0, to: one.from }))
  const own = gaps.filter(({ index }) => index === at - 1 || index === at)
  return gaps
    .filter(({ index, from, to }) => {
      const isNear = index >= at - 2 && index <= at + 1
      return isNear && to > from && own.some((mine) => isSame(mine.to - mine.from, to - from))
    })
    .map(({ from, to }) => guideOf(axis, [from, to], [across, across], 'gap'))
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 0.51

/**
 * Where a box that is being moved would rather lie: edge to edge, middle to middle, or with equal gaps to its neighbours, each
 * way by itself and never farther off than `reach`.
 */
export function snapped(moving: Box, others: readonly Box[], reach: number): Snap {
  const way = (axis: Axis) =>
    nearest(
      spanOf(moving, axis),
      others.map((one) => spanOf(one, axis)),
      reach,
    )
  const [x, y] = [way('x'), way('y')]
  const by = { x: x ?? 0, y: y ?? 0 }
  const there = { ...moving, x: moving.x + by.x, y: moving.y + by.y }
  const guides = [
    ...(x === undefined ? [] : guidesAlong('x', there, others)),
    ...(y === undefined ? [] : guidesAlong('y', there, others)),
  ]
  return { by, guides }
}

/** The middle third of a box, each way: whoever lays a note there means the note, not the place. */
export const heartOf = ({ x, y, w, h }: Box): Box => ({ x: x + w / 3, y: y + h / 3, w: w / 3, h: h / 3 })

/** Whether a box's middle lies on the middle third of another. */
export const liesOn = (box: Box, other: Box): boolean =>
  contains(heartOf(other), { x: box.x + box.w / 2, y: box.y + box.h / 2 })
