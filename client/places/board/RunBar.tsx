import { createSignal, Match, Show, Switch } from 'solid-js'
import { run as da } from '#shared/texts/da/run.ts'
import { run as en } from '#shared/texts/en/run.ts'
import type { IntentBody, IntentName } from '#shared/wire/intents.ts'
import type { RoomState } from '#shared/wire/room.ts'
import type { Room } from '../../live/roomTypes.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'
import { RunBarMeeting } from './RunBarMeeting.tsx'
import { RunBarSteps } from './RunBarSteps.tsx'
import { RunBarTimer } from './RunBarTimer.tsx'
import { type NextDeed, nextDeed } from './runBarNext.ts'
import './runBar.css'

const t = words(da, en)

/** The facilitator's instrument over the board: where we are, what is waiting, and one big button for the next thing. */
export function RunBar(props: { room: Room; workshop: string }) {
  return (
    <section class="run" aria-label={t.label}>
      <Show when={props.room.state()} fallback={<p class="run-soft">{t.connecting}</p>}>
        {(state) => <Running room={props.room} workshop={props.workshop} state={state()} />}
      </Show>
    </section>
  )
}

function Running(props: { room: Room; workshop: string; state: RoomState }) {
  const [no, setNo] = createSignal('')
  const [revealing, setRevealing] = createSignal(false)
  const wish = async <N extends IntentName>(name: N, body: IntentBody<N>) => {
    setNo('')
    const answer = await props.room.send(name, body)
    if (!answer.ok) setNo(said(answer))
  }
  const goTo = (step: number) => wish('goToStep', { step })
  const startTimer = () => wish('startTimer', { minutes: props.state.steps[props.state.step]?.minutes ?? 5 })
  const reveal = () => {
    setRevealing(false)
    wish('reveal', {})
  }
  const deed = () => nextDeed(props.state)
  const big: Record<NextDeed, { says: () => string; run: () => void }> = {
    reopen: { says: () => t.reopen, run: () => wish('setState', { state: 'open' }) },
    resume: { says: () => t.resume, run: () => wish('setState', { state: 'open' }) },
    startTimer: {
      says: () => t.timer.start(props.state.steps[props.state.step]?.minutes ?? 5),
      run: startTimer,
    },
    reveal: { says: () => t.reveal, run: () => setRevealing(true) },
    showResults: { says: () => t.showResult, run: () => wish('showResults', { on: true }) },
    next: { says: () => t.nextStep, run: () => goTo(props.state.step + 1) },
    end: { says: () => t.end, run: () => wish('setState', { state: 'closed' }) },
  }

  return (
    <>
      <RunBarSteps state={props.state} onGo={goTo} />
      <div class="run-now">
        <Switch>
          <Match when={props.state.state === 'paused'}>{t.paused}</Match>
          <Match when={props.state.state === 'closed'}>{t.ended}</Match>
          <Match when={props.state.silent}>
            <strong>{t.waiting(props.state.waiting.ideas, props.state.waiting.seats)}</strong>
          </Match>
          <Match when={props.state.ballot}>
            {(ballot) => <strong>{t.voted(ballot().cast, ballot().voters)}</strong>}
          </Match>
        </Switch>
        <Show when={props.state.results}>
          <button type="button" class="button" onClick={() => wish('showResults', { on: false })}>
            {t.hideResult}
          </button>
        </Show>
        <RunBarTimer
          room={props.room}
          state={props.state}
          mayStart={props.state.state === 'open' && deed() !== 'startTimer'}
          onStart={startTimer}
          onMore={() => wish('extendTimer', { minutes: 1 })}
          onStop={() => wish('stopTimer', {})}
        />
      </div>
      <div class="run-deeds">
        <button
          type="button"
          class="button"
          data-kind="quiet"
          aria-label={t.back}
          title={t.back}
          disabled={props.state.step === 0}
          onClick={() => goTo(props.state.step - 1)}
        >
          <Icon name="back" />
        </button>
        <button type="button" class="button run-big" data-kind="main" onClick={() => big[deed()].run()}>
          {big[deed()].says()}
        </button>
        <Show when={deed() !== 'next'}>
          <button
            type="button"
            class="button"
            data-kind="quiet"
            aria-label={t.next}
            title={t.next}
            disabled={props.state.step + 1 >= props.state.steps.length}
            onClick={() => goTo(props.state.step + 1)}
          >
            <Icon name="forward" />
          </button>
        </Show>
        <RunBarMeeting
          state={props.state}
          workshop={props.workshop}
          onDoor={(open) => wish('setDoor', { open })}
          onState={(state) => wish('setState', { state })}
        />
      </div>
      <Show when={props.room.line() === 'lost'}>
        <p class="run-note">{t.lost}</p>
      </Show>
      <Show when={props.room.line() === 'refused'}>
        <p class="run-note">
          {t.refused} <a href={`/log-ind?til=${encodeURIComponent(location.pathname)}`}>{t.login}</a>
        </p>
      </Show>
      <Show when={no()}>
        <p class="run-note" role="alert">
          {no()}
        </p>
      </Show>
      <Dialog open={revealing()} title={t.revealAsk(props.state.waiting.ideas)} onClose={() => setRevealing(false)}>
        <p>{t.revealHelp}</p>
        <p>
          <button type="button" class="button" data-kind="main" onClick={reveal}>
            {t.reveal}
          </button>
        </p>
      </Dialog>
    </>
  )
}
