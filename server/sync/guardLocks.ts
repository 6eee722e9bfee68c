import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { ofOthers } from '#shared/edits/locked.ts'
import { type Change, fieldAfter, fieldsIn, kindIn, plainIn } from './guardChange.ts'
import type { Signer } from './guardLaw.ts'
import type { Look } from './guardLook.ts'
import { limits } from './limits.ts'

/** When locks came that are so young that somebody may not have seen them. Milliseconds of this process. */
const young = new WeakMap<Y.Doc, Map<string, number>>()

function rememberLock(doc: Y.Doc, id: string): void {
  const now = performance.now()
  const there = young.get(doc) ?? new Map<string, number>()
  young.set(doc, there)
  for (const [other, since] of there) if (now - since > limits.lockGrace) there.delete(other)
  there.set(id, now)
}

/**
 * Whether an item is locked, for longer than a hand needs that was at it already. Zones are, unless told otherwise. What was
 * locked before this process began is.
 */
function isHeld(doc: Y.Doc, entry: Y.Item): boolean {
  const locked = plainIn(fieldsIn(entry)?.get('locked'))
  if (locked !== true && (locked === false || kindIn(entry) !== 'zone')) return false
  const since = young.get(doc)?.get(String(entry.parentSub))
  return since === undefined || performance.now() - since > limits.lockGrace
}

/**
 * Whether an update does to items what their locks forbid. Locks are set and lifted by those who may write everything, who may
 * do all else in the same breath; and their pages make room for what grows, so zones and what lies below them give way.
 */
export function createLocks(look: Look, changes: ReadonlyMap<Y.Item, Change>, { access }: Signer) {
  const isFree = access === 'write'
  let [moves, leaves]: (boolean | undefined)[] = []
  const isOfZone = ({ entry, values }: Change) =>
    kindIn(entry) === 'zone' && values.some(({ field }) => field === 'at' || field === 'size')
  const movesZone = () => (moves ??= [...changes.values()].some(isOfZone))
  const hasLeftovers = () => (leaves ??= hasGone(look))
  /** A zone grows or moves, and takes along or pushes down what is there. */
  const givesWay = (change: Change, field: string): boolean => {
    if (kindIn(change.entry) === 'zone') return field === 'at' || field === 'size'
    if (field !== 'at') return false
    // An update that is too large to be sent at once comes in parts: what is pushed down may come without what pushes.
    const [before, after] = [plainIn(fieldsIn(change.entry)?.get('at')), fieldAfter(change, 'at')]
    return partOf(before, 'x') === partOf(after, 'x') || movesZone()
  }
  const isOpened = (entry: Y.Item) => changes.get(entry)?.values.some(({ field }) => field === 'locked') ?? false
  /** Whether an item may not go. Who may lift its lock may have done that before, in the same update. */
  const holds = (entry: Y.Item): boolean =>
    isHeld(look.doc, entry) && !(isFree && (isOpened(entry) || hasLeftovers()))

  return {
    holds,
    breaks(change: Change): boolean {
      const { entry, isNew, isGone, values, inner, emptied, cut } = change
      if (isGone) return holds(entry)
      const said = values.filter(({ field }) => field === 'locked')
      if (said.length > 0 || emptied.includes('locked')) {
        if (!isFree) return !isNew || said.some(({ struct }) => plainIn(struct) === true)
        if (!isNew && plainIn(said.at(-1)?.struct) === true) rememberLock(look.doc, String(entry.parentSub))
        return false
      }
      if (isNew || !isHeld(look.doc, entry)) return false
      const fields = new Set([...values, ...inner].map(({ field }) => field).concat(emptied, cut))
      return ![...fields].every(
        (field) => ofOthers.has(field) || letsGo(look, change, field) || (isFree && givesWay(change, field)),
      )
    },
  }
}

/**
 * Whether some of what an update brings is gone again. Only that is told of it, not what it was: it may have been the key that
 * opened a lock before its item went.
 */
const hasGone = ({ update }: Look): boolean =>
  [...update.runs.values()].some((structs) => structs.some((one) => one instanceof Y.GC))

/** Fields that name another item. */
const hangs: ReadonlySet<string> = new Set(['cluster', 'from', 'to'])

/** What an item hung on or lay in is gone, and it stays alone where it is. */
function letsGo(look: Look, change: Change, field: string): boolean {
  if (!hangs.has(field)) return false
  const before = plainIn(fieldsIn(change.entry)?.get(field))
  const after = fieldAfter(change, field)
  // Of a line that lets go at one end the other is said again.
  if (isDeepStrictEqual(before, after)) return true
  const id = typeof before === 'string' ? before : partOf(before, 'id')
  if (typeof id !== 'string' || (after !== '' && partOf(after, 'is') !== 'free')) return false
  const on = look.doc.getMap('items')._map.get(id)
  return !on || on.deleted || Y.isDeleted(look.update.deletes, on.id)
}

const partOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
