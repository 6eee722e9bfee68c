import { lazy, Show, Suspense } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import type { Desk } from '../desk.ts'
import { askHeap, heapAsked } from './heapAsked.ts'

const GatherDialog = lazy(async () => ({ default: (await import('./GatherDialog.tsx')).GatherDialog }))
const LeafDialog = lazy(async () => ({ default: (await import('./LeafDialog.tsx')).LeafDialog }))

/** Where clusters are gathered and leafed through, fetched when somebody asks for it. */
export function HeapDialogs(props: { desk: Desk }) {
  const leafed = () => {
    const ask = heapAsked()
    return ask?.is === 'leaf' ? ask.id : undefined
  }
  const close = () => askHeap(undefined)
  /** On the picture the keyboard is at the cluster afterwards, also when a finger opened it. */
  const closeAt = (id: ItemId) => {
    close()
    if (props.desk.middle()) props.desk.focused.set(props.desk.items[id] ? id : undefined)
  }
  return (
    <Suspense>
      <Show when={heapAsked()?.is === 'gather'}>
        <GatherDialog desk={props.desk} onClose={close} />
      </Show>
      <Show when={leafed()} keyed>
        {(id) => <LeafDialog id={id} desk={props.desk} onClose={() => closeAt(id)} />}
      </Show>
    </Suspense>
  )
}
