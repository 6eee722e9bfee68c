import { createSignal, Show } from 'solid-js'
import { eraseOwn as da } from '#shared/texts/da/eraseOwn.ts'
import { refusals as noDa } from '#shared/texts/da/refusals.ts'
import { eraseOwn as en } from '#shared/texts/en/eraseOwn.ts'
import { refusals as noEn } from '#shared/texts/en/refusals.ts'
import type { OwnErased } from '#shared/wire/erase.ts'
import { ask } from '../../live/http.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { focusSoon } from '../../ui/focusSoon.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { forgetDrafts } from './drafts.ts'

const t = words(da, en)
const refusals = words(noDa, noEn)

/** Everything that somebody has written from this phone goes, here and at the server, as far as it still is known to be theirs. */
export function SeatErase(props: { desk: Desk; onClose: () => void }) {
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal('')
  const [gone, setGone] = createSignal<OwnErased>()

  const erase = async () => {
    if (busy()) return
    setBusy(true)
    const { ideas, outbox } = props.desk
    const answer = await ask<OwnErased>('POST', '/api/seat/erase', { ideas: ideas.keys() })
    setBusy(false)
    if (!answer.ok) return setNo(refusals[answer.no])
    // What was still on its way, or had come back, has nowhere to go now.
    for (const letter of [...outbox.waiting(), ...outbox.returned()]) outbox.drop(letter.id)
    for (const { idea } of ideas.keys()) ideas.forget(idea)
    forgetDrafts()
    setNo('')
    setGone(answer.value)
  }

  return (
    <Dialog open title={t.title} onClose={() => props.onClose()}>
      <Show
        when={gone()}
        fallback={
          <>
            <p>{t.goes}</p>
            <p>{t.stays}</p>
            <p role="alert">{no()}</p>
            <div class="row">
              <button type="button" class="button" data-kind="main" onClick={() => props.onClose()}>
                {t.no}
              </button>
              <button type="button" class="button" aria-disabled={busy()} onClick={erase}>
                {busy() ? t.going : t.yes}
              </button>
            </div>
          </>
        }
      >
        {(erased) => (
          <>
            <p tabindex="-1" ref={focusSoon}>
              {erased().ideas + erased().dots > 0 ? t.gone(erased().ideas, erased().dots) : t.nothing}
            </p>
            <Show when={erased().quoted > 0}>
              <p>{t.quoted(erased().quoted)}</p>
            </Show>
            <button type="button" class="button" data-kind="main" onClick={() => props.onClose()}>
              {t.close}
            </button>
          </>
        )}
      </Show>
    </Dialog>
  )
}
