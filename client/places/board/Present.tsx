import { createEffect, createSignal, on, onCleanup, onMount } from 'solid-js'
import { around as da } from '#shared/texts/da/around.ts'
import { around as en } from '#shared/texts/en/around.ts'
import type { Stage } from '../../canvas/stage.ts'
import type { Desk } from '../../items/desk.ts'
import { announce } from '../../ui/announce.ts'
import { focusSoon } from '../../ui/focusSoon.ts'
import { Icon } from '../../ui/Icon.tsx'
import { words } from '../../ui/words.ts'
import { outlineOf } from './outline.ts'

const t = words(da, en).present

/** The zones one by one on the whole screen, for a room that looks along. Nothing else is there but the way on and out. */
export function Present(props: { desk: Desk; stage: Stage; current: readonly string[]; onEnd: () => void }) {
  const zones = () => {
    props.desk.structure()
    return outlineOf(props.desk.scene.all()).filter((zone) => zone.code !== undefined)
  }
  const first = zones().findIndex((zone) => props.current.includes(zone.code ?? ''))
  const [at, setAt] = createSignal(Math.max(0, first))
  const now = () => zones()[Math.min(at(), zones().length - 1)]
  const show = () => {
    const code = now()?.code
    if (code !== undefined) props.stage.fit([code])
  }
  const go = (to: number) => setAt(Math.min(zones().length - 1, Math.max(0, to)))
  createEffect(
    on(at, () => {
      show()
      announce(t.now(now()?.title ?? '', at() + 1, zones().length))
    }),
  )

  const onKey = (event: KeyboardEvent) => {
    const to: Partial<Record<string, () => void>> = {
      ArrowRight: () => go(at() + 1),
      ArrowDown: () => go(at() + 1),
      PageDown: () => go(at() + 1),
      ArrowLeft: () => go(at() - 1),
      ArrowUp: () => go(at() - 1),
      PageUp: () => go(at() - 1),
      Home: () => go(0),
      End: () => go(zones().length - 1),
      Escape: () => props.onEnd(),
    }
    const deed = to[event.key]
    if (!deed || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    deed()
  }
  let wasFull = false
  const onFull = () => {
    if (wasFull && !document.fullscreenElement) props.onEnd()
    wasFull = document.fullscreenElement !== null
  }
  let bar: HTMLElement | undefined
  onMount(() => {
    const board = bar?.closest<HTMLElement>('.board')
    if (!board) return
    board.dataset.showing = ''
    // A browser that will not fill the screen shows the zones in its window.
    board.requestFullscreen?.().catch(() => undefined)
    addEventListener('keydown', onKey, { capture: true })
    document.addEventListener('fullscreenchange', onFull)
    onCleanup(() => {
      delete board.dataset.showing
      removeEventListener('keydown', onKey, { capture: true })
      document.removeEventListener('fullscreenchange', onFull)
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
    })
  })

  return (
    <section ref={bar} class="bar present" aria-label={t.label}>
      <button type="button" class="button" disabled={at() === 0} onClick={() => go(at() - 1)}>
        <Icon name="back" />
        {t.before}
      </button>
      <p>
        <b>{now()?.title}</b>
        <small>{t.place(at() + 1, zones().length)}</small>
      </p>
      <button
        ref={focusSoon}
        type="button"
        class="button"
        data-kind="main"
        aria-disabled={at() + 1 >= zones().length}
        onClick={() => go(at() + 1)}
      >
        {t.next}
        <Icon name="forward" />
      </button>
      <button type="button" class="button" data-kind="quiet" onClick={() => props.onEnd()}>
        <Icon name="close" />
        {t.end}
      </button>
    </section>
  )
}
