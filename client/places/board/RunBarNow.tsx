import { lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { heaps as daHeaps } from '#shared/texts/da/heaps.ts'
import { run as da } from '#shared/texts/da/run.ts'
import { heaps as enHeaps } from '#shared/texts/en/heaps.ts'
import { run as en } from '#shared/texts/en/run.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { askHeap } from '../../items/cluster/heapAsked.ts'
import type { Room } from '../../live/roomTypes.ts'
import { words } from '../../ui/words.ts'
import { RunBarTimer } from './RunBarTimer.tsx'
import { RunFloor } from './RunFloor.tsx'
import type { Wish } from './wish.ts'

const t = words(da, en)
const heaps = words(daHeaps, enHeaps)
const RunBarVote = lazy(async () => ({ default: (await import('./RunBarVote.tsx')).RunBarVote }))

const waiting = ({ ideas, seats, few }: RoomState['waiting']): string => (few ? t.waitingFew : t.waiting(ideas, seats))

/** What is happening in this step: a pause, notes that wait, dots that are cast, and the time. `away`: there is no board below. */
export function RunBarNow(props: { room: Room; state: RoomState; wish: Wish; mayStart: boolean; away?: boolean }) {
  /** The room gathers in this step: the table may ask what is alike. */
  const isGathering = () => {
    const step = props.state.steps[props.state.step]
    return props.state.state === 'open' && step?.allow.includes('cluster') === true
  }
  return (
    <div class="run-now">
      <Switch>
        <Match when={props.state.state === 'paused'}>{t.paused}</Match>
        <Match when={props.state.state === 'closed'}>{t.ended}</Match>
        <Match when={props.state.silent}>
          <strong>{waiting(props.state.waiting)}</strong>
        </Match>
        <Match when={props.state.ballot}>
          {(ballot) => <strong>{(ballot().form ? t.votedOther : t.voted)(ballot().cast, ballot().voters)}</strong>}
        </Match>
      </Switch>
      <Show when={props.state.results}>
        <button type="button" class="button" onClick={() => props.wish('showResults', { on: false })}>
          {t.hideResult}
        </button>
      </Show>
      <Suspense>
        <RunBarVote room={props.room} state={props.state} wish={props.wish} />
      </Suspense>
      <RunFloor room={props.room} state={props.state} wish={props.wish} />
      <Show when={isGathering() && !props.away}>
        <button type="button" class="button" onClick={() => askHeap({ is: 'gather' })}>
          {heaps.gather}
        </button>
      </Show>
      <RunBarTimer room={props.room} state={props.state} wish={props.wish} mayStart={props.mayStart} />
    </div>
  )
}
