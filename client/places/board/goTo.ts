import type { ItemId } from '#shared/ids.ts'
import type { Stage } from '../../canvas/stage.ts'
import type { Desk } from '../../items/desk.ts'

/** One may look at the board as a picture, which has a stage, or as a list, which has none. */
export interface Seen {
  desk: Desk
  stage: Stage | undefined
}

const inList = (id: ItemId) => document.querySelector<HTMLElement>(`.board-list [data-item="${CSS.escape(id)}"]`)
const wantsStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings an item before the eyes and marks it; the keyboard stays where it is. */
export function showItem({ desk, stage }: Seen, id: ItemId): void {
  desk.found.set(id)
  if (stage) stage.reveal(id, true)
  else
    queueMicrotask(() => {
      for (const old of document.querySelectorAll('.board-list [data-found]')) old.removeAttribute('data-found')
      inList(id)?.setAttribute('data-found', '')
      inList(id)?.scrollIntoView({ block: 'center', behavior: wantsStill() ? 'auto' : 'smooth' })
    })
}

/** Goes to an item, with eyes and keyboard. In the list it stays marked: a long list shows it because it is. */
export function goToItem(seen: Seen, id: ItemId): void {
  showItem(seen, id)
  if (seen.stage) seen.desk.focused.set(id)
  else queueMicrotask(() => takeFocus(inList(id)))
  forgetFound(seen)
}

/** Ends a search. */
export function forgetFound({ desk, stage }: Seen): void {
  if (stage) desk.found.set(undefined)
}

/** Goes to a zone. */
export function goToZone({ stage }: Seen, code: string): void {
  if (stage) {
    stage.fit([code])
    document.querySelector<HTMLElement>('.board-view')?.focus()
  } else takeFocus(document.querySelector<HTMLElement>(`.list-chapter[data-zone="${CSS.escape(code)}"] h2`))
}

function takeFocus(element: HTMLElement | null): void {
  if (!element) return
  element.tabIndex = -1
  element.focus()
}
