import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { steps as da } from '#shared/texts/da/steps.ts'
import { steps as en } from '#shared/texts/en/steps.ts'
import { copyOf, inserted, moved } from '#shared/workshop/scriptEdits.ts'
import { type Step, stepsMax, type Zone } from '#shared/workshop/step.ts'
import { zonesOf } from '#shared/workshop/templates.ts'
import { announce } from '../../../ui/announce.ts'
import { focusSoon } from '../../../ui/focusSoon.ts'
import { words } from '../../../ui/words.ts'
import { minutesOf } from '../TemplateCards.tsx'
import { AddStep } from './AddStep.tsx'
import { BegunRow, StepRow, type Verb } from './StepRow.tsx'
import '../workshop.css'
import './steps.css'

const t = words(da, en)

/** A script to change, a row a step. `steps` is a store's; `from` is the first that has not begun. */
export function StepsEditor(props: { steps: readonly Step[]; from?: number; onChange: (steps: Step[]) => void }) {
  const help = createUniqueId()
  let list: HTMLOListElement | undefined
  const [gone, setGone] = createSignal<{ step: Step; index: number }>()
  const from = () => props.from ?? 0
  const now = () => [...unwrap(props.steps)]
  /** Every zone the script has had while it was open here, so that one that is no longer used can be taken back. */
  const zones = createMemo<Zone[]>((known) => {
    const found = zonesOf(props.steps)
    const codes = new Set(known.map(({ id }) => id))
    return [...known, ...found.filter(({ id }) => !codes.has(id))]
  }, [])

  const cannot = (index: number, verb: Verb): boolean => {
    if (verb === 'up') return index <= from()
    if (verb === 'down') return index >= props.steps.length - 1
    return verb === 'remove' ? props.steps.length === 1 : props.steps.length >= stepsMax
  }
  const carryOut = (index: number, verb: Verb, button: HTMLButtonElement) => {
    const step = now()[index]
    if (!step) return
    if (verb === 'remove') {
      setGone({ step, index })
      return props.onChange(now().toSpliced(index, 1))
    }
    if (verb === 'copy') {
      props.onChange(inserted(now(), index, copyOf(step)))
      return announce(t.at(index + 2))
    }
    const by = verb === 'up' ? -1 : 1
    props.onChange(moved(now(), index, by, from()))
    focusSoon(button)
    announce(t.at(index + by + 1))
  }
  const putBack = ({ step, index }: { step: Step; index: number }) => {
    setGone(undefined)
    props.onChange(inserted(now(), Math.max(from(), index) - 1, step))
    const row = () => list?.querySelector<HTMLElement>(`[data-step="${step.id}"] [data-verb="remove"]`)
    queueMicrotask(() => row()?.focus())
    announce(t.back(step.title))
  }
  const add = (step: Step) => {
    props.onChange([...now(), step])
    announce(t.added(step.title))
  }
  const change = (index: number, with_: Partial<Step>) => {
    const step = now()[index]
    if (step) props.onChange(now().with(index, { ...step, ...with_ }))
  }

  return (
    <fieldset class="panel stack" aria-describedby={help}>
      <legend class="office-legend">{t.title}</legend>
      <p class="office-soft" id={help}>
        {from() > 0 ? t.laterHelp : t.help}
      </p>
      <ol class="office-steps" ref={list}>
        <For each={props.steps}>
          {(step, index) => (
            <Show when={index() >= from()} fallback={<BegunRow step={step} no={index() + 1} />}>
              <StepRow
                step={step}
                no={index() + 1}
                zones={zones()}
                cannot={(verb) => cannot(index(), verb)}
                onDo={(verb, button) => carryOut(index(), verb, button)}
                onChange={(with_) => change(index(), with_)}
              />
            </Show>
          )}
        </For>
      </ol>
      <Show when={gone()} keyed>
        {(one) => (
          <p class="row office-notice" role="status">
            {t.removed(one.step.title)}
            <button
              type="button"
              class="button"
              ref={focusSoon}
              aria-label={`${t.undo}: ${one.step.title}`}
              onClick={() => putBack(one)}
            >
              {t.undo}
            </button>
          </p>
        )}
      </Show>
      <Show when={props.steps.length < stepsMax}>
        <AddStep onAdd={add} />
      </Show>
      <p>
        <strong>{t.total(minutesOf(props.steps))}</strong>
      </p>
    </fieldset>
  )
}
