import * as v from 'valibot'
import { around, besideLine, type Box, contains, distance, minus, plus, type Point, times } from '../geometry.ts'
import type { Figure } from './figure.ts'
import { type BoxOf, defineKind, itemRef, type ItemOf, ownOnly, point } from './kind.ts'

/** An end hangs on an item, wherever that lies, or stands at a free point, counted from `at`. */
const end = v.variant('is', [
  v.object({ is: v.literal('item'), id: itemRef }),
  v.object({ is: v.literal('free'), by: point }),
])
export type End = v.InferOutput<typeof end>

export const heads = ['none', 'end', 'both'] as const

const width = 4
/** Free room between an end and what it hangs on, length of an arrow's head, and room for the words. Board units. */
const gap = 6
const head = 20
const label = { w: 180, h: 54 }

/**
 * A line from one thing to another, with or without words. Where an end that hangs on an item lies is never stored: it is worked
 * out whenever the line is drawn, so the line follows whoever moves the item.
 */
export const connector = defineKind(
  'connector',
  { from: end, to: end, head: v.picklist(heads), body: v.string(), zone: v.string() },
  ['body'],
  {
    size: (item) => extent(item, nowhere),
    takesRoom: false,
    resizes: 'none',
    participants: { ...ownOnly, place: 'all' },
    places: ['from', 'to'],
    words: { field: 'body', max: 80, isAll: false },
    shape: {
      hangsOn: ({ from, to }) => [from, to].flatMap((one) => (one.is === 'item' ? one.id : [])),
      box: (item, boxOf) => extent(item, boxOf),
      hits(item, at, slop, boxOf) {
        const [a, b] = routeOf(item, boxOf)
        return besideLine(at, a, b) <= slop + width / 2 || (item.body !== '' && contains(labelBox(item, boxOf), at))
      },
    },
    letGo: freed,
    figures(item, boxOf): Figure[] {
      const [a, b] = routeOf(item, boxOf).map((one) => minus(one, item.at)) as [Point, Point]
      const line: Figure = { d: `M${round(a)}L${round(b)}`, line: 'quiet', width }
      const tips = item.head === 'none' ? [] : item.head === 'end' ? [tip(a, b)] : [tip(a, b), tip(b, a)]
      return [line, ...tips.map((d): Figure => ({ d, line: 'quiet', width }))]
    },
    lettering(item, boxOf) {
      const box = labelBox(item, boxOf)
      return { room: { ...box, ...minus(box, item.at) }, sizes: [18, 15, 13], ink: 'ink', isCentred: true }
    },
  },
)
export type Connector = ItemOf<typeof connector>

/** What of a connector says how it runs. */
interface Line {
  at: Point
  from: End
  to: End
  body: string
}

const nowhere: BoxOf = () => undefined

/** How far the end of a line whose item is gone unseen lies from `at`, so that it can still be seen and taken. */
const stray: Point = { x: 120, y: 0 }

/** Both ends of a line on the board: on the border of what they hang on, facing each other. */
export function routeOf(item: Line, boxOf: BoxOf): [Point, Point] {
  const from = targetOf(item.from, item.at, boxOf, { x: 0, y: 0 })
  const to = targetOf(item.to, item.at, boxOf, stray)
  return [border(from, middle(to)), border(to, middle(from))]
}

/** The same ends, those at items that go standing where they now are. */
function freed(item: Line, gone: ReadonlySet<string>, boxOf: BoxOf): { from: End; to: End } {
  const route = routeOf(item, boxOf)
  const free = (one: End, where: Point): End =>
    one.is === 'item' && gone.has(one.id) ? { is: 'free', by: rounded(minus(where, item.at)) } : one
  return { from: free(item.from, route[0]), to: free(item.to, route[1]) }
}

const targetOf = (one: End, at: Point, boxOf: BoxOf, otherwise: Point): Box => {
  const box = one.is === 'item' ? boxOf(one.id) : undefined
  return box ?? { ...plus(at, one.is === 'free' ? one.by : otherwise), w: 0, h: 0 }
}

const middle = (box: Box): Point => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 })

/** Where the way from a box's middle to a point leaves the box. A point is its own border. */
function border(box: Box, towards: Point): Point {
  const from = middle(box)
  if (box.w === 0 && box.h === 0) return from
  const way = minus(towards, from)
  const reach = Math.min((box.w / 2 + gap) / Math.abs(way.x), (box.h / 2 + gap) / Math.abs(way.y))
  return Number.isFinite(reach) && reach < 1 ? plus(from, times(way, reach)) : from
}

function extent(item: Line, boxOf: BoxOf): Box {
  const ends = routeOf(item, boxOf).map((one) => ({ x: one.x - head, y: one.y - head, w: 2 * head, h: 2 * head }))
  return around(item.body === '' ? ends : [...ends, labelBox(item, boxOf)]) ?? { ...item.at, w: 1, h: 1 }
}

function labelBox(item: Line, boxOf: BoxOf): Box {
  const [a, b] = routeOf(item, boxOf)
  return { x: (a.x + b.x - label.w) / 2, y: (a.y + b.y - label.h) / 2, ...label }
}

/** An open arrow head at `b`, for a line that comes from `a`. */
function tip(a: Point, b: Point): string {
  const long = distance(a, b) || 1
  const back = times(minus(a, b), Math.min(head, long) / long)
  const side = (by: 1 | -1) => plus(b, { x: back.x - by * back.y * 0.55, y: back.y + by * back.x * 0.55 })
  return `M${round(side(1))}L${round(b)}L${round(side(-1))}`
}

const rounded = (p: Point): Point => ({ x: Math.round(p.x), y: Math.round(p.y) })
const round = (p: Point): string => `${Math.round(p.x * 10) / 10} ${Math.round(p.y * 10) / 10}`
