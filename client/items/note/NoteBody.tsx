import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Note } from '#shared/items/note.ts'
import { forMarked } from '../../text/marked.ts'

/** A note's words, to read. */
export function NoteBody(props: { note: Note; blank?: string }) {
  return (
    <Show when={forMarked(props.note)} fallback={<p>{props.note.body || props.blank}</p>}>
      {(found) => <Dynamic component={found().NoteWords} body={props.note.body} runs={props.note.runs} />}
    </Show>
  )
}
