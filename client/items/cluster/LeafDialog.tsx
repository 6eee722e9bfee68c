import { createEffect, createMemo, createSignal, onCleanup, Show } from 'solid-js'
import { setFolded, takeOut } from '#shared/edits/fold.ts'
import { fromTheTop } from '#shared/edits/heap.ts'
import type { ItemId } from '#shared/ids.ts'
import { board as daBoard } from '#shared/texts/da/board.ts'
import { heaps as da } from '#shared/texts/da/heaps.ts'
import { board as enBoard } from '#shared/texts/en/board.ts'
import { heaps as en } from '#shared/texts/en/heaps.ts'
import { announce } from '../../ui/announce.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { words } from '../../ui/words.ts'
import type { Desk } from '../desk.ts'
import { oneStep } from '../oneStep.ts'
import { NameChoice } from './NameChoice.tsx'
import { NoteCard } from './NoteCard.tsx'
import { textsIn } from './textsIn.ts'
import './heaps.css'

const t = words(da, en)
const { unnamed } = words(daBoard, enBoard).cluster

/** A cluster read note by note, one large at a time, from the top of the stack. Arrow keys turn, and so do big buttons. */
export function LeafDialog(props: { desk: Desk; id: ItemId; onClose: () => void }) {
  const { board, undo } = props.desk
  const [at, setAt] = createSignal(0)
  const cluster = () => {
    const item = props.desk.items[props.id]
    return item?.kind === 'cluster' ? item : undefined
  }
  const ids = createMemo(() => {
    props.desk.structure()
    return fromTheTop(board, [...props.desk.scene.members(props.id)])
  })
  const now = () => Math.min(at(), ids().length - 1)
  const note = () => {
    const item = props.desk.items[ids()[now()] ?? '']
    return item?.kind === 'note' ? item : undefined
  }
  const texts = createMemo(() => {
    ids()
    return textsIn(props.desk, props.id)
  })
  createEffect(() => {
    if (!cluster()) props.onClose()
  })
  const turn = (by: 1 | -1) => setAt(Math.max(0, Math.min(ids().length - 1, now() + by)))
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLTextAreaElement || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowRight') turn(1)
    else if (event.key === 'ArrowLeft') turn(-1)
    else return
    event.preventDefault()
  }
  // The dialog has the keyboard for itself while it is open, wherever in it one is.
  addEventListener('keydown', onKey)
  onCleanup(() => removeEventListener('keydown', onKey))
  const fold = (on: boolean) => {
    oneStep(undo, () => setFolded(board, props.id, on))
    announce(on ? t.said.folded : t.said.spread)
    props.onClose()
  }
  const out = () => {
    const id = ids()[now()]
    if (!id) return
    oneStep(undo, () => takeOut(board, id))
    announce(t.said.takenOut)
  }

  return (
    <Dialog open title={cluster()?.title || unnamed} onClose={() => props.onClose()}>
      <div class="heap-leaf">
        <Show when={note()} fallback={<p>{t.stack.empty}</p>}>
          {(one) => (
            <div class="heap-page">
              <p class="heap-at" aria-live="polite">
                {t.stack.at(now() + 1, ids().length)}
                <span class="visually-hidden">: {one().body}</span>
              </p>
              <NoteCard note={one()} />
            </div>
          )}
        </Show>
        <div class="heap-turn">
          <button type="button" class="button" aria-disabled={now() <= 0} onClick={() => turn(-1)}>
            <span aria-hidden="true">◂</span> {t.stack.previous}
          </button>
          <button
            type="button"
            class="button"
            autofocus
            data-kind="main"
            aria-disabled={now() >= ids().length - 1}
            onClick={() => turn(1)}
          >
            {t.stack.next} <span aria-hidden="true">▸</span>
          </button>
        </div>
        <Show when={props.desk.may('place', props.id)}>
          <Show when={props.desk.may('words', props.id)}>
            <NameChoice desk={props.desk} cluster={props.id} texts={texts()} />
          </Show>
          <div class="heap-answers">
            <button type="button" class="button" onClick={() => fold(!cluster()?.folded)}>
              {cluster()?.folded ? t.stack.spread : t.stack.fold}
            </button>
            <button type="button" class="button" onClick={out}>
              {t.stack.out}
            </button>
          </div>
        </Show>
      </div>
    </Dialog>
  )
}
