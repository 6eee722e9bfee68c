import { lazy, Show, Suspense } from 'solid-js'
import type { ZoneItem } from '#shared/items/zone.ts'
import { placed, type ViewProps } from '../view.ts'
import './zone.css'

const ZoneName = lazy(async () => ({ default: (await import('./ZoneName.tsx')).ZoneName }))

/** The name of a zone. Seen from afar it grows upwards out of its zone, so that it can still be read. */
export function ZoneView(props: ViewProps<ZoneItem>) {
  const name = () => <h2>{props.item.title}</h2>
  return (
    <header class="zone" style={{ ...placed(props.item), width: `${props.item.size.w}px` }}>
      <Show when={props.desk.editing.is(props.id)} fallback={name()}>
        <Suspense fallback={name()}>
          <ZoneName
            id={props.id}
            title={props.item.title}
            desk={props.desk}
            onDone={(byKey) => props.deeds.doneEditing(props.id, byKey)}
          />
        </Suspense>
      </Show>
    </header>
  )
}
