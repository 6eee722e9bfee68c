import { createEffect, Show } from 'solid-js'
import { bodyOf, typeText } from '#shared/edits/items.ts'
import { type Note, noteTextMax } from '#shared/items/note.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { sizeOfNote } from '../../text/marked.ts'
import { fetchNoteEditor, NoteField } from '../../text/NoteField.tsx'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import { keepFocus, placed, type ViewProps } from '../view.ts'
import { NoteBody } from './NoteBody.tsx'
import './note.css'
import { noteRoom } from './noteRoom.ts'
import { voiceWords } from './voiceWords.ts'

const t = words(da, en)

/** A sticky note. Its words are as large as they can be and still all be there. */
export function NoteView(props: ViewProps<Note>) {
  // Who has come to a note will soon write on it: without a network now, the plain field is there then.
  createEffect(() => {
    if (props.desk.focused.is(props.id) && props.desk.may('words', props.id)) fetchNoteEditor().catch(() => undefined)
  })
  return (
    <article
      ref={(element) => keepFocus(element, props.id, props.desk)}
      class="note"
      tabindex="-1"
      data-item={props.id}
      data-voice={props.item.voice}
      data-picked={props.desk.picks.has(props.id) || undefined}
      style={{ ...placed(props.item), '--size': `${sizeOfNote(props.item, noteRoom)}px` }}
    >
      <Show
        when={props.desk.editing.is(props.id)}
        fallback={
          <div class="note-body note-words">
            <NoteBody note={props.item} />
          </div>
        }
      >
        <NoteField
          text={bodyOf(props.desk.board, props.id)}
          label={t.note.label}
          placeholder={t.note.placeholder}
          value={props.item.body}
          max={noteTextMax}
          class="note-body"
          plainClass="plain"
          onType={(text) => typeText(props.desk.board, props.id, 'body', text)}
          onDone={(byKey) => props.deeds.doneEditing(props.id, byKey)}
        />
      </Show>
      <VoiceLine item={props.item} />
    </article>
  )
}

/** Whose voice a note is: mark and words. */
export function VoiceLine(props: { item: Pick<Note, 'voice' | 'entry'> }) {
  return (
    <footer class="voice-line" data-voice={props.item.voice}>
      <VoiceMark voice={props.item.voice} />
      {voiceWords(props.item)}
    </footer>
  )
}
