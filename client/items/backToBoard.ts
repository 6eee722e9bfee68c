import type { Desk } from './desk.ts'

/** Nothing on the page has the keyboard: what had it is gone. */
export const isFocusLost = (): boolean => document.activeElement === document.body || document.activeElement === null

/**
 * After something that may have taken what had the keyboard away, a menu, a bar or a row: it goes on from the thing one was at,
 * or from the board.
 */
export function backToBoard(desk: Desk): void {
  queueMicrotask(() => {
    if (!isFocusLost()) return
    const picture = document.querySelector<HTMLElement>('.board-view')
    const id = desk.focused.id()
    desk.focused.set(undefined)
    if (id) desk.focused.set(id)
    // A row of the list takes it by itself, in its own turn.
    queueMicrotask(() => {
      if (isFocusLost()) (picture ?? document.querySelector<HTMLElement>('.board-list'))?.focus()
    })
  })
}
