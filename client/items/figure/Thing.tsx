import type { JSX } from 'solid-js'
import type { Box } from '#shared/geometry.ts'
import type { Item } from '#shared/items/index.ts'
import { keepFocus, type ViewProps } from '../view.ts'
import './figure.css'

/** A thing as an element: where it lies, what it is called, and whether it is picked or has the keyboard. */
export function Thing(
  props: Pick<ViewProps<Item>, 'id' | 'item' | 'desk'> & { box: Box; label: string; children: JSX.Element },
) {
  return (
    <article
      ref={(element) => keepFocus(element, props.id, props.desk)}
      class="thing"
      tabindex="-1"
      aria-label={props.label}
      data-item={props.id}
      data-picked={props.desk.picks.has(props.id) || undefined}
      style={{
        left: `${props.box.x}px`,
        top: `${props.box.y}px`,
        width: `${props.box.w}px`,
        height: `${props.box.h}px`,
        'z-index': String(Math.round(props.item.order)),
      }}
    >
      {props.children}
    </article>
  )
}
