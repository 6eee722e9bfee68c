import { createEffect, createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import type { Voice } from '#shared/programme/codes.ts'
import type { Refusal } from '#shared/result.ts'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { door as da } from '#shared/texts/da/door.ts'
import { refusals as noDa } from '#shared/texts/da/refusals.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { door as en } from '#shared/texts/en/door.ts'
import { refusals as noEn } from '#shared/texts/en/refusals.ts'
import type { DoorAnswer, Me } from '#shared/wire/http.ts'
import { ask } from '../../live/http.ts'
import { doubtLastSeat } from '../../live/lastSeat.ts'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { ReadingTools } from '../../ui/ReadingTools.tsx'
import { words } from '../../ui/words.ts'
import { CodeForm } from './CodeForm.tsx'
import { DoorPicture } from './DoorPicture.tsx'
import './door.css'
import { codeOfVisit, forgetCode, isWhole, keepCode, ticketOfVisit } from './doorCode.ts'
import { WhoAreYou } from './WhoAreYou.tsx'

const t = words(da, en)
const common = words(commonDa, commonEn)
const refusals: Record<Refusal, string> = { ...words(noDa, noEn), 'no-network': t.noNetwork }

const toSeat = () => location.replace('/plads')

/** The front door: a code, a voice, in. With a code in the address it is one tap; a phone with a seat goes straight to it. */
export function Door() {
  // The ticket first: it is taken out of the address, and its letters are no code.
  const [ticket, setTicket] = createSignal(ticketOfVisit())
  const [code, setCode] = createSignal(ticket() ? '' : codeOfVisit())
  const way = () => (ticket() ? { ticket: ticket() } : { code: code() })
  const [answer, setAnswer] = createSignal<DoorAnswer>()
  const [no, setNo] = createSignal<Refusal>()
  /** Only until this visit's first answer: a form that is being filled in stays where it is. */
  const [looking, setLooking] = createSignal(true)

  const enter = async (typed: string) => {
    setTicket('')
    setCode(typed)
    if (await knock()) keepCode(typed)
  }
  const knock = async (): Promise<boolean> => {
    setNo(undefined)
    const said = await ask<DoorAnswer>('POST', '/api/door', way())
    if (said.ok && said.value.seat) {
      if (ticket()) doubtLastSeat()
      toSeat()
      return false
    }
    setLooking(false)
    if (said.ok) setAnswer(said.value)
    else {
      setNo(said.no)
      if (said.no !== 'no-network') setTicket('')
    }
    return said.ok
  }

  const sit = async (voice: Voice, scribe: boolean) => {
    setNo(undefined)
    const said = await ask('POST', '/api/seat', { ...way(), voice, scribe })
    if (!said.ok) return setNo(said.no)
    doubtLastSeat()
    toSeat()
  }

  const startOver = () => {
    forgetCode()
    setTicket('')
    setCode('')
    setNo(undefined)
    setAnswer(undefined)
  }

  onMount(async () => {
    if (ticket()) return void knock()
    if (isWhole(code())) return enter(code())
    const me = location.pathname === '/' ? await ask<Me>('GET', '/api/me') : undefined
    if (me?.ok && me.value.seat) return toSeat()
    setLooking(false)
  })
  // Somebody stands at the door already and scans the code: the browser only changes the fragment.
  const scanned = () => {
    const scanned = ticketOfVisit()
    if (location.hash === '' && scanned) {
      setTicket(scanned)
      return void knock()
    }
    const found = location.hash && codeOfVisit()
    if (isWhole(found)) void enter(found)
  }
  addEventListener('hashchange', scanned)
  onCleanup(() => removeEventListener('hashchange', scanned))
  createEffect(() => {
    document.title = `${answer()?.title ?? t.page} – ${common.name}`
  })

  const sentence = () => {
    const why = no()
    return why && refusals[why]
  }

  return (
    <div class="door">
      <header class="door-head">
        <span class="door-name">{common.name}</span>
        <LanguageSwitch />
      </header>
      <main class="door-main">
        <Switch fallback={<p class="door-looking">{common.loading}</p>}>
          <Match when={answer()}>
            {(found) => <WhoAreYou found={found()} no={sentence()} onSit={sit} onStartOver={startOver} />}
          </Match>
          <Match when={!looking()}>
            <DoorPicture />
            <CodeForm code={code()} no={sentence()} onEnter={enter} />
          </Match>
        </Switch>
      </main>
      <footer class="door-foot">
        <ReadingTools />
        <nav class="row" aria-label={t.links}>
          <a href="/log-ind">{t.leader}</a>
          <a href="/was">{t.was}</a>
        </nav>
      </footer>
      <Show when={looking()}>
        <span class="visually-hidden" role="status">
          {common.loading}
        </span>
      </Show>
    </div>
  )
}
