import type { Board } from '../docs/board.ts'
import type { ItemId } from '../ids.ts'
import type { RawItem } from '../items/index.ts'

/** Whether nobody may move, change or remove it before it is unlocked. Zones are the structure: locked unless told otherwise. */
export const isLocked = (item: { kind: string; locked?: boolean | undefined }): boolean =>
  item.locked ?? item.kind === 'zone'

/** The same of an item as it is stored. */
export const isLockedRaw = (raw: RawItem): boolean => {
  const locked = raw.get('locked')
  return typeof locked === 'boolean' ? locked : raw.get('kind') === 'zone'
}

/** Those of the items that are there and not locked, each once. */
export const unlockedOf = (board: Board, ids: readonly ItemId[]): ItemId[] =>
  [...new Set(ids)].filter((id) => {
    const raw = board.items.get(id)
    return raw !== undefined && !isLockedRaw(raw)
  })

/** Fields of an item that change with what lies around it, also while it is locked. */
export const ofOthers: ReadonlySet<string> = new Set(['order', 'was'])

/**
 * Whether taking back a step, which reaches into these fields of these items, would touch what has been locked since. Whoever
 * lifts a lock takes that back too; zones make room for what grows.
 */
export function isHeldByLock(board: Board, touched: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const isZone = (id: string) => board.items.get(id)?.get('kind') === 'zone'
  const givesWay = [...touched].some(([id, fields]) => isZone(id) && (fields.has('at') || fields.has('size')))
  for (const [id, fields] of touched) {
    const raw = board.items.get(id)
    if (!raw || !isLockedRaw(raw) || isZone(id) || fields.has('locked')) continue
    if ([...fields].some((field) => !ofOthers.has(field) && !(givesWay && field === 'at'))) return true
  }
  return false
}

/** Locks anew what is locked, in the transaction that has changed it: whoever may lift a lock need not do it first. */
export function sayLockedAgain(board: Board, ids: readonly ItemId[]): void {
  for (const id of ids) {
    const raw = board.items.get(id)
    if (raw && isLockedRaw(raw)) raw.set('locked', true)
  }
}

/** Locks items, or lets hands at them again. A cluster's notes are locked with it. */
export function setLocked(board: Board, ids: readonly ItemId[], on: boolean): void {
  const clusters = new Set<unknown>(ids)
  board.doc.transact(() => {
    for (const [id, raw] of board.items)
      if ((clusters.has(id) || clusters.has(raw.get('cluster'))) && isLockedRaw(raw) !== on) raw.set('locked', on)
  })
}
