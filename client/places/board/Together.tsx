import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import type { Box } from '#shared/geometry.ts'
import { together as da } from '#shared/texts/da/together.ts'
import { together as en } from '#shared/texts/en/together.ts'
import { calledBy } from '../../canvas/Pointers.tsx'
import type { Stage } from '../../canvas/stage.ts'
import type { Desk } from '../../items/desk.ts'
import type { DocConnection } from '../../live/docTypes.ts'
import { createPresence, type Presence } from '../../live/presence.ts'
import type { Room } from '../../live/roomTypes.ts'
import { announce } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'
import { createFollowing } from './following.ts'
import { goToItem } from './goTo.ts'
import { rowFor, sightInList } from './listSight.ts'
import { TogetherHere } from './TogetherHere.tsx'
import { TogetherLead } from './TogetherLead.tsx'
import { TogetherShown } from './TogetherShown.tsx'
import { TogetherSigns } from './TogetherSigns.tsx'
import type { Wish } from './wish.ts'
import './together.css'

const t = words(da, en)

/** Being at the board together: who is here, whose view one follows, what is shown to all, light and signs. */
export function Together(props: {
  desk: Desk
  awareness: DocConnection['awareness']
  /** Is given what this page lets others see, and sees of them. */
  onPresence: (presence: Presence) => void
  room: Room
  /** Undefined when the board is seen as a list. */
  stage: Stage | undefined
  as: 'host' | 'seat'
  workshop: string
}) {
  const [open, setOpen] = createSignal(false)
  const [no, setNo] = createSignal('')
  const [called, setCalled] = createSignal<Box>()
  let opener: HTMLButtonElement | undefined
  const presence = createPresence(props.awareness)
  props.onPresence(presence)
  const wish: Wish = async (name, body) => {
    setNo('')
    const answer = await props.room.send(name, body)
    if (!answer.ok) setNo(said(answer))
  }
  const follow = createFollowing({
    room: props.room,
    presence,
    stage: () => props.stage,
    as: props.as,
    workshop: props.workshop,
    wish,
    desk: props.desk,
    called(view) {
      setCalled(view)
      announce(props.stage ? t.called : t.calledList)
    },
  })
  const isHost = () => props.as === 'host'
  /** In the list everybody is called to the thing one is at. */
  const isSomewhere = () => props.stage !== undefined || sightInList(props.desk) !== undefined
  /** What one follows and how, in a sentence. */
  const line = () => {
    const target = follow.target()
    if (follow.isLeading()) return t.leading
    if (!target) return follow.isLed() && !props.stage ? t.ledList : ''
    const who = calledBy(target.who)
    return target.leads ? t.led(who) : t.following(who)
  }
  createEffect(on(line, (now) => announce(now), { defer: true }))

  const close = () => {
    setOpen(false)
    opener?.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !follow.target() || follow.isHeld()) return
    if (event.target instanceof Element && event.target.closest('textarea, input, dialog')) return
    follow.follow(undefined)
  }
  addEventListener('keydown', onKey)
  onCleanup(() => removeEventListener('keydown', onKey))

  /** In the list: the thing that lies where everybody was called. What was pressed goes first, and then the keyboard there. */
  const goTo = (view: Box) => {
    const row = rowFor(props.desk, view)
    setCalled(undefined)
    if (row) goToItem({ desk: props.desk, stage: undefined }, row)
  }

  return (
    <>
      <Show when={props.room.state()?.together.shown}>
        {(shown) => (
          <TogetherShown shown={shown()} onHide={isHost() ? () => wish('showItem', { item: null }) : undefined} />
        )}
      </Show>
      <div class="together">
        <Show when={open()}>
          <section
            class="bar together-panel"
            aria-label={t.open}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.preventDefault()
              close()
            }}
          >
            <TogetherHere presence={presence} room={props.room.state()} follow={follow} />
            <Show when={isHost()}>
              <TogetherLead desk={props.desk} follow={follow} isSomewhere={isSomewhere()} wish={wish} />
            </Show>
            <button type="button" class="button" data-kind="quiet" onClick={close}>
              {t.close}
            </button>
          </section>
        </Show>
        <Show when={no()}>
          <p class="bar together-line" role="alert">
            {no()}
          </p>
        </Show>
        <Show when={!props.stage && called()}>
          {(view) => (
            <p class="bar together-line">
              {t.calledList}{' '}
              <button type="button" class="button" onClick={() => goTo(view())}>
                {t.goThere}
              </button>
            </p>
          )}
        </Show>
        <Show when={line()}>
          <p class="bar together-line" data-held={follow.isHeld() || undefined}>
            <span>
              {line()} <Show when={follow.isHeld()}>{t.held}</Show>
            </span>
            <Show when={follow.target() && !follow.isHeld()}>
              <button type="button" class="button" onClick={() => follow.follow(undefined)}>
                {t.stop}
              </button>
            </Show>
            <Show when={isHost() && follow.isLed()}>
              <button type="button" class="button" onClick={() => follow.lead(false)}>
                {t.release}
              </button>
            </Show>
          </p>
        </Show>
        <TogetherSigns desk={props.desk} presence={presence} stage={props.stage} isOpen={open()} />
        <button
          ref={opener}
          type="button"
          class="button together-open"
          data-action="together"
          aria-expanded={open()}
          onClick={() => setOpen(!open())}
        >
          <Icon name="people" />
          {t.open}
          <Show when={follow.followers() > 0}>
            <span class="together-count">{t.followers(follow.followers())}</span>
          </Show>
        </button>
      </div>
    </>
  )
}
