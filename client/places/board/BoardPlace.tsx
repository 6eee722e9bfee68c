import { createResource, createSignal, Match, onMount, Show, Switch } from 'solid-js'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import type { Me } from '#shared/wire/http.ts'
import { ask } from '../../live/http.ts'
import { words } from '../../ui/words.ts'
import { BoardRoom } from './BoardRoom.tsx'
import { Refused } from './Refused.tsx'
import { type Visitor, visitorOf } from './visitor.ts'
import './board.css'

const t = words(da, en)

/** `/tavle/<workshop>`: the board of a workshop, for facilitators and, when the step allows, for seats. */
export function BoardPlace() {
  const workshop = location.pathname.split('/')[2] ?? ''
  const [tries, setTries] = createSignal(0)
  const [visitor] = createResource(tries, async (): Promise<Visitor | 'none' | 'lost'> => {
    const me = await ask<Me>('GET', '/api/me')
    return me.ok ? (visitorOf(me.value, workshop) ?? 'none') : 'lost'
  })
  onMount(() => {
    document.title = t.title
  })
  const found = () => {
    const one = visitor()
    return typeof one === 'object' ? one : undefined
  }

  return (
    <Show when={!visitor.loading} fallback={<main class="board-wait">{t.loading}</main>}>
      <Switch>
        <Match when={found()}>{(one) => <BoardRoom visitor={one()} workshop={workshop} />}</Match>
        <Match when={visitor() === 'none'}>
          <Refused why="not-allowed" />
        </Match>
        <Match when={visitor() === 'lost'}>
          <Refused why="no-network" onAgain={() => setTries((n) => n + 1)} />
        </Match>
      </Switch>
    </Show>
  )
}
