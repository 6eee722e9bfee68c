import { createResource, createSignal, Match, onMount, Show, Switch } from 'solid-js'
import type { WorkshopId } from '#shared/ids.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { askMe } from '../../live/askMe.ts'
import { words } from '../../ui/words.ts'
import { BoardRoom } from './BoardRoom.tsx'
import { Refused } from './Refused.tsx'
import { type Visitor, visitorOf } from './visitor.ts'
import './board.css'

const t = words(da, en)

/** What this device keeps of boards. Undefined where it keeps nothing. */
const kept = <T,>(look: (copies: typeof import('../../live/copies.ts')) => Promise<T>): Promise<T | undefined> =>
  import('../../live/copies.ts').then(look).catch(() => undefined)

/** `/tavle/<workshop>`: the board of a workshop, for facilitators and, when the step allows, for seats. */
export function BoardPlace() {
  const workshop = location.pathname.split('/')[2] ?? ''
  const ref = { kind: 'board', id: workshop as WorkshopId } as const
  const [tries, setTries] = createSignal(0)
  const [visitor] = createResource(tries, async (): Promise<Visitor | 'none' | 'lost'> => {
    const me = await askMe()
    const known = me.ok ? me.value : me.no === 'no-network' && (await kept((copies) => copies.lastVisit(ref)))
    const found = known ? visitorOf(known, workshop) : undefined
    if (me.ok) void kept((copies) => (found ? copies.rememberVisit(ref, me.value) : copies.forgetCopy(ref)))
    return found ?? (me.ok ? 'none' : 'lost')
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
