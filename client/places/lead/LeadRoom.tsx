import { createEffect, onCleanup, Show } from 'solid-js'
import { lead as da } from '#shared/texts/da/lead.ts'
import { lead as en } from '#shared/texts/en/lead.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { createNow } from '../../live/clock.ts'
import { createRoom } from '../../live/room.ts'
import type { Room } from '../../live/roomTypes.ts'
import { chimeAtTheEnd } from '../../ui/chime.ts'
import { words } from '../../ui/words.ts'
import { EndMeeting } from '../board/EndMeeting.tsx'
import { HeardStrip } from '../board/HeardStrip.tsx'
import { RevealDialog } from '../board/RevealDialog.tsx'
import { RunTrouble } from '../board/RunBar.tsx'
import { RunBarMeeting } from '../board/RunBarMeeting.tsx'
import { RunBarNow } from '../board/RunBarNow.tsx'
import { RunBarSteps } from '../board/RunBarSteps.tsx'
import { RunDeeds } from '../board/RunDeeds.tsx'
import { RunHolder } from '../board/RunFloor.tsx'
import { createRunning } from '../board/running.ts'

const t = words(da, en)

/** The bar in a room, one thing under the other. */
export function LeadRoom(props: { workshop: string }) {
  // The address decides it for the life of the page.
  const room = createRoom(props.workshop, 'host')
  onCleanup(() => room.close())
  chimeAtTheEnd(room.state, createNow(room))
  createEffect(() => {
    const title = room.state()?.title
    document.title = title ? t.titleOf(title) : t.title
  })

  return (
    <main class="lead">
      <h1>{room.state()?.title ?? t.title}</h1>
      <Show when={room.state()} fallback={<Waiting room={room} />}>
        {(state) => <LeadNow room={room} state={state()} workshop={props.workshop} />}
      </Show>
    </main>
  )
}

const Waiting = (props: { room: Room }) => (
  <>
    <p>{t.loading}</p>
    <RunTrouble room={props.room} no="" />
  </>
)

function LeadNow(props: { room: Room; state: RoomState; workshop: string }) {
  const running = createRunning(props.room, () => props.state)
  return (
    <>
      <RunTrouble room={props.room} no={running.no()} />
      <RunHolder room={props.room} wish={running.wish} />
      <RunBarSteps state={props.state} onGo={running.goTo} />
      <RunBarNow
        room={props.room}
        state={props.state}
        wish={running.wish}
        mayStart={running.deed() !== 'startTimer'}
        away
      />
      <Show when={props.state.together.shown}>
        {(shown) => (
          <p class="lead-shown">
            <span>{shown().title ? t.shownNow(shown().title) : t.shownPicture}</span>
            <button type="button" class="button" onClick={() => running.wish('showItem', { item: null })}>
              {t.takeDown}
            </button>
          </p>
        )}
      </Show>
      <RunBarMeeting
        room={props.room}
        state={props.state}
        workshop={props.workshop}
        wish={running.wish}
        onEnd={() => running.setEnding(true)}
        away
      />
      <HeardStrip room={props.room} state={props.state} away />
      <p>
        <a class="button" data-kind="quiet" href={`/tavle/${props.workshop}`}>
          {t.toBoard}
        </a>
      </p>
      <RunDeeds state={props.state} running={running} />
      <EndMeeting open={running.ending()} wish={running.wish} onClose={() => running.setEnding(false)} />
      <RevealDialog state={props.state} running={running} />
    </>
  )
}
