import { createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { voteHost as da } from '#shared/texts/da/voteHost.ts'
import { voteHost as en } from '#shared/texts/en/voteHost.ts'
import type { Poll, RoomState, WallBoard } from '#shared/wire/room.ts'
import { formOf } from '#shared/workshop/forms/index.ts'
import type { FormName, Step, VoteRules } from '#shared/workshop/step.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { words } from '../../ui/words.ts'
import type { Wish } from './wish.ts'

const t = words(da, en)
const names: readonly FormName[] = ['dots', 'consent', 'plusMinus', 'ranking']
const kinds = ['cluster', 'note', 'card'] as const
const numberOf = (text: string) => (text === '' ? undefined : Math.min(20, Math.max(1, Math.round(Number(text) || 1))))

interface Props {
  state: RoomState
  step: Step
  poll: Poll | null
  board: WallBoard | undefined
  wish: Wish
}

/** How the step's vote is held: the way first, everything else under more choices. What was voted before is kept as a round. */
export function VoteSetup(props: Props) {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {props.state.ballot ? t.open : t.again}
      </button>
      <Dialog open={open()} title={t.title} onClose={() => setOpen(false)}>
        <Setup {...props} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Setup(props: Props & { onDone: () => void }) {
  const [rules, set] = createStore<VoteRules>({ ...props.step.vote, form: formOf(props.step) })
  const isKept = () => !props.state.ballot || (props.state.ballot?.cast ?? 0) > 0 || (props.poll?.hands.length ?? 0) > 0
  const start = (event: Event) => {
    event.preventDefault()
    props.wish('voteAgain', { vote: JSON.parse(JSON.stringify(rules)) })
    props.onDone()
  }
  return (
    <form class="stack" onSubmit={start}>
      <fieldset class="run-forms" aria-label={t.title}>
        <For each={names}>
          {(form) => (
            <label>
              <input type="radio" name="form" checked={rules.form === form} onChange={() => set('form', form)} />
              <span>
                <strong>{t.forms[form]}</strong> {t.formHelp[form]}
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <details>
        <summary class="run-more">{t.more}</summary>
        <div class="stack">
          <Show when={rules.form !== 'consent'}>
            <NumberField
              label={rules.form === 'ranking' ? t.places : t.budget}
              value={rules.budget}
              onChange={(budget) => set('budget', budget)}
            />
          </Show>
          <Show when={rules.form === 'dots' || rules.form === 'plusMinus'}>
            <NumberField label={t.perItem} value={rules.perItem} onChange={(perItem) => set('perItem', perItem)} />
          </Show>
          <Choose
            label={t.kinds}
            none={t.everything}
            value={rules.kinds?.[0]}
            options={kinds.map((kind) => [kind, t.only[kind]])}
            onChange={(kind) =>
              set('kinds', kinds.some((one) => one === kind) ? kinds.filter((one) => one === kind) : undefined)
            }
          />
          <Show when={props.state.zones.length > 1}>
            <Choose
              label={t.zone}
              none={t.allZones}
              value={rules.zones?.[0]}
              options={props.state.zones.map(({ id, title }) => [id, title])}
              onChange={(zone) => set('zones', zone ? [zone] : undefined)}
            />
          </Show>
          <Choose
            label={t.inside}
            none={t.noHeap}
            value={rules.inside}
            options={(props.board?.clusters ?? []).map(({ id, title }) => [id, title || t.untitled])}
            onChange={(inside) => set('inside', inside || undefined)}
          />
          <label class="run-check">
            <input
              type="checkbox"
              checked={rules.own !== false}
              onChange={(event) => set('own', event.currentTarget.checked ? undefined : false)}
            />
            <span>
              {t.own}. <span class="run-soft">{t.ownHelp}</span>
            </span>
          </label>
        </div>
      </details>
      <Show when={isKept()}>
        <p class="run-soft">{t.kept(props.step.round ?? 1)}</p>
      </Show>
      <p>
        <button type="submit" class="button" data-kind="main">
          {t.start}
        </button>
      </p>
    </form>
  )
}

function NumberField(props: {
  label: string
  value: number | undefined
  onChange: (value: number | undefined) => void
}) {
  return (
    <label class="field">
      <span class="label">{props.label}</span>
      <input
        class="input run-number"
        type="number"
        min="1"
        max="20"
        value={props.value ?? ''}
        onInput={(event) => props.onChange(numberOf(event.currentTarget.value))}
      />
    </label>
  )
}

function Choose(props: {
  label: string
  none: string
  value: string | undefined
  options: [string, string][]
  onChange: (value: string) => void
}) {
  return (
    <label class="field">
      <span class="label">{props.label}</span>
      <select class="input" value={props.value ?? ''} onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="">{props.none}</option>
        <For each={props.options}>{([value, label]) => <option value={value}>{label}</option>}</For>
      </select>
    </label>
  )
}
