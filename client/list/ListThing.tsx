import { Show } from 'solid-js'
import { typeText } from '#shared/edits/items.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Item, traitsOf, wordsOf } from '#shared/items/index.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { placeholderOf } from '../items/figure/placeholder.ts'
import { nameOf, saidBy, sortOf } from '../items/naming.ts'
import { PlainText } from '../text/PlainText.tsx'
import { ItemButtons } from './ItemButtons.tsx'

/** Anything else on the board as it reads in the list: what it is, what it says, or what it shows in words. */
export function ListThing(props: { id: ItemId; item: Item; desk: Desk; deeds: Deeds }) {
  const find = (id: ItemId) => props.desk.items[id]
  const field = () => traitsOf(props.item).words
  return (
    <li class="list-item list-thing" data-item={props.id}>
      <h4>{sortOf(props.item, find)}</h4>
      <Show when={props.desk.editing.is(props.id) && field()} fallback={<p>{saidBy(props.item)}</p>}>
        {(own) => (
          <PlainText
            now
            class="input"
            label={placeholderOf(props.item)}
            placeholder={placeholderOf(props.item)}
            value={wordsOf(props.item)}
            max={own().max}
            onType={(text) => typeText(props.desk.board, props.id, own().field, text)}
            onDone={(byKey) => props.deeds.doneEditing(props.id, byKey)}
          />
        )}
      </Show>
      <ItemButtons id={props.id} name={nameOf(props.item, find)} desk={props.desk} deeds={props.deeds} />
    </li>
  )
}
