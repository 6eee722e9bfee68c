import { createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { No } from '#shared/result.ts'
import { rehearsal as da } from '#shared/texts/da/rehearsal.ts'
import { rehearsal as en } from '#shared/texts/en/rehearsal.ts'
import type { Phones } from '#shared/wire/rehearsal.ts'
import { lightOf, type PhoneLight } from '#shared/workshop/rehearsal.ts'
import { ask } from '../../live/http.ts'
import { words } from '../../ui/words.ts'
import { NoLine } from './NoLine.tsx'
import './phoneLights.css'

const t = words(da, en)
/** How often the phones are asked while somebody looks. Milliseconds. */
const every = 2_000

/** A light for each real phone in the room, in words as well as in colour, never with a name. */
export function PhoneLights(props: { workshop: string; onPlayed: (people: number) => void }) {
  const [phones, set] = createStore<PhoneLight[]>([])
  const [no, setNo] = createSignal<No>()
  const look = async () => {
    const answer = await ask<Phones>('GET', `/api/workshops/${props.workshop}/phones`)
    setNo(answer.ok ? undefined : answer)
    if (!answer.ok) return
    set(reconcile(answer.value.phones, { key: 'phone' }))
    props.onPlayed(answer.value.played)
  }
  onMount(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    const again = async () => {
      await look()
      if (!isGone) timer = setTimeout(again, every)
    }
    void again()
    onCleanup(() => {
      isGone = true
      clearTimeout(timer)
    })
  })
  return (
    <>
      <p class="office-soft">{t.phonesHelp}</p>
      <Show when={phones.length > 0} fallback={<p>{t.none}</p>}>
        <ul class="phone-lights">
          <For each={phones}>
            {(phone, index) => (
              <li>
                <span class="phone-light" data-light={lightOf(phone)} aria-hidden="true" />
                <b>{t.phone(index() + 1)}</b>
                <span>
                  {phone.isGone ? t.gone : t.light[lightOf(phone)]}
                  <Show when={!phone.isGone && phone.ms !== null}> · {t.ms(phone.ms ?? 0)}</Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <NoLine says={no()} />
    </>
  )
}
