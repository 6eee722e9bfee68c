import { Show } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import { type Item, traitsOf } from '#shared/items/index.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { WordsField } from '../items/figure/WordsField.tsx'
import { nameOf, saidBy, sortOf } from '../items/naming.ts'
import { ItemButtons } from './ItemButtons.tsx'

/** Anything else on the board as it reads in the list: what it is, what it says, or what it shows in words. */
export function ListThing(props: { id: ItemId; item: Item; desk: Desk; deeds: Deeds }) {
  const find = (id: ItemId) => props.desk.items[id]
  const field = () => traitsOf(props.item).words
  return (
    <li class="list-item list-thing" data-item={props.id}>
      <h4>{sortOf(props.item, find)}</h4>
      <Show when={props.desk.editing.is(props.id) && field()} fallback={<p>{saidBy(props.item)}</p>}>
        <WordsField id={props.id} item={props.item} desk={props.desk} deeds={props.deeds} class="input" />
      </Show>
      <ItemButtons id={props.id} name={nameOf(props.item, find)} desk={props.desk} deeds={props.deeds} />
    </li>
  )
}
