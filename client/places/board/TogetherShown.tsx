import { createEffect, createSignal, on, Show } from 'solid-js'
import { together as da } from '#shared/texts/da/together.ts'
import { together as en } from '#shared/texts/en/together.ts'
import type { Shown } from '#shared/workshop/together.ts'
import { announce } from '../../ui/announce.ts'
import { ShownItem } from '../../ui/ShownItem.tsx'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** What everybody is shown, large over the board. One may put it aside for oneself; only facilitators take it down. */
export function TogetherShown(props: { shown: Shown; onHide: (() => void) | undefined }) {
  const [aside, setAside] = createSignal('')
  const isAside = () => aside() === props.shown.id
  createEffect(
    on(
      () => props.shown.id,
      () => announce(`${t.shown}: ${props.shown.title}`),
    ),
  )
  const Hide = () => (
    <Show when={props.onHide}>
      <button type="button" class="button" data-kind="main" onClick={() => props.onHide?.()}>
        {t.hide}
      </button>
    </Show>
  )
  return (
    <section class="together-shown" aria-label={t.shown} data-aside={isAside() || undefined}>
      <Show
        when={!isAside()}
        fallback={
          <p class="bar together-line">
            <span>{t.shown}</span>
            <button type="button" class="button" onClick={() => setAside('')}>
              {t.see}
            </button>
            <Hide />
          </p>
        }
      >
        <div class="together-card">
          <ShownItem shown={props.shown} />
          <p class="together-row">
            <button type="button" class="button" onClick={() => setAside(props.shown.id)}>
              {t.aside}
            </button>
            <Hide />
          </p>
        </div>
      </Show>
    </section>
  )
}
