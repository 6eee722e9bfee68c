import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { words } from '../ui/words.ts'
import type { Desk } from './desk.ts'

const t = words(da, en)

/** Opens the menu: of what is picked, or of the board itself. */
export function MoreButton(props: { desk: Desk; isFloor: boolean }) {
  const open = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const { left: x, top: y } = event.currentTarget.getBoundingClientRect()
    props.desk.menu.open({ seen: { x, y }, isFloor: props.isFloor })
  }
  return (
    <button type="button" class="button" data-kind="quiet" aria-haspopup="menu" onClick={open}>
      {t.deeds.more} <span aria-hidden="true">▸</span>
    </button>
  )
}
