import { createMemo, For, Show } from 'solid-js'
import { renameCluster } from '#shared/edits/group.ts'
import { namesFor } from '#shared/grouping/names.ts'
import type { ItemId } from '#shared/ids.ts'
import { clusterTitleMax } from '#shared/items/cluster.ts'
import { heaps as da } from '#shared/texts/da/heaps.ts'
import { heaps as en } from '#shared/texts/en/heaps.ts'
import { PlainText } from '../../text/PlainText.tsx'
import { words } from '../../ui/words.ts'
import type { Desk } from '../desk.ts'

const t = words(da, en)

/** The name of a cluster, with words that its notes share to choose from. None is set before somebody chooses. */
export function NameChoice(props: {
  desk: Desk
  cluster: ItemId
  texts: readonly string[]
  now?: boolean
  onDone?: () => void
}) {
  const title = () => {
    const item = props.desk.items[props.cluster]
    return item?.kind === 'cluster' ? item.title : ''
  }
  const names = createMemo(() => namesFor(props.texts))
  const rename = (name: string) => {
    props.desk.undo.separate()
    renameCluster(props.desk.board, props.cluster, name)
  }
  return (
    <div class="heap-name">
      <PlainText
        oneLine
        now={props.now ?? false}
        class="input"
        label={t.name}
        placeholder={t.name}
        value={title()}
        max={clusterTitleMax}
        onType={(text) => renameCluster(props.desk.board, props.cluster, text)}
        onDone={(byKey) => byKey && props.onDone?.()}
      />
      <Show when={names().length > 0}>
        <fieldset>
          <legend>{t.suggested}</legend>
          <div class="heap-words">
            <For each={names()}>
              {(name) => (
                <button type="button" class="button" aria-pressed={title() === name} onClick={() => rename(name)}>
                  {name}
                </button>
              )}
            </For>
          </div>
        </fieldset>
      </Show>
    </div>
  )
}
