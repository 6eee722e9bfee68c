import { createMemo, createSignal } from 'solid-js'
import type { Drawing } from '#shared/items/drawing.ts'
import { traitsOf } from '#shared/items/index.ts'
import { FigureView } from '../figure/FigureView.tsx'
import type { ViewProps } from '../view.ts'

type Freehand = typeof import('./freehand.ts').freehand
const [ink, setInk] = createSignal<Freehand>()
let isAsked = false

/** A line drawn by hand. The ink comes when the first one is seen; until then, and if it never comes, the line is plain. */
export function DrawingView(props: ViewProps<Drawing>) {
  if (!isAsked) {
    isAsked = true
    import('./freehand.ts').then(
      ({ freehand }) => setInk(() => freehand),
      () => undefined,
    )
  }
  const figures = createMemo(() => {
    const { nib, points } = props.item
    return ink()?.({ nib, points: [...points] }, traitsOf(props.item).figures?.(props.item, () => undefined) ?? [])
  })
  return <FigureView {...props} figures={figures()} />
}
