import * as v from 'valibot'
import type { Board } from '../docs/board.ts'
import { around, type Box, type Point } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { type Item, isKind, kinds, type RawItem, readItem, traitsOf } from '../items/index.ts'
import { readMarks, readRuns } from '../items/marks.ts'
import { newId } from '../newId.ts'
import { boxAt, boxOf } from './boxes.ts'
import { addItem, moveItems } from './items.ts'
import { settle, withMembers } from './move.ts'
import { newOrder } from './place.ts'

/** The most things that are put on a board at once. */
export const mostAtOnce = 200

/**
 * Things that have been copied. They go by short names here and get new ids wherever they are put; `board` names the workshop
 * they come from, `''` when that is nobody's business.
 */
export const clip = v.object({
  frirum: v.literal(1),
  board: v.pipe(v.string(), v.maxLength(64)),
  items: v.pipe(
    v.array(v.object({ ref: v.pipe(v.string(), v.regex(/^@\d{1,4}$/)), item: v.record(v.string(), v.unknown()) })),
    v.minLength(1),
    v.maxLength(1_000),
  ),
})
export type Clip = v.InferOutput<typeof clip>

/** Takes a copy of items, of the notes of clusters among them, and of what ties them together. Zones stay behind. */
export function takeClip(board: Board, ids: readonly ItemId[], workshop: string): Clip | undefined {
  const all = withMembers(board, ids).flatMap((id) => {
    const raw = board.items.get(id)
    return raw && isKind(raw.get('kind')) && raw.get('kind') !== 'zone' ? [{ id, raw }] : []
  })
  if (all.length === 0) return undefined
  const names = new Map<string, string>(all.map(({ id }, index) => [id, `@${index}`]))
  return {
    frirum: 1,
    board: workshop,
    items: all.map(({ id, raw }) => {
      const { locked: _, was: __, ...item } = raw.toJSON()
      const runs = raw.get('kind') === 'note' ? readMarks(raw.get('body')) : undefined
      const whole = { ...item, ...freeEnds(board, raw, names), ...(runs && { runs }) }
      return { ref: names.get(id) ?? '', item: renamed(whole, names) as Record<string, unknown> }
    }),
  }
}

/** What a copy hangs on and is not copied with it lets go of it, where it now is. */
function freeEnds(board: Board, raw: RawItem, along: ReadonlyMap<string, string>): object {
  const item = readItem(raw)
  const { shape, letGo } = item ? traitsOf(item) : {}
  const left = item ? (shape?.hangsOn?.(item).filter((id) => !along.has(id)) ?? []) : []
  return item && letGo && left.length > 0 ? letGo(item, new Set(left), (id) => boxAt(board, id)) : {}
}

/** Where a clip is put: moved by so much from where it was copied, or with its middle at a point. */
export type Landing = { by: Point } | { at: Point }

/**
 * Puts a copy on a board and answers with what is new. In another workshop a note forgets the step it was written in and a
 * card the notes it came from, though not their words; a proposal has one card only, so a copy never has it. What cannot be
 * read, or hangs on something that is not there, is left out.
 */
export function putClip(board: Board, taken: Clip, workshop: string, landing: Landing): ItemId[] {
  const isHome = taken.board !== '' && taken.board === workshop
  const ids = new Map<string, string>(taken.items.map(({ ref }) => [ref, newId<'item'>()]))
  const read = taken.items.flatMap(({ ref, item }) => {
    const found = readClipped(renamed(item, ids), board, new Set(ids.values()), isHome)
    return found ? [{ id: ids.get(ref) as ItemId, item: found }] : []
  })
  const way = wayTo(
    landing,
    read.map(({ item }) => boxOf(item)),
  )
  board.doc.transact(() => {
    let order = newOrder(board)
    for (const { id, item } of read.sort((a, b) => a.item.order - b.item.order))
      addItem(board, id, { ...item, order: order++ })
    const added = read.map(({ id }) => id)
    moveItems(board, added, way)
    settle(board, added)
  })
  return read.map(({ id }) => id)
}

/** Copies items beside where they lie. */
export function duplicateItems(board: Board, ids: readonly ItemId[], by: Point): ItemId[] {
  const taken = takeClip(board, ids, 'here')
  return taken ? putClip(board, taken, 'here', { by }) : []
}

function wayTo(landing: Landing, boxes: readonly Box[]): Point {
  if ('by' in landing) return landing.by
  const all = around(boxes)
  if (!all) return { x: 0, y: 0 }
  return {
    x: Math.round(landing.at.x - all.x - all.w / 2),
    y: Math.round(landing.at.y - all.y - all.h / 2),
  }
}

/** A copied item as it may stand here; undefined when this board cannot hold it. */
function readClipped(renewed: unknown, board: Board, along: ReadonlySet<string>, isHome: boolean): Item | undefined {
  if (typeof renewed !== 'object' || renewed === null) return undefined
  const kind: unknown = Reflect.get(renewed, 'kind')
  if (!isKind(kind) || kind === 'zone') return undefined
  const parsed = v.safeParse(kinds[kind].schema, renewed)
  if (!parsed.success) return undefined
  const item: Item = parsed.output
  if (!(traitsOf(item).shape?.hangsOn?.(item) ?? []).every((id) => along.has(id))) return undefined
  if (item.kind === 'note') {
    const isThere = along.has(item.cluster) || (isHome && board.items.has(item.cluster))
    const runs = readRuns(Reflect.get(renewed, 'runs'))
    return { ...item, ...(runs && { runs }), cluster: isThere ? item.cluster : '', step: isHome ? item.step : '' }
  }
  if (traitsOf(item).about || (traitsOf(item).isHomebound && !isHome)) return undefined
  if (item.kind === 'card') return { ...item, proposal: '', sources: isHome ? item.sources : unnamed(item.sources) }
  return item
}

/** The same sources under names that point at nothing: the words stay, the notes are in another workshop. */
const unnamed = <T>(sources: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.values(sources).map((one) => [newId<'item'>(), one]))

/** The value with every name in it, as key or as value, that the map knows replaced. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => renamed(one, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [names.get(key) ?? key, renamed(one, names)]))
}
