import { Show } from 'solid-js'
import { handle as da } from '#shared/texts/da/handle.ts'
import { handle as en } from '#shared/texts/en/handle.ts'
import { words } from '../ui/words.ts'
import type { Deeds } from './deeds.ts'
import type { MoreDeeds } from './deedsMore.ts'
import type { Desk } from './desk.ts'

const t = words(da, en).held

/** While something is held: what to do next, and the way back. */
export function HeldBar(props: { desk: Desk; deeds: Deeds; more: MoreDeeds }) {
  const { held } = props.desk
  const isCarried = () => held.by().x !== 0 || held.by().y !== 0
  return (
    <Show when={held.ids().length > 0}>
      <div class="bar bar-removed bar-held">
        <span>{t.bar(held.ids().length)}</span>
        <span class="bar-keys">{t.keys}</span>
        <Show when={isCarried()}>
          <button type="button" class="button" onClick={() => props.more.layDown({ by: held.by() })}>
            {t.down}
          </button>
        </Show>
        <button type="button" class="button" onClick={() => props.deeds.layBack()}>
          {t.back}
        </button>
      </div>
    </Show>
  )
}
