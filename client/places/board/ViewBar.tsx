import { createSignal, createUniqueId, lazy, Show, Suspense } from 'solid-js'
import { board as da } from '#shared/texts/da/board.ts'
import { calm as daCalm } from '#shared/texts/da/calm.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { calm as enCalm } from '#shared/texts/en/calm.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Stage } from '../../canvas/stage.ts'
import { Icon } from '../../ui/Icon.tsx'
import { words } from '../../ui/words.ts'
import '../../list/bars.css'

const t = words(da, en).view
const calm = words(daCalm, enCalm)
const CalmPanel = lazy(async () => ({ default: (await import('./CalmPanel.tsx')).CalmPanel }))

/** Getting around: nearer, farther, everything, what is picked, the zones of this step. */
export function ViewBar(props: { stage: Stage; picked: readonly ItemId[]; current: readonly string[] }) {
  const step = 1.4
  const [isOpen, setOpen] = createSignal(false)
  const panel = createUniqueId()
  let opener: HTMLButtonElement | undefined
  const close = () => {
    setOpen(false)
    opener?.focus()
  }
  return (
    <div class="bar bar-view" role="toolbar" aria-label={t.label}>
      <button
        type="button"
        class="button"
        data-kind="quiet"
        aria-label={t.out}
        title={t.out}
        onClick={() => props.stage.zoomBy(1 / step)}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        class="button bar-zoom"
        data-kind="quiet"
        title={t.full}
        onClick={() => props.stage.zoomToFull()}
      >
        {Math.round(props.stage.zoom() * 100)} %<span class="visually-hidden">. {t.full}</span>
      </button>
      <button
        type="button"
        class="button"
        data-kind="quiet"
        aria-label={t.in}
        title={t.in}
        onClick={() => props.stage.zoomBy(step)}
      >
        <Icon name="plus" />
      </button>
      <button type="button" class="button" data-kind="quiet" onClick={() => props.stage.fit()}>
        <Icon name="fit" />
        {t.fit}
      </button>
      <Show when={props.picked.length > 0}>
        <button
          type="button"
          class="button"
          data-kind="quiet"
          title="2"
          onClick={() => props.stage.frame(props.picked)}
        >
          {t.picked}
        </button>
      </Show>
      <Show when={props.current.length > 0}>
        <button type="button" class="button" data-kind="quiet" onClick={() => props.stage.fit(props.current)}>
          <Icon name="eye" />
          {t.step}
        </button>
      </Show>
      <button
        ref={opener}
        type="button"
        class="button"
        data-kind="quiet"
        data-action="calm"
        aria-label={calm.open}
        title={calm.open}
        aria-expanded={isOpen()}
        aria-controls={isOpen() ? panel : undefined}
        onClick={() => setOpen(!isOpen())}
      >
        <Icon name="hand" />
      </button>
      <Suspense>
        <Show when={isOpen()}>
          <CalmPanel id={panel} onClose={close} />
        </Show>
      </Suspense>
    </div>
  )
}
