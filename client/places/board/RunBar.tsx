import { Show } from 'solid-js'
import { run as da } from '#shared/texts/da/run.ts'
import { run as en } from '#shared/texts/en/run.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { createNow } from '../../live/clock.ts'
import type { Room } from '../../live/roomTypes.ts'
import { chimeAtTheEnd } from '../../ui/chime.ts'
import { words } from '../../ui/words.ts'
import { EndMeeting } from './EndMeeting.tsx'
import { RevealDialog } from './RevealDialog.tsx'
import { RunBarMeeting } from './RunBarMeeting.tsx'
import { RunBarNow } from './RunBarNow.tsx'
import { RunBarSteps } from './RunBarSteps.tsx'
import { RunDeeds } from './RunDeeds.tsx'
import { RunHolder } from './RunFloor.tsx'
import { createRunning } from './running.ts'
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
  const running = createRunning(props.room, () => props.state)
  chimeAtTheEnd(props.room.state, createNow(props.room))

  return (
    <>
      <RunBarSteps state={props.state} onGo={running.goTo} />
      <RunBarNow room={props.room} state={props.state} wish={running.wish} mayStart={running.deed() !== 'startTimer'} />
      <RunDeeds state={props.state} running={running} />
      <RunBarMeeting
        room={props.room}
        state={props.state}
        workshop={props.workshop}
        wish={running.wish}
        onEnd={() => running.setEnding(true)}
      />
      <EndMeeting open={running.ending()} wish={running.wish} onClose={() => running.setEnding(false)} />
      <RunHolder room={props.room} wish={running.wish} />
      <RunTrouble room={props.room} no={running.no()} />
      <RevealDialog state={props.state} running={running} />
    </>
  )
}

/** Why something did not happen: the line, the sign-in, or what the server said. */
export function RunTrouble(props: { room: Room; no: string }) {
  return (
    <>
      <Show when={props.room.line() === 'lost'}>
        <p class="run-note">{t.lost}</p>
      </Show>
      <Show when={props.room.line() === 'refused'}>
        <p class="run-note">
          {t.refused} <a href={`/log-ind?til=${encodeURIComponent(location.pathname)}`}>{t.login}</a>
        </p>
      </Show>
      <Show when={props.no}>
        <p class="run-note" role="alert">
          {props.no}
        </p>
      </Show>
    </>
  )
}
