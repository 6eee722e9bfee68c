import type { ZoneItem } from '#shared/items/zone.ts'
import { placed, type ViewProps } from '../view.ts'
import './zone.css'

/** The name of a zone. Seen from afar it grows upwards out of its zone, so that it can still be read. */
export function ZoneView(props: ViewProps<ZoneItem>) {
  return (
    <header class="zone" style={{ ...placed(props.item), width: `${props.item.size.w}px` }}>
      <h2>{props.item.title}</h2>
    </header>
  )
}
