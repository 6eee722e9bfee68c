import { Match, Show, Switch } from 'solid-js'
import { typeText } from '#shared/edits/items.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Card } from '#shared/items/card.ts'
import type { Item } from '#shared/items/index.ts'
import { type Note, noteTextMax } from '#shared/items/note.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { cardState } from '../items/card/CardView.tsx'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { VoiceLine } from '../items/note/NoteView.tsx'
import { PlainText } from '../text/PlainText.tsx'
import { words } from '../ui/words.ts'
import { ItemButtons } from './ItemButtons.tsx'

const t = words(da, en)

const noteOf = (item: Item | undefined): Note | undefined => (item?.kind === 'note' ? item : undefined)
const cardOf = (item: Item | undefined): Card | undefined => (item?.kind === 'card' ? item : undefined)

/** A note or a card in the list: its words first, then what can be done with it. */
export function ListItem(props: { id: ItemId; desk: Desk; deeds: Deeds }) {
  const item = () => props.desk.items[props.id]
  return (
    <Switch>
      <Match when={noteOf(item())}>
        {(note) => (
          <li class="list-item" data-item={props.id} data-voice={note().voice}>
            <Show when={props.desk.editing.is(props.id)} fallback={<p>{note().body || t.list.blank}</p>}>
              <PlainText
                now
                class="input"
                label={t.note.label}
                placeholder={t.note.placeholder}
                value={note().body}
                max={noteTextMax}
                onType={(text) => typeText(props.desk.board, props.id, 'body', text)}
                onDone={(byKey) => props.deeds.doneEditing(props.id, byKey)}
              />
            </Show>
            <VoiceLine item={note()} />
            <ItemButtons id={props.id} name={note().body || t.list.blank} desk={props.desk} deeds={props.deeds} />
          </li>
        )}
      </Match>
      <Match when={cardOf(item())}>
        {(card) => (
          <li class="list-item list-card" data-item={props.id}>
            <h4>{card().title || t.card.unnamed}</h4>
            <p>{card().what}</p>
            <p class="list-count">{cardState(card())}</p>
            <ItemButtons id={props.id} name={card().title || t.card.unnamed} desk={props.desk} deeds={props.deeds} />
          </li>
        )}
      </Match>
    </Switch>
  )
}
