import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Component } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/index.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { looks } from '../items/index.ts'
import type { ViewProps } from '../items/view.ts'

/** One item as an element, as its kind looks. Gone items show nothing. */
export function OnBoard(props: { id: ItemId; desk: Desk; deeds: Deeds }) {
  return (
    <Show when={props.desk.items[props.id]}>
      {(item) => (
        <Dynamic component={viewOf(item())} id={props.id} item={item()} desk={props.desk} deeds={props.deeds} />
      )}
    </Show>
  )
}

const viewOf = (item: Item) => looks[item.kind].View as Component<ViewProps<Item>>
