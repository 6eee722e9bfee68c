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
import { words } from '../../ui/words.ts'
import { go } from './address.ts'
import { NoLine } from './NoLine.tsx'

const t = words(da, en).note
const c = words(commonDa, commonEn)
const voice = words(codesDa, codesEn).voice
/** More than this is searched rather than read. */
const most = 8
/** As many as can be deleted at once: each is read before it goes. */
const mostAtOnce = 20

/** One note, or all that were found by the same words, is deleted for good; the rest of the meeting stays. */
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
  const [chosen, setChosen] = createSignal<readonly NoteLine[]>()
  const [receipts, setReceipts] = createSignal<readonly Receipt[]>()
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
  const mayAll = () => sought().trim() !== '' && found().length > 1 && found().length <= mostAtOnce
  const erase = async (notes: readonly NoteLine[]) => {
    if (busy()) return
    setBusy(true)
    const body = { notes: notes.map(({ id }) => id) }
    const answer = await ask<Receipt[]>('POST', `/api/workshops/${props.workshop}/notes/erase`, body)
    setBusy(false)
    if (!answer.ok) return setNo(answer)
    const [only, ...more] = answer.value
    if (only && more.length === 0) go(`/kvittering/${only.note}`)
    else setReceipts(answer.value)
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
                  <button type="button" class="button" onClick={() => setChosen([note])}>
                    <span>{note.text}</span> <small>{voice[note.voice]}</small>
                  </button>
                </li>
              )}
            </For>
          </ul>
          <Show when={mayAll()}>
            <p class="row">
              <button type="button" class="button" onClick={() => setChosen(found())}>
                {t.all(found().length)}
              </button>
            </p>
          </Show>
        </>
      }
    >
      {(notes) => (
        <Show when={receipts()} fallback={<Asked notes={notes()} />}>
          {(made) => <Receipts all={made()} />}
        </Show>
      )}
    </Show>
  )

  function Asked(asked: { notes: readonly NoteLine[] }) {
    const one = () => asked.notes.length === 1
    return (
      <>
        <div class="stack" tabindex="-1" ref={focusSoon}>
          <For each={asked.notes}>{(note) => <blockquote>{note.text}</blockquote>}</For>
        </div>
        <p>{one() ? t.about : t.aboutAll(asked.notes.length)}</p>
        <Refused no={no()} />
        <p class="row">
          <button type="button" class="button erase-go" aria-disabled={busy()} onClick={() => erase(asked.notes)}>
            {busy() ? t.going : one() ? t.go : t.goAll}
          </button>
          <button type="button" class="button" onClick={() => props.onClose()}>
            {c.cancel}
          </button>
        </p>
      </>
    )
  }
}

const Receipts = (props: { all: readonly Receipt[] }) => (
  <>
    <p tabindex="-1" ref={focusSoon}>
      {t.gone(props.all.length)}
    </p>
    <ul>
      <For each={props.all}>
        {(receipt, at) => (
          <li>
            <a href={`/kvittering/${receipt.note}`}>{t.receipt(at() + 1)}</a>
          </li>
        )}
      </For>
    </ul>
  </>
)

const Refused = (props: { no: No | undefined }) => <NoLine says={props.no} />
