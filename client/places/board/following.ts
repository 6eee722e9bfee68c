import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { Box, Size } from '#shared/geometry.ts'
import { newId } from '#shared/ids.ts'
import type { IntentBody, IntentName } from '#shared/wire/intents.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { type Camera, shown, zoomLimits } from '../../canvas/camera.ts'
import type { Stage } from '../../canvas/stage.ts'
import type { Desk } from '../../items/desk.ts'
import type { Other, Presence } from '../../live/presence.ts'
import type { Room } from '../../live/roomTypes.ts'
import { followInList, sightInList } from './listSight.ts'

/** A camera that shows all of what another page shows, whatever the shape of this one. */
export function alike(sees: Box, view: Size): Camera {
  const wanted = Math.min(view.w / sees.w, view.h / sees.h)
  const zoom = Math.min(zoomLimits.most, Math.max(zoomLimits.least, wanted))
  return { x: sees.x + sees.w / 2 - view.w / zoom / 2, y: sees.y + sees.h / 2 - view.h / zoom / 2, zoom }
}

/** Who leads, whom one follows, and who follows: each as this page sees it now. */
export interface Following {
  /** Whose view is shown here: the one who leads everybody, or whom one has chosen. */
  target: Accessor<Other | undefined>
  /** The view is another's until it is let go: hands move nothing. */
  isHeld: Accessor<boolean>
  isLeading: Accessor<boolean>
  /** Somebody leads, this page or another. */
  isLed: Accessor<boolean>
  followers: Accessor<number>
  follow(client: number | undefined): void
  /** What everybody should see now, from here. */
  view(): Box | undefined
  lead(on: boolean): void
  gather(): void
}

interface Parts {
  room: Pick<Room, 'state' | 'line' | 'send'>
  presence: Presence
  /** Undefined while the board is seen as a list. */
  stage: Accessor<Stage | undefined>
  as: 'host' | 'seat'
  workshop: string
  wish: <N extends IntentName>(name: N, body: IntentBody<N>) => void
  /** Everybody was called to a place. */
  called(view: Box): void
  desk: Desk
}

/** What this tab remembers: the mark it leads under, and the last call it has come to. */
const remembered = (key: string) => sessionStorage.getItem(key) ?? ''

/** Makes this page's view go where it should: where all are called, with who leads, with whom one follows. */
export function createFollowing({ room, presence, stage, as, workshop, wish, called, desk }: Parts): Following {
  const keys = { mark: `frirum.leads.${workshop}`, call: `frirum.called.${workshop}` }
  const [chosen, choose] = createSignal<number>()
  /** Under which mark somebody leads whom this page has left. Only a facilitator's can. */
  const [left, setLeft] = createSignal<string>()
  const [mark, setMark] = createSignal(remembered(keys.mark))
  const together = (): RoomState['together'] | undefined => room.state()?.together
  const lead = () => together()?.lead ?? null
  const isLeading = () => lead() !== null && lead() === mark()
  const leader = () =>
    isLeading() || lead() === null || left() === lead()
      ? undefined
      : presence.others().find((one) => one.leads === lead() && one.who.is === 'host' && one.sees)
  const target = () => leader() ?? (isLeading() ? undefined : presence.others().find((one) => one.client === chosen()))
  const isHeld = createMemo(() => as === 'seat' && leader() !== undefined)
  const followers = createMemo(() => presence.others().filter((one) => one.follows === presence.client).length)
  const stop = () => {
    choose(undefined)
    setLeft(lead() ?? undefined)
  }
  const view = () => {
    const here = stage()?.lens
    if (!here) return sightInList(desk)
    const { x, y, w, h } = shown(here.camera(), here.size())
    return { x: Math.round(x), y: Math.round(y), w: Math.max(1, Math.round(w)), h: Math.max(1, Math.round(h)) }
  }

  // Others are told what this page shows while somebody may be following it.
  const isWatched = createMemo(() => as === 'host' || followers() > 0)
  createEffect(() => {
    const made = stage()
    if (!made || !isWatched()) return presence.say({ sees: isWatched() ? sightInList(desk) : undefined })
    let last = ''
    onCleanup(
      made.onFrame(() => {
        const sees = view()
        if (!sees || JSON.stringify(sees) === last) return
        last = JSON.stringify(sees)
        presence.say({ sees })
      }),
    )
  })
  createEffect(() => presence.say({ leads: isLeading() ? mark() : undefined }))
  const followed = createMemo(() => target()?.client)
  createEffect(() => presence.say({ follows: followed() }))

  // The camera is led, and goes where its leader looks.
  createEffect(() => {
    const lens = stage()?.lens
    if (!lens || followed() === undefined) return
    lens.ledBy(() => {
      if (isHeld()) return false
      stop()
      return true
    })
    onCleanup(() => lens.ledBy(undefined))
  })
  const seen = createMemo(() => target()?.sees, undefined, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  })
  createEffect(() => {
    const [lens, sees] = [stage()?.lens, seen()]
    if (lens && sees) lens.follow(alike(sees, lens.size()))
  })

  followInList(desk, () => stage() === undefined, seen)

  // A call is come to once, also by who comes late or loads again.
  const call = createMemo(() => together()?.gather?.no)
  createEffect(
    on([call, () => stage() !== undefined], ([no]) => {
      const gather = together()?.gather
      if (no === undefined || !gather || remembered(keys.call) === String(no)) return
      sessionStorage.setItem(keys.call, String(no))
      const lens = stage()?.lens
      if (lens && !lens.isLed()) lens.follow(alike(gather.view, lens.size()))
      called(gather.view)
    }),
  )
  // Whoever leads says so again on each new line: the server lets everybody go when a leader stays away.
  createEffect(() => {
    if (room.line() === 'open' && isLeading()) void room.send('lead', { as: mark(), again: true })
  })

  return {
    target,
    isHeld,
    isLeading,
    isLed: () => lead() !== null,
    followers,
    follow(client) {
      if (client === undefined) stop()
      else choose(client)
    },
    view,
    lead(on) {
      if (on) {
        const next = newId<'lead'>()
        sessionStorage.setItem(keys.mark, next)
        setMark(next)
      }
      wish('lead', { as: on ? mark() : null })
    },
    gather() {
      const now = view()
      if (now) wish('gather', { view: now })
    },
  }
}
