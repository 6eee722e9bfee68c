import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js'
import { asComment } from '#shared/docs/comments.ts'
import { addComment } from '#shared/edits/comment.ts'
import type { ItemId } from '#shared/ids.ts'
import { commentMax } from '#shared/items/comment.ts'
import { board as daBoard } from '#shared/texts/da/board.ts'
import { comments as da } from '#shared/texts/da/comments.ts'
import { board as enBoard } from '#shared/texts/en/board.ts'
import { comments as en } from '#shared/texts/en/comments.ts'
import type { Step } from '#shared/workshop/step.ts'
import { PlainText } from '../../text/PlainText.tsx'
import { announce } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import { VoiceChoice } from '../../ui/VoiceChoice.tsx'
import { words } from '../../ui/words.ts'
import { backToBoard } from '../backToBoard.ts'
import type { Desk } from '../desk.ts'
import { nameOf } from '../naming.ts'
import { VoiceLine } from '../note/NoteView.tsx'
import { oneStep } from '../oneStep.ts'
import { CommentLine } from './CommentLine.tsx'
import { Story } from './Story.tsx'
import './comments.css'

const t = words(da, en)
const board = words(daBoard, enBoard)

/** Beside the board: what is said of one thing, oldest first, a field to say something, and how the thing came to be. */
export function CommentsPanel(props: { id: ItemId; desk: Desk; steps: readonly Step[] }) {
  const { desk } = props
  const [draft, setDraft] = createSignal('')
  const heading = createUniqueId()
  let panel: HTMLElement | undefined
  onMount(() => {
    // Above the bars, in whatever layer each of them lies.
    panel?.showPopover()
    panel?.focus({ preventScroll: true })
  })

  const name = () => {
    const item = desk.items[props.id]
    return item ? nameOf(item, (id) => desk.items[id]) : ''
  }
  const order = (id: ItemId) => asComment(desk.items[id])?.order ?? 0
  const ids = () => [...desk.threads.of(props.id)].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const close = () => {
    desk.talking.set(undefined)
    backToBoard(desk)
  }
  const save = () => {
    const { voice, entry } = desk.writer()
    const made = oneStep(desk.undo, () =>
      addComment(desk.board, props.id, draft(), { voice, entry, step: desk.step() }),
    )
    if (!made) return
    setDraft('')
    announce(t.said.added)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }

  return (
    <aside
      ref={panel}
      class="panel comments"
      popover="manual"
      tabindex="-1"
      aria-labelledby={heading}
      onKeyDown={onKey}
    >
      <header>
        <h2 id={heading}>{t.title}</h2>
        <button type="button" class="button" data-kind="quiet" onClick={close}>
          <Icon name="close" />
          {t.close}
        </button>
      </header>
      <p class="comments-on">{name()}</p>
      <Show when={ids().length > 0} fallback={<p>{t.none}</p>}>
        <ol>
          <For each={ids()}>
            {(id) => <CommentLine id={id} desk={desk} onGone={() => panel?.focus({ preventScroll: true })} />}
          </For>
        </ol>
      </Show>
      <Show when={desk.mayAdd('comment')} fallback={<p>{t.readOnly}</p>}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <label for={`${heading}-new`}>{t.write}</label>
          <PlainText
            id={`${heading}-new`}
            class="input"
            value={draft()}
            max={commentMax}
            aria-describedby={`${heading}-who`}
            onType={setDraft}
          />
          <div id={`${heading}-who`}>
            <VoiceLine item={desk.writer()} />
            <small>{t.othersSee}</small>
          </div>
          <Show when={desk.writer().mayChoose}>
            <details>
              <summary>{board.whoSays}</summary>
              <VoiceChoice chosen={desk.writer().voice} onChoose={desk.chooseVoice} />
            </details>
          </Show>
          <button type="submit" class="button" disabled={draft().trim() === ''}>
            {t.save}
          </button>
        </form>
      </Show>
      <Story id={props.id} desk={desk} steps={props.steps} />
    </aside>
  )
}
