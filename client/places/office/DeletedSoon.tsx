import { createSignal, Show } from 'solid-js'
import { erase as da } from '#shared/texts/da/erase.ts'
import { erase as en } from '#shared/texts/en/erase.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { danishDate, daysLeft, keepLimits, keepUntil } from '#shared/workshop/keeping.ts'
import { ask } from '../../live/http.ts'
import { announce } from '../../ui/announce.ts'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'
import { NoLine } from './NoLine.tsx'

const t = words(da, en).soon

/** Days until a workshop's raw notes are deleted by themselves, once that is near. */
export const daysLeftOf = ({ deleteOn }: Pick<WorkshopSummary, 'deleteOn'>): number | undefined =>
  daysLeft(deleteOn, danishDate(Date.now()))

/** Told from fourteen days before: what happens, that a copy can be had first, and the way to keep the notes longer. */
export function DeletedSoon(props: { workshop: WorkshopSummary; onKept: () => void }) {
  const [no, setNo] = createSignal('')
  const extend = async () => {
    const today = danishDate(Date.now())
    const { last } = keepLimits(props.workshop.date, today)
    const day = keepUntil(today, today)
    const deleteOn = day < last ? day : last
    const answer = await ask('PATCH', `/api/workshops/${props.workshop.id}`, { deleteOn })
    setNo(answer.ok ? '' : said(answer))
    if (!answer.ok) return
    announce(t.extended)
    props.onKept()
  }
  return (
    <Show when={daysLeftOf(props.workshop) !== undefined}>
      <section class="panel stack erase-soon" aria-label={t.label}>
        <p>
          <strong>{t.days(daysLeftOf(props.workshop) ?? 0)}</strong> {t.what}
        </p>
        <p class="row">
          <a class="button" href="#downloads">
            {t.get}
          </a>
          <button type="button" class="button" onClick={extend}>
            {t.extend}
          </button>
        </p>
        <NoLine says={no()} />
      </section>
    </Show>
  )
}
