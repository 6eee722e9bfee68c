import { typeText } from '#shared/edits/items.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Item, traitsOf, wordsOf } from '#shared/items/index.ts'
import { PlainText } from '../../text/PlainText.tsx'
import type { Deeds } from '../deeds.ts'
import type { Desk } from '../desk.ts'
import { placeholderOf } from './placeholder.ts'

/** The words of a thing while they are written, on the picture and in the list. A kind without words has none. */
export function WordsField(props: {
  id: ItemId
  item: Item
  desk: Desk
  deeds: Deeds
  class?: string
  label?: string
}) {
  const field = () => traitsOf(props.item).words
  const label = () => props.label ?? placeholderOf(props.item)
  return (
    <PlainText
      now
      label={label()}
      placeholder={label()}
      value={wordsOf(props.item)}
      max={field()?.max ?? 0}
      onType={(text) => typeText(props.desk.board, props.id, field()?.field ?? '', text)}
      onDone={(byKey) => props.deeds.doneEditing(props.id, byKey)}
      {...(props.class && { class: props.class })}
    />
  )
}
