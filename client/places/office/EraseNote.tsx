import { createSignal, For, onMount, Show } from 'solid-js'
import type { No } from '#shared/result.ts'
import { codes as codesDa } from '#shared/texts/da/codes.ts'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { erase as da } from '#shared/texts/da/erase.ts'
import { codes as codesEn } from '#shared/texts/en/codes.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { erase as en } from '#shared/texts/en/erase.ts'
import type { NoteLine, Receipt } from '#shared/wire/erase.ts'
import { ask } from '../../live/http.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { focusSoon } from '../../ui/focusSoon.ts'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'
import { go } from './address.ts'

const t = words(da, en).note
const c = words(commonDa, commonEn)
const voice = words(codesDa, codesEn).voice
/** More than this is searched rather than read. */
const most = 8

/** One note, found by its words, is deleted for good; the rest of the meeting stays. */
export function EraseNote(props: { workshop: string }) {
  const [open, setOpen] = createSignal(false)
  const close = () => setOpen(false)
  return (
    <p class="row">
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {t.title}
      </button>
      <Dialog open={open()} title={t.title} onClose={close}>
        <Choosing workshop={props.workshop} onClose={close} />
      </Dialog>
    </p>
  )
}

function Choosing(props: { workshop: string; onClose: () => void }) {
  const [all, setAll] = createSignal<readonly NoteLine[]>()
  const [sought, setSought] = createSignal('')
  const [chosen, setChosen] = createSignal<NoteLine>()
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal<No>()
  const found = () => {
    const wanted = sought().trim().toLocaleLowerCase('da')
    return (all() ?? []).filter(({ text }) => text.toLocaleLowerCase('da').includes(wanted))
  }
  // Not a resource: the page would be taken down and put back while it waits, and lose the keyboard's place.
  onMount(async () => {
    const answer = await ask<NoteLine[]>('GET', `/api/workshops/${props.workshop}/notes`)
    if (answer.ok) setAll(answer.value)
    else setNo(answer)
  })
  const erase = async (note: NoteLine) => {
    if (busy()) return
    setBusy(true)
    const answer = await ask<Receipt>('POST', `/api/workshops/${props.workshop}/notes/${note.id}/erase`)
    setBusy(false)
    if (answer.ok) go(`/kvittering/${note.id}`)
    else setNo(answer)
  }
  return (
    <Show
      when={chosen()}
      fallback={
        <>
          <Field label={t.find}>
            {(ties) => (
              <input
                {...ties}
                class="input"
                autocomplete="off"
                value={sought()}
                onInput={(event) => setSought(event.currentTarget.value)}
              />
            )}
          </Field>
          <p role="status">{all() ? t.found(found().length) : no() ? '' : c.loading}</p>
          <Refused no={no()} />
          <ul class="erase-notes stack">
            <For each={found().slice(0, most)}>
              {(note) => (
                <li>
                  <button type="button" class="button" onClick={() => setChosen(note)}>
                    <span>{note.text}</span> <small>{voice[note.voice]}</small>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </>
      }
    >
      {(note) => (
        <>
          <blockquote tabindex="-1" ref={focusSoon}>
            {note().text}
          </blockquote>
          <p>{t.about}</p>
          <Refused no={no()} />
          <p class="row">
            <button type="button" class="button erase-go" aria-disabled={busy()} onClick={() => erase(note())}>
              {busy() ? t.going : t.go}
            </button>
            <button type="button" class="button" onClick={() => props.onClose()}>
              {c.cancel}
            </button>
          </p>
        </>
      )}
    </Show>
  )
}

const Refused = (props: { no: No | undefined }) => (
  <Show when={props.no}>
    {(refused) => (
      <p class="office-no" role="alert">
        {said(refused())}
      </p>
    )}
  </Show>
)
