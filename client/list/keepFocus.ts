import { type Accessor, createEffect, on } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import { backToBoard } from '../items/backToBoard.ts'
import type { Desk } from '../items/desk.ts'

/** Where the keyboard goes when what it was at may have gone: to the same thing, else to the next, else to the one before. */
export function nextIn(id: ItemId, before: readonly ItemId[], now: readonly ItemId[]): ItemId | undefined {
  const left = new Set(now)
  if (left.has(id)) return id
  const at = before.indexOf(id)
  return (
    before.slice(at + 1).find((one) => left.has(one)) ??
    before.slice(0, Math.max(0, at)).findLast((one) => left.has(one))
  )
}

/**
 * Sees to it that nobody who uses the list by keyboard is thrown back to the top of the page when a thing is deleted, moved or
 * gathered, by themselves or by others. Answers what to do when something in the list gets focus.
 */
export function keepFocus(desk: Desk, order: Accessor<readonly ItemId[]>) {
  let at: ItemId | undefined

  createEffect(
    on(order, (now, before = []) => {
      if (at === undefined) return
      const next = nextIn(at, before, now)
      if (next !== at) desk.focused.set(next)
      at = next
      if (!desk.editing.id()) backToBoard(desk)
    }),
  )
  return (event: FocusEvent): void => {
    const thing = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null
    at = order().find((id) => id === thing?.dataset.item)
    if (at) desk.focused.set(at)
  }
}
