import type { JSX } from 'solid-js'
import type { Note } from '#shared/items/note.ts'
import { VoiceLine } from '../note/NoteView.tsx'

/** A note to be read across a table: its words as large as there is room for, and whose voice it is. */
export function NoteCard(props: { note: Note; children?: JSX.Element }) {
  return (
    <article class="heap-note" data-voice={props.note.voice} data-long={props.note.body.length > 120 || undefined}>
      <p>{props.note.body}</p>
      <VoiceLine item={props.note} />
      {props.children}
    </article>
  )
}
