import { For, Match, Show, Switch } from 'solid-js'
import { wall as da } from '#shared/texts/da/wall.ts'
import { wall as en } from '#shared/texts/en/wall.ts'
import type { RoomState, WallBoard } from '#shared/wire/room.ts'
import { ResultBars } from '../../ui/ResultBars.tsx'
import { ResultTable } from '../../ui/ResultTable.tsx'
import '../../ui/resultBars.css'
import { questionOf } from '../../ui/question.ts'
import { words } from '../../ui/words.ts'
import { Pages } from './Pages.tsx'
import { WallHead } from './WallHead.tsx'
import { WallJoin } from './WallJoin.tsx'
import { WallNotes } from './WallNotes.tsx'
import { WallShown } from './WallShown.tsx'
import { stillWriting, WallSilent } from './WallSilent.tsx'
import { wallScene } from './wallScene.ts'

const t = words(da, en)

/** The question, what the room has said to it, and the way in. */
export function WallPage(props: { room: RoomState; board: WallBoard | undefined; now: number; lost: boolean }) {
  const scene = () => wallScene(props.room, props.board)
  const step = () => props.room.steps[props.room.step]
  const count = () => {
    const { ballot, people, floor, waiting } = props.room
    if (scene() === 'vote' && ballot) return (ballot.form ? t.votedOther : t.voted)(ballot.cast, ballot.voters)
    if (floor.revealed.length === 0) return t.here(people.here)
    // One voice at a time: what is still to come.
    const rest = waiting.ideas > 0 ? t.waiting(waiting.ideas, waiting.seats) : ''
    return [rest, stillWriting(floor.writing)].filter(Boolean).join(' ')
  }

  return (
    <div class="wall wall-page">
      <WallHead
        question={questionOf(props.room)}
        timer={props.room.timer}
        now={props.now}
        code={scene() === 'join' ? null : props.room.code}
      />
      <main class="wall-body">
        <Switch>
          <Match when={scene() === 'join' && props.room.code}>{(code) => <WallJoin code={code()} />}</Match>
          <Match when={scene() === 'shown' && props.room.together.shown}>
            {(shown) => <WallShown shown={shown()} />}
          </Match>
          <Match when={scene() === 'silent'}>
            <WallSilent waiting={props.room.waiting} writing={props.room.floor.writing} />
          </Match>
          <Match when={scene() === 'results' && props.room.results}>
            {(found) => (
              <>
                <Pages>
                  <ResultBars results={found()} />
                </Pages>
                <div class="visually-hidden">
                  <ResultTable results={found()} />
                </div>
              </>
            )}
          </Match>
          <Match when={scene() === 'vote'}>
            <Pages>
              <For each={props.room.ballot?.targets}>{(target) => <p class="wall-target">{target.title}</p>}</For>
            </Pages>
          </Match>
          <Match when={scene() === 'board'}>
            <Show when={props.board}>{(board) => <WallNotes board={board()} zones={props.room.zones} />}</Show>
          </Match>
        </Switch>
      </main>
      <footer class="wall-foot">
        <span>{step()?.title}</span>
        <Show when={props.room.floor.hands !== null}>
          <strong>{t.hands(props.room.floor.hands ?? 0)}</strong>
        </Show>
        <span>{props.lost ? t.lost : count()}</span>
      </footer>
    </div>
  )
}
