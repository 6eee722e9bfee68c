import { createSignal, Show } from 'solid-js'
import { run as da } from '#shared/texts/da/run.ts'
import { run as en } from '#shared/texts/en/run.ts'
import type { RoomState } from '#shared/wire/room.ts'
import type { Room } from '../../live/roomTypes.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'
import { EndMeeting } from './EndMeeting.tsx'
import { RunBarMeeting } from './RunBarMeeting.tsx'
import { RunBarNow } from './RunBarNow.tsx'
import { RunBarSteps } from './RunBarSteps.tsx'
import { type NextDeed, nextDeed } from './runBarNext.ts'
import type { Wish } from './wish.ts'
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
  const [ending, setEnding] = createSignal(false)
  const wish: Wish = async (name, body) => {
    setNo('')
    const answer = await props.room.send(name, body)
    if (!answer.ok) setNo(said(answer))
  }
  const goTo = (step: number) => wish('goToStep', { step })
  const minutes = () => props.state.steps[props.state.step]?.minutes ?? 5
  const reveal = () => {
    setRevealing(false)
    wish('reveal', {})
  }
  const deed = () => nextDeed(props.state)
  const big: Record<NextDeed, { says: () => string; run: () => void }> = {
    reopen: { says: () => t.reopen, run: () => wish('setState', { state: 'open' }) },
    resume: { says: () => t.resume, run: () => wish('setState', { state: 'open' }) },
    startTimer: { says: () => t.timer.start(minutes()), run: () => wish('startTimer', { minutes: minutes() }) },
    reveal: { says: () => t.reveal, run: () => setRevealing(true) },
    showResults: { says: () => t.showResult, run: () => wish('showResults', { on: true }) },
    next: { says: () => t.nextStep, run: () => goTo(props.state.step + 1) },
    end: { says: () => t.end, run: () => setEnding(true) },
  }

  return (
    <>
      <RunBarSteps state={props.state} onGo={goTo} />
      <RunBarNow room={props.room} state={props.state} wish={wish} mayStart={deed() !== 'startTimer'} />
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
      </div>
      <RunBarMeeting state={props.state} workshop={props.workshop} wish={wish} onEnd={() => setEnding(true)} />
      <EndMeeting open={ending()} wish={wish} onClose={() => setEnding(false)} />
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
      <Dialog
        open={revealing()}
        title={props.state.waiting.few ? t.revealAskFew : t.revealAsk(props.state.waiting.ideas)}
        onClose={() => setRevealing(false)}
      >
        <Show when={props.state.waiting.few}>
          <p class="run-note">{t.revealFew}</p>
        </Show>
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
