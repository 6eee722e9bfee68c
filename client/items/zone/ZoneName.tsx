import { createSignal } from 'solid-js'
import { renameZone } from '#shared/edits/zones.ts'
import type { ItemId } from '#shared/ids.ts'
import { zoneTitleMax } from '#shared/items/zone.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { PlainText } from '../../text/PlainText.tsx'
import { words } from '../../ui/words.ts'
import type { Desk } from '../desk.ts'
import { oneStep } from '../oneStep.ts'

const t = words(da, en)

/** The name of a zone while it is written: the whole of it is taken when one is done, and nothing when it is left empty. */
export function ZoneName(props: {
  id: ItemId
  title: string
  desk: Desk
  class?: string
  onDone: (byKey: boolean) => void
}) {
  const [name, setName] = createSignal(props.title)
  const { id, desk } = props
  let isDone = false
  /** A field that goes away while one is in it says so once more. */
  const done = (byKey: boolean) => {
    if (isDone) return
    isDone = true
    oneStep(desk.undo, () => renameZone(desk.board, id, name()))
    props.onDone(byKey)
  }
  return (
    <PlainText
      now
      oneLine
      label={t.zone.label}
      placeholder={t.zone.label}
      value={name()}
      max={zoneTitleMax}
      onType={setName}
      onDone={done}
      {...(props.class && { class: props.class })}
    />
  )
}
