import { Match, Show, Switch } from 'solid-js'
import { run as da } from '#shared/texts/da/run.ts'
import { run as en } from '#shared/texts/en/run.ts'
import type { RoomState } from '#shared/wire/room.ts'
import type { Room } from '../../live/roomTypes.ts'
import { words } from '../../ui/words.ts'
import { RunBarTimer } from './RunBarTimer.tsx'
import type { Wish } from './wish.ts'

const t = words(da, en)

const waiting = ({ ideas, seats, few }: RoomState['waiting']): string => (few ? t.waitingFew : t.waiting(ideas, seats))

/** What is happening in this step: a pause, notes that wait, dots that are cast, and the time. */
export function RunBarNow(props: { room: Room; state: RoomState; wish: Wish; mayStart: boolean }) {
  return (
    <div class="run-now">
      <Switch>
        <Match when={props.state.state === 'paused'}>{t.paused}</Match>
        <Match when={props.state.state === 'closed'}>{t.ended}</Match>
        <Match when={props.state.silent}>
          <strong>{waiting(props.state.waiting)}</strong>
        </Match>
        <Match when={props.state.ballot}>
          {(ballot) => <strong>{t.voted(ballot().cast, ballot().voters)}</strong>}
        </Match>
      </Switch>
      <Show when={props.state.results}>
        <button type="button" class="button" onClick={() => props.wish('showResults', { on: false })}>
          {t.hideResult}
        </button>
      </Show>
      <RunBarTimer room={props.room} state={props.state} wish={props.wish} mayStart={props.mayStart} />
    </div>
  )
}
