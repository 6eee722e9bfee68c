import { createSignal, createUniqueId, For, onCleanup, onMount } from 'solid-js'
import { handle as da } from '#shared/texts/da/handle.ts'
import { handle as en } from '#shared/texts/en/handle.ts'
import { words } from '../ui/words.ts'
import { actions } from './actions.ts'
import { backToBoard, isFocusLost } from './backToBoard.ts'
import { type Choice, choicesFor, isPage, type Page } from './menuChoices.ts'
import { doings, type MenuReach } from './menuDo.ts'
import { factsOf } from './menuFacts.ts'
import type { MenuPlace } from './menuSpot.ts'
import './menu.css'

const t = words(da, en)

/**
 * The menu of what is picked, or of the floor. A popover that closes by itself would close when the finger that rested to open
 * it is lifted. It has the keyboard while it is open and gives it back when it closes.
 */
export function Menu(props: { place: MenuPlace; reach: MenuReach }) {
  const { desk } = props.reach
  const [page, setPage] = createSignal<Page | 'top'>('top')
  const title = createUniqueId()
  const cameFrom = document.activeElement
  let menu: HTMLDivElement | undefined
  const facts = factsOf(desk, props.place)
  const groups = () => choicesFor(page(), facts)
  const buttons = () => [...(menu?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
  const focusFirst = () => buttons()[0]?.focus()

  const close = () => desk.menu.close()
  const beside = (event: PointerEvent) => {
    if (event.target instanceof Node && !menu?.contains(event.target)) close()
  }
  const turn = (next: Page | 'top', from?: Choice) => {
    setPage(next)
    putInView()
    const at = from ? buttons().find((one) => one.dataset.choice === from) : undefined
    if (at) at.focus()
    else focusFirst()
  }
  const choose = (choice: Choice) => {
    if (isPage(choice)) return turn(choice)
    close()
    doings[choice](props.reach, props.place)
    backToBoard(desk)
  }
  const putInView = () => {
    if (!menu) return
    const { seen } = props.place
    const { width, height } = menu.getBoundingClientRect()
    menu.style.left = `${Math.max(8, Math.min(seen.x, innerWidth - width - 8))}px`
    menu.style.top = `${Math.max(8, Math.min(seen.y, innerHeight - height - 8))}px`
  }
  const onKey = (event: KeyboardEvent) => {
    const all = buttons()
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const go = (to: number) => all.at(to % all.length)?.focus()
    const now = page()
    const choice = all[at]?.dataset.choice as Choice | undefined
    if (event.key === 'ArrowDown' || (event.key === 'Tab' && !event.shiftKey)) go(at + 1)
    else if (event.key === 'ArrowUp' || event.key === 'Tab') go(at - 1)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(-1)
    else if (event.key === 'ArrowRight' && choice && isPage(choice)) turn(choice)
    else if ((event.key === 'ArrowLeft' || event.key === 'Escape') && now !== 'top') turn('top', now)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  onMount(() => {
    menu?.showPopover()
    putInView()
    focusFirst()
    document.addEventListener('pointerdown', beside, true)
  })
  onCleanup(() => {
    document.removeEventListener('pointerdown', beside, true)
    if (isFocusLost() && cameFrom instanceof HTMLElement && cameFrom.isConnected)
      cameFrom.focus({ preventScroll: true })
  })

  return (
    <div
      ref={menu}
      class="menu"
      popover="manual"
      role="menu"
      tabindex="-1"
      aria-labelledby={title}
      onKeyDown={onKey}
      onContextMenu={(event) => event.preventDefault()}
    >
      <span id={title} class="visually-hidden">
        {t.menu}
      </span>
      {page() !== 'top' && (
        <button
          type="button"
          role="menuitem"
          tabindex="-1"
          class="menu-item menu-back"
          onClick={() => turn('top', page() as Page)}
        >
          ◂ {t.back}
        </button>
      )}
      <For each={groups()}>
        {(group) => (
          <div role="presentation" class="menu-group">
            <For each={group}>
              {(choice) => (
                <button
                  type="button"
                  role="menuitem"
                  tabindex="-1"
                  class="menu-item"
                  data-choice={choice}
                  aria-haspopup={isPage(choice) ? 'menu' : undefined}
                  onClick={() => choose(choice)}
                >
                  <span>{t.choices[choice]}</span>
                  <span class="menu-key" aria-hidden="true">
                    {isPage(choice) ? '▸' : actions[choice].key}
                  </span>
                </button>
              )}
            </For>
          </div>
        )}
      </For>
    </div>
  )
}
