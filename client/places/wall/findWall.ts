import type { Me } from '#shared/wire/http.ts'
import { ask } from '../../live/http.ts'

/** Whom this screen shows the room as: the wall it is paired as, the facilitator at its keyboard, or nobody. */
export type WallRole = 'wall' | 'host' | 'nobody'

/** Pairs with the key of the address, once, and takes it out of the address. Undefined when there is no network yet. */
export async function findWall(workshop: string): Promise<WallRole | undefined> {
  const key = location.hash.slice(1)
  if (key) {
    const paired = await ask('POST', '/api/wall', { key })
    if (!paired.ok && paired.no === 'no-network') return undefined
    history.replaceState(null, '', location.pathname)
    if (paired.ok) return 'wall'
  }
  const me = await ask<Me>('GET', '/api/me')
  if (!me.ok) return undefined
  if (me.value.wall?.workshop === workshop) return 'wall'
  return me.value.member ? 'host' : 'nobody'
}
