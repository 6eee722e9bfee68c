import { Show } from 'solid-js'
import { renameCluster } from '#shared/edits/group.ts'
import type { ItemId } from '#shared/ids.ts'
import { clusterTitleMax } from '#shared/items/cluster.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { heaps as daHeaps } from '#shared/texts/da/heaps.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { heaps as enHeaps } from '#shared/texts/en/heaps.ts'
import { askHeap } from '../items/cluster/heapAsked.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { PlainText } from '../text/PlainText.tsx'
import { words } from '../ui/words.ts'
import { ItemButtons } from './ItemButtons.tsx'
import { ListItems } from './ListItems.tsx'

const t = words(da, en)
const leaf = words(daHeaps, enHeaps).stack

/** A cluster in the list: its name, what can be done with it, and its notes. */
export function ListCluster(props: { id: ItemId; notes: readonly ItemId[]; desk: Desk; deeds: Deeds }) {
  const title = () => {
    const item = props.desk.items[props.id]
    return item?.kind === 'cluster' ? item.title : ''
  }
  return (
    <section class="list-cluster" data-item={props.id}>
      <header>
        <Show
          when={props.desk.editing.is(props.id)}
          fallback={
            <h3>
              {title() || t.cluster.unnamed} <span class="list-count">{t.cluster.count(props.notes.length)}</span>
            </h3>
          }
        >
          <PlainText
            now
            oneLine
            class="input"
            label={t.cluster.label}
            value={title()}
            max={clusterTitleMax}
            onType={(text) => renameCluster(props.desk.board, props.id, text)}
            onDone={(byKey) => props.deeds.doneEditing(props.id, byKey)}
          />
        </Show>
        <button
          type="button"
          class="button"
          data-action="leaf"
          aria-label={leaf.leafIn(title() || t.cluster.unnamed)}
          onClick={() => askHeap({ is: 'leaf', id: props.id })}
        >
          {leaf.leaf}
        </button>
        <ItemButtons id={props.id} name={title() || t.cluster.unnamed} desk={props.desk} deeds={props.deeds} />
      </header>
      <ListItems ids={props.notes} desk={props.desk} deeds={props.deeds} />
    </section>
  )
}
