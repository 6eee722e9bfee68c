import { Show } from 'solid-js'
import { typeText } from '#shared/edits/items.ts'
import { type Cluster, clusterTitleMax } from '#shared/items/cluster.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { PlainText } from '../../text/PlainText.tsx'
import { words } from '../../ui/words.ts'
import { keepFocus, placed, type ViewProps } from '../view.ts'
import './cluster.css'

const t = words(da, en)

/** The heading of a cluster: the handle of all its notes. */
export function ClusterView(props: ViewProps<Cluster>) {
  const frame = () => {
    props.desk.structure()
    return props.desk.scene.boxOf(props.id)
  }
  const count = () => {
    props.desk.structure()
    return [...props.desk.scene.members(props.id)].length
  }
  return (
    <header
      ref={(element) => keepFocus(element, props.id, props.desk)}
      class="cluster"
      tabindex="-1"
      data-item={props.id}
      style={{ ...placed(props.item), width: `${(frame()?.x ?? 0) + (frame()?.w ?? 0) - props.item.at.x}px` }}
    >
      <Show
        when={props.desk.editing.is(props.id)}
        fallback={<h3 data-unnamed={props.item.title === '' || undefined}>{props.item.title || t.cluster.unnamed}</h3>}
      >
        <PlainText
          now
          oneLine
          label={t.cluster.label}
          placeholder={t.cluster.label}
          value={props.item.title}
          max={clusterTitleMax}
          onType={(text) => typeText(props.desk.board, props.id, 'title', text)}
          onDone={(byKey) => props.deeds.doneEditing(props.id, byKey)}
        />
      </Show>
      <Show when={props.item.folded}>
        <span class="cluster-count">
          <span aria-hidden="true">{count()}</span>
          <span class="visually-hidden">{t.cluster.count(count())}</span>
        </span>
      </Show>
    </header>
  )
}
