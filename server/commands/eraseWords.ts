import { openBoard, type Placed } from '#shared/docs/board.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { kinds } from '#shared/items/index.ts'
import type { Erased } from '#shared/wire/erase.ts'
import type { Documents } from '../sync/documents.ts'
import { opened } from './opened.ts'

/** Everything that lies on a board, as plain as it is stored; empty when the board cannot be read any more. */
export const boardOf = (documents: Documents, id: WorkshopId): Promise<Record<string, unknown>> =>
  opened(documents, { kind: 'board', id }, async ({ doc }) => openBoard(doc).items.toJSON()).catch(() => ({}))

const counted: Partial<Record<Placed['kind'], 'notes' | 'clusters' | 'cards'>> = {
  note: 'notes',
  cluster: 'clusters',
  card: 'cards',
}

/** What lies on it, by kind. The zones are the script's own and not counted. */
export function countItems(board: Record<string, unknown>): Omit<Erased, 'ideas' | 'dots' | 'seats'> {
  const sums = { notes: 0, clusters: 0, cards: 0, others: 0 }
  for (const item of Object.values(board)) {
    const kind = kindOf(item)
    if (kind === 'zone') continue
    sums[(Object.hasOwn(kinds, kind) && counted[kind as Placed['kind']]) || 'others']++
  }
  return sums
}

/** Shorter words stand in many places by chance. Bytes. */
const leastBytes = 12

/**
 * What people said there: each sentence once, long enough to be known again. Words without a space are ids and codes, and
 * the names of zones are the script's.
 */
export function sentencesOf(texts: readonly string[], board: Record<string, unknown>): string[] {
  const items = Object.values(board).filter((item) => kindOf(item) !== 'zone')
  const said = [...texts, ...stringsIn(items)].filter(
    (text) => /\s/.test(text) && Buffer.byteLength(text) >= leastBytes,
  )
  return [...new Set(said)]
}

const kindOf = (item: unknown): string => (typeof item === 'object' && item && 'kind' in item ? String(item.kind) : '')

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value ? Object.values(value).flatMap(stringsIn) : []
}

/** A text as it stands within JSON. */
export const inner = (text: string): string => JSON.stringify(text).slice(1, -1)
