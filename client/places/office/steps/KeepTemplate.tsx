import { createSignal, Show } from 'solid-js'
import type { No } from '#shared/result.ts'
import { steps as da } from '#shared/texts/da/steps.ts'
import { steps as en } from '#shared/texts/en/steps.ts'
import type { Step } from '#shared/workshop/step.ts'
import { ask } from '../../../live/http.ts'
import { announce } from '../../../ui/announce.ts'
import { Field } from '../../../ui/Field.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { words } from '../../../ui/words.ts'
import { NoLine } from '../NoLine.tsx'
import { slipText } from './slipText.ts'

const t = words(da, en).template

/** Keeps the script as one's own, to use again; shared with others when asked for. */
export function KeepTemplate(props: {
  title: string
  steps: readonly Step[]
  votesPerPerson: number
  onKept?: () => void
}) {
  const [open, setOpen] = createSignal(false)
  const [title, setTitle] = createSignal('')
  const [shared, setShared] = createSignal(false)
  const [kept, setKept] = createSignal('')
  const [no, setNo] = createSignal<string>()
  const show = () => {
    setTitle(props.title)
    setKept('')
    setOpen(!open())
  }
  const save = async () => {
    const { steps, votesPerPerson } = props
    const answer = await ask('POST', '/api/templates', { title: title(), steps, votesPerPerson, shared: shared() })
    setNo(answer.ok ? undefined : slipText(answer as No, steps))
    if (!answer.ok) return
    setOpen(false)
    setKept(t.kept(title()))
    announce(t.kept(title()))
    props.onKept?.()
  }
  return (
    <div class="stack steps-keep">
      <p>
        <button type="button" class="button" aria-expanded={open()} onClick={show}>
          {t.keep}
        </button>
      </p>
      <Show when={open()}>
        <div class="panel stack">
          <Field label={t.name} help={t.keepHelp}>
            {(ties) => (
              <input
                {...ties}
                class="input"
                maxlength={80}
                value={title()}
                onInput={(event) => setTitle(event.currentTarget.value)}
              />
            )}
          </Field>
          <Switch label={t.share} on={shared()} onChange={setShared} />
          <p>
            <button type="button" class="button" onClick={save}>
              {t.save}
            </button>
          </p>
          <NoLine says={no()} />
        </div>
      </Show>
      <Show when={kept()}>
        <p class="office-soft">{kept()}</p>
      </Show>
    </div>
  )
}
