import { createEffect, createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { wall as da } from '#shared/texts/da/wall.ts'
import { wall as en } from '#shared/texts/en/wall.ts'
import './pages.css'
import { words } from '../../ui/words.ts'

const t = words(da, en)
/** With more pages than this the number alone says where one is. */
const mostDots = 12
/** How long a page stands: time to read three notes aloud. Milliseconds. */
const stand = 12_000

/**
 * Flows its children into columns and turns the page when they do not fit; text is not made smaller for that. It turns by itself,
 * except for those who asked for less motion; arrow keys turn it too, and space holds it.
 */
export function Pages(props: { wide?: boolean; children: JSX.Element }) {
  const [pages, setPages] = createSignal(1)
  const [page, setPage] = createSignal(0)
  const [held, setHeld] = createSignal(matchMedia('(prefers-reduced-motion: reduce)').matches)
  const [shift, setShift] = createSignal(0)
  let frame: HTMLDivElement | undefined
  let flow: HTMLDivElement | undefined

  const turn = (by: number) => setPage((now) => (now + by + pages()) % pages())

  const measure = () => {
    if (!frame || !flow) return
    makeWhole(flow)
    const gap = Number.parseFloat(getComputedStyle(flow).columnGap) || 0
    setShift(frame.clientWidth + gap)
    setPages(Math.max(1, Math.round((flow.scrollWidth + gap) / (frame.clientWidth + gap))))
    setPage((now) => Math.min(now, pages() - 1))
  }

  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') turn(1)
    if (event.key === 'ArrowLeft') turn(-1)
    if (event.key === ' ') setHeld(!held())
  }

  onMount(() => {
    const size = new ResizeObserver(measure)
    const content = new MutationObserver(measure)
    if (frame) size.observe(frame)
    if (flow) content.observe(flow, { childList: true, subtree: true, characterData: true })
    addEventListener('keydown', press)
    void document.fonts.ready.then(measure)
    onCleanup(() => {
      size.disconnect()
      content.disconnect()
      removeEventListener('keydown', press)
    })
  })

  createEffect(() => {
    if (held() || pages() === 1) return
    page()
    const next = setTimeout(() => turn(1), stand)
    onCleanup(() => clearTimeout(next))
  })

  return (
    <>
      <div class="wall-frame" ref={frame}>
        <div class="wall-flow" data-wide={props.wide} ref={flow} style={{ '--shift': `${-page() * shift()}px` }}>
          {props.children}
        </div>
      </div>
      <Show when={pages() > 1}>
        <p class="wall-pages">
          <Show when={pages() <= mostDots}>
            <span class="wall-page-dots" aria-hidden="true">
              <For each={Array.from({ length: pages() }, (_, n) => n)}>
                {(n) => <i classList={{ now: n === page() }} />}
              </For>
            </span>
          </Show>
          {t.pageOf(page() + 1, pages())}
          <Show when={held()}>
            <span>{t.held}</span>
          </Show>
        </p>
      </Show>
    </>
  )
}

/** Sizes for what is higher than a page, as one endless word is, in ems. */
const smaller = [0.8, 0.65, 0.5, 0.4, 0.3]

/** What would be cut by the end of a page becomes smaller until it stands whole. */
function makeWhole(flow: HTMLElement): void {
  for (const one of flow.querySelectorAll<HTMLElement>('.wall-note, .wall-card, .wall-target')) {
    if (one.style.fontSize) one.style.fontSize = ''
    for (const size of smaller) {
      if (one.getClientRects().length < 2) break
      one.style.fontSize = `${size}em`
    }
  }
}
