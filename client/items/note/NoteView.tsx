import { Show } from 'solid-js'
import { typeText } from '#shared/edits/items.ts'
import { type Note, noteTextMax } from '#shared/items/note.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { codes as daCodes } from '#shared/texts/da/codes.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { codes as enCodes } from '#shared/texts/en/codes.ts'
import { fontSizeFor } from '../../text/plainMeasure.ts'
import { PlainText } from '../../text/PlainText.tsx'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import { keepFocus, placed, type ViewProps } from '../view.ts'
import './note.css'
import { noteRoom } from './noteRoom.ts'

const t = words(da, en)
const labels = words(daCodes, enCodes)

/** A sticky note. Its words are as large as they can be and still all be there. */
export function NoteView(props: ViewProps<Note>) {
  return (
    <article
      ref={(element) => keepFocus(element, props.id, props.desk)}
      class="note"
      tabindex="-1"
      data-item={props.id}
      data-voice={props.item.voice}
      data-picked={props.desk.picks.has(props.id) || undefined}
      style={{ ...placed(props.item), '--size': `${fontSizeFor(props.item.body, noteRoom)}px` }}
    >
      <Show when={props.desk.editing.is(props.id)} fallback={<p class="note-body">{props.item.body}</p>}>
        <div class="note-body">
          <PlainText
            now
            label={t.note.label}
            placeholder={t.note.placeholder}
            value={props.item.body}
            max={noteTextMax}
            onType={(text) => typeText(props.desk.board, props.id, 'body', text)}
            onDone={(byKey) => props.deeds.doneEditing(props.id, byKey)}
          />
        </div>
      </Show>
      <VoiceLine item={props.item} />
    </article>
  )
}

/** Whose voice a note is: mark and word, and, when another wrote it down, that too. */
export function VoiceLine(props: { item: Pick<Note, 'voice' | 'entry'> }) {
  const voice = () => labels.voice[props.item.voice]
  return (
    <footer class="voice-line" data-voice={props.item.voice}>
      <VoiceMark voice={props.item.voice} />
      <Show when={props.item.entry === 'scribe'} fallback={voice()}>
        {t.note.saidBy(voice().toLowerCase())}
      </Show>
    </footer>
  )
}
