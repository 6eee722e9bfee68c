import { Match, Show, Switch } from 'solid-js'
import { bodyOf, typeText } from '#shared/edits/items.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Card } from '#shared/items/card.ts'
import type { Item } from '#shared/items/index.ts'
import { type Note, noteTextMax } from '#shared/items/note.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { list as daList } from '#shared/texts/da/list.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { list as enList } from '#shared/texts/en/list.ts'
import { cardState } from '../items/card/CardView.tsx'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { NoteBody } from '../items/note/NoteBody.tsx'
import { VoiceLine } from '../items/note/NoteView.tsx'
import { NoteField } from '../text/NoteField.tsx'
import { words } from '../ui/words.ts'
import { ItemButtons } from './ItemButtons.tsx'
import { ListThing } from './ListThing.tsx'

const t = words(da, en)
const list = words(daList, enList)

const noteOf = (item: Item | undefined): Note | undefined => (item?.kind === 'note' ? item : undefined)
const cardOf = (item: Item | undefined): Card | undefined => (item?.kind === 'card' ? item : undefined)

/** A note, a card or something else in the list: its words first, then what can be done with it. */
export function ListItem(props: { id: ItemId; desk: Desk; deeds: Deeds }) {
  const item = () => props.desk.items[props.id]
  return (
    <Switch>
      <Match when={noteOf(item())}>
        {(note) => (
          <li class="list-item" data-item={props.id} data-voice={note().voice}>
            <Show
              when={props.desk.editing.is(props.id)}
              fallback={
                <div class="note-words">
                  <NoteBody note={note()} blank={list.blank} />
                </div>
              }
            >
              <NoteField
                text={bodyOf(props.desk.board, props.id)}
                class="list-field"
                plainClass="input"
                label={t.note.label}
                placeholder={t.note.placeholder}
                value={note().body}
                max={noteTextMax}
                onType={(text) => typeText(props.desk.board, props.id, 'body', text)}
                onDone={(byKey) => props.deeds.doneEditing(props.id, byKey)}
              />
            </Show>
            <VoiceLine item={note()} />
            <ItemButtons id={props.id} name={note().body || list.blank} desk={props.desk} deeds={props.deeds} />
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
      <Match when={item()}>
        {(thing) => <ListThing id={props.id} item={thing()} desk={props.desk} deeds={props.deeds} />}
      </Match>
    </Switch>
  )
}
