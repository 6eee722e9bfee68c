import type { CDPSession } from 'playwright-core'
import type { Box, Point, Size } from '#shared/geometry.ts'
import { drag, frame, open, pan, type, zoom } from './gestures.ts'
import { allInView, type Sight, someInView } from './sights.ts'

export interface Scenario {
  name: string
  sight: Sight
  /** What comes before the measuring. */
  before?(line: CDPSession): Promise<void>
  act(line: CDPSession, ms: number): Promise<void>
}

/** What hands do on a whiteboard. `onPage` turns view pixels into page pixels. */
export function scenariosFor(notes: readonly Box[], view: Size, onPage: (at: Point) => Point): Scenario[] {
  const all = allInView(notes, view)
  const fifty = someInView(notes, view, 50)
  const hundreds = someInView(notes, view, 350)
  const near = someInView(notes, view, 20)
  const middle = onPage({ x: view.w / 2, y: view.h / 2 })
  return [
    { name: 'pan, all in view', sight: all, act: (to, ms) => pan(to, middle, ms) },
    { name: 'pan, 50 in view', sight: fifty, act: (to, ms) => pan(to, middle, ms) },
    { name: 'zoom', sight: fifty, act: (to, ms) => zoom(to, middle, ms) },
    { name: 'drag 1', sight: fifty, act: (to, ms) => drag(to, onPage(fifty.hold), ms) },
    {
      name: 'drag 200',
      sight: hundreds,
      before: (to) => frame(to, onPage(hundreds.frame.from), onPage(hundreds.frame.to)),
      act: (to, ms) => drag(to, onPage(hundreds.hold), ms),
    },
    { name: 'typing', sight: near, before: (to) => open(to, onPage(near.hold)), act: type },
  ]
}
