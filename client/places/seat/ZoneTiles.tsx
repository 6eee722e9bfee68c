import { For } from 'solid-js'
import { seat as da } from '#shared/texts/da/seat.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import type { Zone } from '#shared/workshop/step.ts'
import { focusSoon } from '../../ui/focusSoon.ts'
import { PhoneIcon } from '../../ui/PhoneIcon.tsx'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** Where an idea that is written belongs. One tap on a tile sends it. */
export function ZoneTiles(props: {
  text: string
  zones: readonly Zone[]
  onChoose: (zone: string) => void
  onBack: () => void
}) {
  return (
    <section class="seat-zones">
      <blockquote>{props.text}</blockquote>
      <h2 ref={focusSoon} tabindex="-1">
        {t.write.zone}
      </h2>
      <ul>
        <For each={props.zones}>
          {(zone) => (
            <li>
              <button type="button" class="button seat-zone" onClick={() => props.onChoose(zone.id)}>
                {zone.title}
              </button>
            </li>
          )}
        </For>
      </ul>
      <button type="button" class="button" data-kind="quiet" onClick={() => props.onBack()}>
        <PhoneIcon name="back" />
        {t.write.back}
      </button>
    </section>
  )
}
