import { createSignal, For, onMount, Show } from 'solid-js'
import { voices } from '#shared/programme/codes.ts'
import { codes as codesDa } from '#shared/texts/da/codes.ts'
import { lead as leadDa } from '#shared/texts/da/lead.ts'
import { run as da } from '#shared/texts/da/run.ts'
import { codes as codesEn } from '#shared/texts/en/codes.ts'
import { lead as leadEn } from '#shared/texts/en/lead.ts'
import { run as en } from '#shared/texts/en/run.ts'
import { spacedCode } from '#shared/texts/plural.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { ask } from '../../live/http.ts'
import type { Room } from '../../live/roomTypes.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import { HeardStrip } from './HeardStrip.tsx'
import { silentVoice } from './silentVoice.ts'
import type { Wish } from './wish.ts'

const t = words(da, en)
const lead = words(leadDa, leadEn)
const voice = words(codesDa, codesEn).voice
const mainVoices = ['resident', 'relative', 'staff', 'leader'] as const

/** What a facilitator needs now and then: who is here, the door, the big screen, a pause and the end. */
export function RunBarMeeting(props: {
  room: Room
  state: RoomState
  workshop: string
  wish: Wish
  onEnd: () => void
  /** On the page for a phone, which shows whom the room has heard by itself. */
  away?: boolean
}) {
  const [open, setOpen] = createSignal(false)
  const close = () => setOpen(false)
  const pause = () => {
    close()
    props.wish('setState', { state: 'paused' })
  }
  const end = () => {
    close()
    props.onEnd()
  }
  const hint = () => silentVoice(props.state, props.room.bar()?.heard ?? [])
  /** The first of the four voices a meeting cannot do without that nobody here has. */
  const missing = () => mainVoices.find((one) => !props.state.people.byVoice[one])
  return (
    <>
      <button type="button" class="button run-meeting" data-kind="quiet" onClick={() => setOpen(true)}>
        <Icon name="people" />
        <span>
          {t.people(props.state.people.here)}
          <Show when={props.state.code}>{(code) => <span class="run-code"> · {spacedCode(code())}</span>}</Show>
        </span>
        <span class="visually-hidden">{t.meeting}</span>
      </button>
      <Dialog open={open()} title={t.meeting} onClose={close}>
        <section class="stack">
          <h3>{t.peopleTitle}</h3>
          <p>{t.joined(props.state.people.here, props.state.people.joined)}</p>
          <ul class="run-voices">
            <For each={voices}>
              {(one) => (
                <li>
                  <VoiceMark voice={one} />
                  {voice[one]}: {props.state.people.byVoice[one] ?? 0}
                </li>
              )}
            </For>
          </ul>
          <Show when={props.state.people.joined > 0 && !hint() && missing()}>
            {(one) => <p class="run-soft">{t.missing[one()]}</p>}
          </Show>
        </section>
        <Show when={!props.away}>
          <HeardStrip room={props.room} state={props.state} />
        </Show>
        <section class="stack">
          <h3>{t.door}</h3>
          <p>{props.state.code ? t.doorOpen(spacedCode(props.state.code)) : t.doorClosed}</p>
          <p class="row">
            <button type="button" class="button" onClick={() => props.wish('setDoor', { open: !props.state.code })}>
              <Icon name="lock" />
              {props.state.code ? t.closeDoor : t.openDoor}
            </button>
            <WallLink workshop={props.workshop} />
            <Show when={!props.away}>
              <a class="button" href={`/led/${props.workshop}`}>
                {lead.phone}
              </a>
            </Show>
            <a class="button" href={`/vaerksted/${props.workshop}`}>
              {t.page}
            </a>
          </p>
        </section>
        <Switch
          label={lead.sound}
          help={lead.soundHelp}
          on={props.state.floor.sound}
          onChange={(on) => props.wish('setSound', { on })}
        />
        <p class="row">
          <Show when={props.state.state === 'open'}>
            <button type="button" class="button" onClick={pause}>
              <Icon name="pause" />
              {t.pause}
            </button>
          </Show>
          <Show when={props.state.state !== 'closed'}>
            <button type="button" class="button" onClick={end}>
              {t.end}
            </button>
          </Show>
        </p>
      </Dialog>
    </>
  )
}

/** Opens the wall in a window of its own, on this browser's own address so that its sign-in goes along. */
function WallLink(props: { workshop: string }) {
  const [address, setAddress] = createSignal('')
  // Not a resource: the page would be taken down and put back while it waits, and lose the keyboard's place.
  onMount(async () => {
    const answer = await ask<WorkshopSummary>('GET', `/api/workshops/${props.workshop}`)
    if (!answer.ok) return
    const { pathname, hash } = new URL(answer.value.wallUrl)
    setAddress(pathname + hash)
  })
  return (
    <Show when={address()}>
      <a class="button" href={address()} target="_blank" rel="noopener">
        <Icon name="screen" />
        {t.wall}
      </a>
    </Show>
  )
}
