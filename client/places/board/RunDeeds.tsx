import { Show } from 'solid-js'
import { run as da } from '#shared/texts/da/run.ts'
import { run as en } from '#shared/texts/en/run.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { Icon } from '../../ui/Icon.tsx'
import { words } from '../../ui/words.ts'
import type { Running } from './running.ts'

const t = words(da, en)

/** One big button for the next thing, and the step before and after beside it. */
export function RunDeeds(props: { state: RoomState; running: Running }) {
  return (
    <div class="run-deeds">
      <button
        type="button"
        class="button"
        data-kind="quiet"
        aria-label={t.back}
        title={t.back}
        disabled={props.state.step === 0}
        onClick={() => props.running.goTo(props.state.step - 1)}
      >
        <Icon name="back" />
      </button>
      <button type="button" class="button run-big" data-kind="main" onClick={() => props.running.big().run()}>
        {props.running.big().says()}
      </button>
      <Show when={props.running.deed() !== 'next'}>
        <button
          type="button"
          class="button"
          data-kind="quiet"
          aria-label={t.next}
          title={t.next}
          disabled={props.state.step + 1 >= props.state.steps.length}
          onClick={() => props.running.goTo(props.state.step + 1)}
        >
          <Icon name="forward" />
        </button>
      </Show>
    </div>
  )
}
