import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { No, Result } from '#shared/result.ts'
import { codes as codesDa } from '#shared/texts/da/codes.ts'
import { people as da } from '#shared/texts/da/people.ts'
import { codes as codesEn } from '#shared/texts/en/codes.ts'
import { people as en } from '#shared/texts/en/people.ts'
import type { People as Here, SeatInList } from '#shared/wire/people.ts'
import { ask } from '../../live/http.ts'
import { announce } from '../../ui/announce.ts'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import { SendOut } from './SendOut.tsx'
import './people.css'
import { NoLine } from './NoLine.tsx'

const t = words(da, en)
const voice = words(codesDa, codesEn).voice
/** How often the list is asked for while somebody looks at it. Milliseconds. */
const every = 5_000

/** Who is in the meeting, by voice: one can be sent out, and the door locked. `onDoor`: there may be another code. */
export function People(props: { workshop: string; onDoor: () => void }) {
  const [here, setHere] = createStore<Here>({ isDoorOpen: true, seats: [] })
  const [isKnown, setKnown] = createSignal(false)
  const [no, setNo] = createSignal<No>()
  const [leaving, setLeaving] = createSignal<SeatInList>()
  const at = (path: string) => `/api/workshops/${props.workshop}/${path}`

  const take = (answer: Result<Here>) => {
    setNo(answer.ok ? undefined : answer)
    if (!answer.ok) return
    // Rows stay where they are, so that the keyboard keeps its place.
    setHere(reconcile(answer.value, { key: 'seat' }))
    setKnown(true)
  }
  const look = async () => {
    if (document.visibilityState === 'visible') take(await ask<Here>('GET', at('people')))
  }
  onMount(() => {
    void look()
    const timer = setInterval(look, every)
    onCleanup(() => clearInterval(timer))
  })
  const moveDoor = async () => {
    const answer = await ask<Here>('POST', at('door'), { open: !here.isDoorOpen })
    take(answer)
    if (!answer.ok) return
    announce(answer.value.isDoorOpen ? t.door.isOpen : t.door.isLocked)
    props.onDoor()
  }
  const sendOut = async (seat: SeatInList, newCode: boolean) => {
    const answer = await ask<Here>('POST', at(`people/${seat.seat}/out`), { newCode })
    take(answer)
    if (!answer.ok) return
    announce(t.out.done)
    props.onDoor()
  }
  /** Several with one voice are told apart by a number, which means nothing but their place in the list. */
  const called = (seat: SeatInList) => {
    const alike = here.seats.filter((one) => one.voice === seat.voice).map((one) => one.seat)
    const name = voice[seat.voice]
    return alike.length > 1 ? t.numbered(name, alike.indexOf(seat.seat) + 1) : name
  }

  return (
    <section class="panel stack people" aria-labelledby="people">
      <h2 id="people">{t.title}</h2>
      <p class="office-soft">
        {t.help}{' '}
        <Show when={isKnown() && here.seats.length > 0}>
          {t.count(here.seats.filter((one) => one.isHere).length, here.seats.length)}
        </Show>
      </p>
      <Show when={isKnown() && here.seats.length === 0}>
        <p>{t.none}</p>
      </Show>
      <ul class="people-list" aria-label={t.title}>
        <For each={here.seats}>
          {(seat) => (
            <li>
              <span class="people-who">
                <VoiceMark voice={seat.voice} />
                <b>{called(seat)}</b>
                <span class="office-soft">{seat.isHere ? t.here : t.away}</span>
                <Show when={seat.scribe}>
                  <span class="office-soft">{t.scribe}</span>
                </Show>
              </span>
              <button
                type="button"
                class="button"
                aria-label={t.out.who(called(seat))}
                onClick={() => setLeaving({ ...seat })}
              >
                {t.out.out}
              </button>
            </li>
          )}
        </For>
      </ul>
      <NoLine says={no()} />
      <Show when={isKnown()}>
        <div class="people-door">
          <p>{here.isDoorOpen ? t.door.isOpen : `${t.door.isLocked} ${t.door.newCode}`}</p>
          <button type="button" class="button" onClick={moveDoor}>
            {here.isDoorOpen ? t.door.lock : t.door.open}
          </button>
        </div>
      </Show>
      <SendOut seat={leaving()} called={called} onClose={() => setLeaving(undefined)} onGo={sendOut} />
    </section>
  )
}
