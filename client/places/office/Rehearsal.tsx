import { createSignal, Show } from 'solid-js'
import type { No } from '#shared/result.ts'
import { rehearsal as da } from '#shared/texts/da/rehearsal.ts'
import { rehearsal as en } from '#shared/texts/en/rehearsal.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { rehearsalMark } from '#shared/workshop/rehearsal.ts'
import { ask } from '../../live/http.ts'
import { words } from '../../ui/words.ts'
import { go } from './address.ts'
import { NoLine } from './NoLine.tsx'
import { PhoneLights } from './PhoneLights.tsx'

const t = words(da, en)
/** How many played people come at a time. */
const crowd = 20

/** Trying the room before the meeting: a rehearsal of its own, played people in it, and how well each phone is connected. */
export function Rehearsal(props: { workshop: WorkshopSummary }) {
  const [no, setNo] = createSignal<No>()
  const [played, setPlayed] = createSignal(0)
  const [open, setOpen] = createSignal(false)
  const isRehearsal = () => props.workshop.template === rehearsalMark
  const post = async <T,>(rest: string, body: object = {}): Promise<T | undefined> => {
    const answer = await ask<T>('POST', `/api/workshops/${props.workshop.id}/rehearse${rest}`, body)
    setNo(answer.ok ? undefined : answer)
    return answer.ok ? answer.value : undefined
  }
  const make = async () => {
    const made = await post<{ id: string }>('')
    if (made) go(`/vaerksted/${made.id}`)
  }
  const send = async () => {
    const sent = await post<{ people: number }>('/people', { people: crowd })
    if (sent) setPlayed(sent.people)
    if (sent) setOpen(true)
  }
  const home = async () => {
    if (await post('/home')) setPlayed(0)
  }

  return (
    <section class="panel stack" aria-labelledby="rehearsal">
      <h2 id="rehearsal">{t.title}</h2>
      <Show
        when={isRehearsal()}
        fallback={
          <>
            <p class="office-soft">{t.help}</p>
            <p>
              <button type="button" class="button" onClick={make}>
                {t.make}
              </button>
            </p>
          </>
        }
      >
        <p class="office-notice">{t.is}</p>
        <p class="row">
          <button type="button" class="button" onClick={() => (played() > 0 ? home() : send())}>
            {played() > 0 ? t.home : t.send(crowd)}
          </button>
          <span role="status">{played() > 0 ? t.played(played()) : ''}</span>
        </p>
      </Show>
      <p>
        <button type="button" class="button" aria-expanded={open()} onClick={() => setOpen(!open())}>
          {t.phones}
        </button>
      </p>
      <Show when={open()}>
        <PhoneLights workshop={props.workshop.id} onPlayed={setPlayed} />
      </Show>
      <NoLine says={no()} />
    </section>
  )
}
