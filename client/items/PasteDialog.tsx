import { createMemo, createSignal, For, Show } from 'solid-js'
import { mostAtOnce } from '#shared/edits/clip.ts'
import { zonesOn } from '#shared/edits/place.ts'
import { personalData } from '#shared/guard/personalData.ts'
import { cellsAsNotes, fitted, type NewNote, type Pasted, rowsAsNotes } from '#shared/paste/words.ts'
import { handle as da } from '#shared/texts/da/handle.ts'
import { personal as daPersonal } from '#shared/texts/da/personal.ts'
import { handle as en } from '#shared/texts/en/handle.ts'
import { personal as enPersonal } from '#shared/texts/en/personal.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { VoiceChoice } from '../ui/VoiceChoice.tsx'
import { words } from '../ui/words.ts'
import type { MoreDeeds } from './deedsMore.ts'
import type { Desk } from './desk.ts'
import { zoneForNew } from './whereTo.ts'

const t = words(da, en).paste
const personal = words(daPersonal, enPersonal)

/** So many are shown of what is about to come. */
const glance = 3

/** Asks what pasted words shall be before they lie on the board: how many notes, whose, where. It asks about names, and lets pass. */
export function PasteDialog(props: {
  desk: Desk
  more: MoreDeeds
  pasted: Pasted | undefined
  onClose: () => void
  /** What did not fit in one go, to be asked about next. */
  onRest: (rest: Pasted) => void
}) {
  return (
    <Dialog open={props.pasted !== undefined} title={t.title} onClose={() => props.onClose()}>
      <Show when={props.pasted} keyed>
        {(pasted) => <Asked {...props} pasted={pasted} />}
      </Show>
    </Dialog>
  )
}

function Asked(props: {
  desk: Desk
  more: MoreDeeds
  pasted: Pasted
  onClose: () => void
  onRest: (rest: Pasted) => void
}) {
  const { desk, pasted } = props
  const [byCell, setByCell] = createSignal(false)
  const [isCareful, setCareful] = createSignal(false)
  const zone = zoneForNew(desk)
  const zoneTitle = zonesOn(desk.board).find((one) => one.zone === zone)?.title
  const all = createMemo(() => fitted(notesOf(pasted, byCell())))
  const suspect = createMemo(() => all().filter(({ body, tag }) => personalData(`${body}\n${tag}`).length > 0))
  const wanted = () => (isCareful() ? all().filter((one) => !suspect().includes(one)) : all())
  const coming = () => wanted().slice(0, mostAtOnce)
  const heaps = () => new Set(coming().flatMap(({ tag }) => tag || [])).size
  const table = pasted.is === 'table' ? pasted.rows : undefined
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    const notes = coming()
    const rest = wanted().slice(notes.length)
    if (rest.length > 0) props.onRest({ is: 'notes', notes: rest })
    else props.onClose()
    if (notes.length > 0) props.more.addNotes(notes, zone)
  }

  return (
    <form class="stack" onSubmit={add}>
      <Show when={table}>
        {(rows) => (
          <fieldset class="paste-how">
            <legend>{t.how}</legend>
            <label>
              <input type="radio" name="how" checked={!byCell()} onChange={() => setByCell(false)} />
              {t.rows(rowsAsNotes(rows()).length)}
            </label>
            <label>
              <input type="radio" name="how" checked={byCell()} onChange={() => setByCell(true)} />
              {t.cells(cellsAsNotes(rows()).length)}
            </label>
          </fieldset>
        )}
      </Show>
      <ul class="paste-glance">
        <For each={coming().slice(0, glance)}>{({ body }) => <li>{body}</li>}</For>
      </ul>
      <Show when={coming().length > glance}>
        <p>{t.andMore(coming().length - glance)}</p>
      </Show>
      <Show when={heaps() > 0}>
        <p>{t.heaps(heaps())}</p>
      </Show>
      <Show when={wanted().length > mostAtOnce}>
        <p role="status">{t.tooMany(mostAtOnce)}</p>
      </Show>
      <Show when={zoneTitle}>{(title) => <p>{t.zone(title())}</p>}</Show>
      <Show when={desk.writer().mayChoose}>
        <h3>{t.whose}</h3>
        <VoiceChoice chosen={desk.writer().voice} onChoose={(voice) => desk.chooseVoice(voice)} />
      </Show>
      <Show when={suspect().length > 0}>
        <div class="paste-personal">
          <p>
            <strong>{t.looksPersonal(suspect().length)}</strong> {personal.help}
          </p>
          <ul class="paste-glance">
            <For each={suspect().slice(0, glance)}>{({ body }) => <li>{body}</li>}</For>
          </ul>
          <label>
            <input
              type="checkbox"
              checked={isCareful()}
              onChange={(event) => setCareful(event.currentTarget.checked)}
            />
            {t.skip}
          </label>
        </div>
      </Show>
      <button ref={focusSoon} type="submit" class="button" data-kind="main" disabled={coming().length === 0}>
        {t.add(coming().length)}
      </button>
    </form>
  )
}

function notesOf(pasted: Pasted, byCell: boolean): NewNote[] {
  switch (pasted.is) {
    case 'nothing':
      return []
    case 'words':
      return [{ body: pasted.body, tag: '' }]
    case 'list':
    case 'notes':
      return pasted.notes
    case 'table':
      return byCell ? cellsAsNotes(pasted.rows) : rowsAsNotes(pasted.rows)
  }
}
