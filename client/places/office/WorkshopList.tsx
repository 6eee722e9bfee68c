import { For, Show } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { spacedCode } from '#shared/texts/plural.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { longDate, words } from '../../ui/words.ts'

const t = words(da, en).overview

/** Workshops as cards to open, with what one needs to find the right one. */
export function WorkshopList(props: { workshops: readonly WorkshopSummary[] }) {
  return (
    <ul class="office-cards">
      <For each={props.workshops}>
        {(workshop) => (
          <li class="office-card">
            <h3>
              <a href={`/vaerksted/${workshop.id}`}>{workshop.title}</a>
            </h3>
            <p class="office-soft">
              {workshop.home} · {longDate(workshop.date)}
            </p>
            <p class="row">
              <span class="office-tag" data-state={workshop.state}>
                {t.state[workshop.state]}
              </span>
              <Show when={workshop.code}>{(code) => <span>{t.code(spacedCode(code()))}</span>}</Show>
            </p>
          </li>
        )}
      </For>
    </ul>
  )
}
