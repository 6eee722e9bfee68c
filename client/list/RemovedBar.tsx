import { Show } from 'solid-js'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import type { Deeds } from '../items/deeds.ts'
import { Icon } from '../ui/Icon.tsx'
import { words } from '../ui/words.ts'
import './bars.css'

const t = words(da, en)

/** For ten seconds after a removal: what went, and the way back. */
export function RemovedBar(props: { deeds: Deeds }) {
  return (
    <Show when={props.deeds.removed()}>
      {(removed) => (
        <div class="bar bar-removed">
          <span>{t.removed(removed().items.length)}</span>
          <button type="button" class="button" onClick={() => props.deeds.restore()}>
            <Icon name="undo" />
            {t.restore}
          </button>
        </div>
      )}
    </Show>
  )
}
