import { For, Show } from 'solid-js'
import { erase as eraseDa } from '#shared/texts/da/erase.ts'
import { office as da } from '#shared/texts/da/office.ts'
import { erase as eraseEn } from '#shared/texts/en/erase.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { spacedCode } from '#shared/texts/plural.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { longDate, words } from '../../ui/words.ts'
import { daysLeftOf } from './DeletedSoon.tsx'

const t = words(da, en).overview
const e = words(eraseDa, eraseEn).soon

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
            <Show when={daysLeftOf(workshop) !== undefined}>
              <p>
                <strong>{e.days(daysLeftOf(workshop) ?? 0)}</strong>
              </p>
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}
