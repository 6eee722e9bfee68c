import { createSignal, Match, onCleanup, onMount, Switch } from 'solid-js'
import { wall as da } from '#shared/texts/da/wall.ts'
import { wall as en } from '#shared/texts/en/wall.ts'
import { words } from '../../ui/words.ts'
import { findWall, type WallRole } from './findWall.ts'
import './wall.css'
import './look.css'
import { WallNotice } from './WallNotice.tsx'
import { WallRoom } from './WallRoom.tsx'

const t = words(da, en)
const askAgain = 2_500

/** The big screen: no controls, read only, at home in any browser that once got its link. */
export function Wall() {
  const workshop = location.pathname.split('/')[2] ?? ''
  const [role, setRole] = createSignal<WallRole>()
  let again: ReturnType<typeof setTimeout> | undefined

  const find = async () => {
    const found = await findWall(workshop)
    if (found) setRole(found)
    else again = setTimeout(find, askAgain)
  }
  onMount(() => {
    document.title = t.page
    void find()
  })
  onCleanup(() => clearTimeout(again))

  return (
    <Switch fallback={<WallNotice title={t.loading} />}>
      <Match when={role() === 'nobody'}>
        <WallNotice title={t.refused.title} text={t.refused.text} />
      </Match>
      <Match when={role()}>
        <WallRoom workshop={workshop} as={role() === 'host' ? 'host' : 'wall'} />
      </Match>
    </Switch>
  )
}
