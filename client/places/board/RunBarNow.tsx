import { createSignal, Match, Show, Switch } from 'solid-js'
import { heaps as daHeaps } from '#shared/texts/da/heaps.ts'
import { run as da } from '#shared/texts/da/run.ts'
import { heaps as enHeaps } from '#shared/texts/en/heaps.ts'
import { run as en } from '#shared/texts/en/run.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { allows } from '#shared/workshop/allows.ts'
import { askHeap } from '../../items/cluster/heapAsked.ts'
import type { Room } from '../../live/roomTypes.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { words } from '../../ui/words.ts'
import { RunBarTimer } from './RunBarTimer.tsx'
import type { Wish } from './wish.ts'

const t = words(da, en)
const heaps = words(daHeaps, enHeaps)

const waiting = ({ ideas, seats, few }: RoomState['waiting']): string => (few ? t.waitingFew : t.waiting(ideas, seats))

/** What is happening in this step: a pause, notes that wait, dots that are cast, and the time. */
export function RunBarNow(props: { room: Room; state: RoomState; wish: Wish; mayStart: boolean }) {
  /** The vote of this very step was closed: nobody can give a dot. */
  const isOver = () => {
    const step = props.state.steps[props.state.step]
    return props.state.state === 'open' && step !== undefined && allows(step, 'vote') && !props.state.ballot
  }
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
          {(ballot) => <strong>{t.voted(ballot().cast, ballot().voters)}</strong>}
        </Match>
      </Switch>
      <Show when={props.state.results}>
        <button type="button" class="button" onClick={() => props.wish('showResults', { on: false })}>
          {t.hideResult}
        </button>
      </Show>
      <Show when={isOver()}>
        <VoteAgain wish={props.wish} />
      </Show>
      <Show when={isGathering()}>
        <button type="button" class="button" onClick={() => askHeap({ is: 'gather' })}>
          {heaps.gather}
        </button>
      </Show>
      <RunBarTimer room={props.room} state={props.state} wish={props.wish} mayStart={props.mayStart} />
    </div>
  )
}

/** Asks first: what the vote came to is lost by it. */
function VoteAgain(props: { wish: Wish }) {
  const [asking, setAsking] = createSignal(false)
  const again = () => {
    setAsking(false)
    props.wish('voteAgain', {})
  }
  return (
    <>
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {t.voteAgain}
      </button>
      <Dialog open={asking()} title={t.voteAgainAsk} onClose={() => setAsking(false)}>
        <p>{t.voteAgainHelp}</p>
        <p>
          <button type="button" class="button" data-kind="main" onClick={again}>
            {t.voteAgain}
          </button>
        </p>
      </Dialog>
    </>
  )
}
