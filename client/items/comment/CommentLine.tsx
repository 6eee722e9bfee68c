import { Show } from 'solid-js'
import { asComment } from '#shared/docs/comments.ts'
import { setResolved } from '#shared/edits/comment.ts'
import { removeItems } from '#shared/edits/items.ts'
import type { ItemId } from '#shared/ids.ts'
import { comments as da } from '#shared/texts/da/comments.ts'
import { comments as en } from '#shared/texts/en/comments.ts'
import { announce } from '../../ui/announce.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from '../desk.ts'
import { VoiceLine } from '../note/NoteView.tsx'
import { oneStep } from '../oneStep.ts'

const t = words(da, en)

/** One comment: whose voice, what it says, and whether it is settled. */
export function CommentLine(props: { id: ItemId; desk: Desk; onGone: () => void }) {
  const { desk } = props
  const start = () => asComment(desk.items[props.id])?.body.slice(0, 60) ?? ''
  const settle = (isResolved: boolean) => {
    oneStep(desk.undo, () => setResolved(desk.board, props.id, isResolved))
    announce(isResolved ? t.said.resolved : t.said.reopened)
  }
  const remove = () => {
    oneStep(desk.undo, () => removeItems(desk.board, [props.id]))
    props.onGone()
    announce(t.said.removed)
  }
  return (
    <Show when={asComment(desk.items[props.id])}>
      {(comment) => {
        const deed = () => (comment().isResolved ? t.reopen : t.resolve)
        return (
          <li data-voice={comment().voice} data-resolved={comment().isResolved || undefined}>
            <p>{comment().body}</p>
            <VoiceLine item={comment()} />
            <div class="comments-deeds">
              <Show when={comment().isResolved}>
                <strong>{t.resolved}</strong>
              </Show>
              <Show when={desk.may('place', props.id)}>
                <button
                  type="button"
                  class="button"
                  data-kind="quiet"
                  aria-label={`${deed()}: ${start()}`}
                  onClick={() => settle(!comment().isResolved)}
                >
                  {deed()}
                </button>
              </Show>
              <Show when={desk.may('remove', props.id)}>
                <button
                  type="button"
                  class="button"
                  data-kind="quiet"
                  aria-label={`${t.remove}: ${start()}`}
                  onClick={remove}
                >
                  {t.remove}
                </button>
              </Show>
            </div>
          </li>
        )
      }}
    </Show>
  )
}
