import { besideLine, type Point } from '../geometry.ts'

/** Packed points are whole quarters of a board unit: finer than a hand, and most steps are one small number. */
const grain = 4
/** How far the packed line may stray from the drawn one, board units; more when a line is very long. */
const tolerance = 0.6

/** The points of a packed line, counted from where its item lies. */
export function readStroke(packed: readonly number[]): Point[] {
  const line: Point[] = []
  let [x, y] = [0, 0]
  for (let n = 0; n + 1 < packed.length; n += 2) {
    x += packed[n] ?? 0
    y += packed[n + 1] ?? 0
    line.push({ x: x / grain, y: y / grain })
  }
  return line
}

export interface Packed {
  at: Point
  points: number[]
}

/** A drawn line packed for keeping: only the points it cannot do without, `most` numbers at most. */
export function packStroke(drawn: readonly Point[], pad: number, most: number): Packed {
  let line = simplified(drawn, tolerance)
  for (let near = 2 * tolerance; line.length * 2 > most; near *= 2) line = simplified(line, near)
  return packed(line, pad)
}

/** A line as steps from one point to the next. `at` is the corner of its box, `pad` board units outside the outermost points. */
export function packed(line: readonly Point[], pad: number): Packed {
  const at = {
    x: Math.floor(Math.min(...line.map((p) => p.x)) - pad),
    y: Math.floor(Math.min(...line.map((p) => p.y)) - pad),
  }
  const points: number[] = []
  let [x, y] = [0, 0]
  for (const p of line) {
    const [nextX, nextY] = [Math.round((p.x - at.x) * grain), Math.round((p.y - at.y) * grain)]
    points.push(nextX - x, nextY - y)
    x = nextX
    y = nextY
  }
  return { at, points }
}

/** Every other point of a line, and its last: for one that grows too long while it is drawn. */
export const thinned = (line: readonly Point[]): Point[] => line.filter((_, n) => n % 2 === 0 || n === line.length - 1)

/** The line without points that lie within `near` of the line between their neighbours (Douglas–Peucker, without recursion). */
export function simplified(line: readonly Point[], near: number): Point[] {
  const keep = new Set([0, line.length - 1])
  const parts: [number, number][] = [[0, line.length - 1]]
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [first, last] = part
    const [a, b] = [line[first], line[last]]
    let [far, where] = [near, -1]
    for (let n = first + 1; n < last; n++) {
      const p = line[n]
      const off = a && b && p ? besideLine(p, a, b) : 0
      if (off > far) [far, where] = [off, n]
    }
    if (where < 0) continue
    keep.add(where)
    parts.push([first, where], [where, last])
  }
  return line.filter((_, n) => keep.has(n))
}
