import { Match, onCleanup, Show, Switch } from 'solid-js'
import { wall as da } from '#shared/texts/da/wall.ts'
import { wall as en } from '#shared/texts/en/wall.ts'
import { createNow } from '../../live/clock.ts'
import { createRoom } from '../../live/room.ts'
import { chimeAtTheEnd } from '../../ui/chime.ts'
import { words } from '../../ui/words.ts'
import { WallBreak } from './WallBreak.tsx'
import { WallNotice } from './WallNotice.tsx'
import { WallPage } from './WallPage.tsx'
import { wallScene } from './wallScene.ts'

const t = words(da, en)

/** A wall in its room: what the moment needs, and nothing to press. */
export function WallRoom(props: { workshop: string; as: 'wall' | 'host' }) {
  // The address decides both for the life of the page.
  const room = createRoom(props.workshop, props.as)
  const now = createNow(room)
  onCleanup(() => room.close())
  chimeAtTheEnd(room.state, now)

  return (
    <Switch fallback={<WallNotice title={t.loading} />}>
      <Match when={room.line() === 'refused'}>
        <WallNotice title={t.refused.title} text={t.refused.text} />
      </Match>
      <Match when={room.state()}>
        {(state) => (
          <Show
            when={!['closed', 'paused', 'up', 'break'].includes(wallScene(state(), room.board()))}
            fallback={<WallBreak room={state()} now={now()} />}
          >
            <WallPage room={state()} board={room.board()} now={now()} lost={room.line() === 'lost'} />
          </Show>
        )}
      </Match>
    </Switch>
  )
}
