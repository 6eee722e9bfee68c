import { createSignal, Show } from 'solid-js'
import type { No } from '#shared/result.ts'
import { erase as da } from '#shared/texts/da/erase.ts'
import { erase as en } from '#shared/texts/en/erase.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { danishDate, keepLimits } from '#shared/workshop/keeping.ts'
import { ask } from '../../live/http.ts'
import { announce } from '../../ui/announce.ts'
import { Field } from '../../ui/Field.tsx'
import { said } from '../../ui/said.ts'
import { longDate, words } from '../../ui/words.ts'

const t = words(da, en).keep

/** The day on which a workshop's raw notes are deleted by themselves, and the choice of another. */
export function EraseKeep(props: { workshop: WorkshopSummary; onKept: () => void }) {
  const [day, setDay] = createSignal(props.workshop.deleteOn)
  const [no, setNo] = createSignal<No>()
  const limits = () => keepLimits(props.workshop.date, danishDate(Date.now()))
  const fits = () => day() >= limits().first && day() <= limits().last
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setNo(undefined)
    const answer = await ask('PATCH', `/api/workshops/${props.workshop.id}`, { deleteOn: day() })
    if (!answer.ok) return setNo(answer)
    announce(t.saved)
    props.onKept()
  }
  const why = () => {
    const refused = no()
    return refused && refused.no !== 'bad-input' ? said(refused) : undefined
  }
  return (
    <form class="erase-keep" onSubmit={save}>
      <Field
        label={t.day}
        help={t.limits(longDate(limits().first), longDate(limits().last))}
        no={fits() ? why() : t.limits(longDate(limits().first), longDate(limits().last))}
      >
        {(ties) => (
          <input
            {...ties}
            class="input"
            type="date"
            required
            min={limits().first}
            max={limits().last}
            value={day()}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show when={day() !== props.workshop.deleteOn}>
        <button type="submit" class="button" aria-disabled={!fits()}>
          {t.save}
        </button>
      </Show>
    </form>
  )
}
