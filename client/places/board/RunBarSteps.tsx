import { createSignal, For } from 'solid-js'
import { run as da } from '#shared/texts/da/run.ts'
import { run as en } from '#shared/texts/en/run.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { questionOf } from '../../ui/question.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** Where the script is, and the way to any other step of it. */
export function RunBarSteps(props: { state: RoomState; onGo: (step: number) => void }) {
  const [open, setOpen] = createSignal(false)
  const current = () => props.state.steps[props.state.step]
  const goTo = (step: number) => {
    setOpen(false)
    props.onGo(step)
  }
  return (
    <div class="run-step">
      <button type="button" class="button run-step-name" data-kind="quiet" onClick={() => setOpen(true)}>
        <span>
          <span class="run-soft">{t.step(props.state.step + 1, props.state.steps.length)}</span>
          <strong>{current()?.title}</strong>
        </span>
        <Icon name="down" />
      </button>
      <p class="run-prompt">{questionOf(props.state)}</p>
      <Dialog open={open()} title={t.goTo} onClose={() => setOpen(false)}>
        <ol class="run-steps">
          <For each={props.state.steps}>
            {(step, index) => (
              <li>
                <button
                  type="button"
                  class="button run-go"
                  data-kind={index() === props.state.step ? 'main' : 'quiet'}
                  aria-current={index() === props.state.step ? 'step' : undefined}
                  onClick={() => goTo(index())}
                >
                  <span>
                    {index() + 1}. {step.title}
                  </span>
                  <span class="run-minutes">{t.minutes(step.minutes)}</span>
                </button>
              </li>
            )}
          </For>
        </ol>
      </Dialog>
    </div>
  )
}
