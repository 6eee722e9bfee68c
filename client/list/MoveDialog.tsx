import { createMemo, For, Show } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { chaptersOf } from '../items/reading.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { words } from '../ui/words.ts'

const t = words(da, en)

/** "Flyt til …": every zone, and for notes every cluster, as a button. */
export function MoveDialog(props: {
  desk: Desk
  deeds: Deeds
  /** What is to be moved; undefined when nobody asks. */
  ids: readonly ItemId[] | undefined
  onClose: () => void
}) {
  const chapters = createMemo(() => {
    props.desk.structure()
    return props.ids ? chaptersOf(props.desk.scene.ground()) : []
  })
  const zones = () => chapters().flatMap(({ zone }) => zone ?? [])
  const clusters = () => chapters().flatMap((one) => one.clusters.map(({ cluster }) => cluster))
  const mayCluster = () =>
    (props.ids ?? []).some((id) => props.desk.scene.get(id)?.kind === 'note') && clusters().length > 0
  const move = (place: { zone: string } | { cluster: ItemId }, name: string) => {
    props.deeds.moveTo(place, name, props.ids)
    props.onClose()
  }

  return (
    <Dialog open={props.ids !== undefined} title={t.moveTitle} onClose={() => props.onClose()}>
      <h3>{t.toZones}</h3>
      <div class="places">
        <For each={zones()}>
          {(zone) => (
            <button type="button" class="button" onClick={() => move({ zone: zone.zone }, zone.title)}>
              {zone.title}
            </button>
          )}
        </For>
      </div>
      <Show when={mayCluster()}>
        <h3>{t.toClusters}</h3>
        <div class="places">
          <For each={clusters()}>
            {({ id, title }) => (
              <button type="button" class="button" onClick={() => move({ cluster: id }, title || t.cluster.unnamed)}>
                {title || t.cluster.unnamed}
              </button>
            )}
          </For>
        </div>
      </Show>
    </Dialog>
  )
}
