import { Show } from 'solid-js'
import { voteHost as da } from '#shared/texts/da/voteHost.ts'
import { voteHost as en } from '#shared/texts/en/voteHost.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { allows } from '#shared/workshop/allows.ts'
import type { Room } from '../../live/roomTypes.ts'
import { words } from '../../ui/words.ts'
import { HandsCount } from './HandsCount.tsx'
import { VoteRounds } from './VoteRounds.tsx'
import { VoteSetup } from './VoteSetup.tsx'
import type { Wish } from './wish.ts'

const t = words(da, en)

/** A vote in the facilitator's hand: how many have votes left, how it is held, hands in the room, and what it came to. */
export function RunBarVote(props: { room: Room; state: RoomState; wish: Wish }) {
  const step = () => {
    const now = props.state.steps[props.state.step]
    return now && props.state.state === 'open' && allows(now, 'vote') ? now : undefined
  }
  const poll = () => props.room.poll()
  return (
    <>
      <Show when={props.state.ballot && poll()}>{(now) => <span class="run-soft">{t.left(now().left)}</span>}</Show>
      <Show when={step() && !props.state.results && props.state.ballot}>
        {(ballot) => (
          <HandsCount ballot={ballot()} shown={props.state.together.shown?.id} poll={poll()} wish={props.wish} />
        )}
      </Show>
      <Show when={step()}>
        {(now) => (
          <VoteSetup state={props.state} step={now()} poll={poll()} board={props.room.board()} wish={props.wish} />
        )}
      </Show>
      <Show when={props.state.results ?? (!props.state.ballot && poll()?.rounds[0])}>
        <VoteRounds results={props.state.results} rounds={poll()?.rounds ?? []} />
      </Show>
    </>
  )
}
