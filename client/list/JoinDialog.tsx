import { createMemo, For } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import { handle as da } from '#shared/texts/da/handle.ts'
import { handle as en } from '#shared/texts/en/handle.ts'
import type { Desk } from '../items/desk.ts'
import { joinTwo, mayHold } from '../items/join.ts'
import { nameOf } from '../items/naming.ts'
import { readingOrder } from '../items/reading.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { words } from '../ui/words.ts'

const t = words(da, en)

/** "Forbind med …": everything that a line can end at, by name, in the order it is read. */
export function JoinDialog(props: { desk: Desk; id: ItemId | undefined; onClose: () => void }) {
  const find = (id: ItemId) => props.desk.items[id]
  const others = createMemo(() => {
    props.desk.structure()
    if (props.id === undefined) return []
    return readingOrder(props.desk.scene.all()).filter((id) => id !== props.id && mayHold(props.desk, id))
  })
  const name = (id: ItemId) => {
    const item = find(id)
    return item ? nameOf(item, find) : ''
  }
  const join = (to: ItemId) => {
    if (props.id) joinTwo(props.desk, props.id, to)
    props.onClose()
  }
  return (
    <Dialog open={props.id !== undefined} title={t.joinTitle} onClose={() => props.onClose()}>
      <p>{props.id && name(props.id)}</p>
      <div class="places">
        <For each={others()}>
          {(id) => (
            <button type="button" class="button" onClick={() => join(id)}>
              {name(id)}
            </button>
          )}
        </For>
      </div>
    </Dialog>
  )
}
