import { boxOf } from '#shared/edits/boxes.ts'
import { placeIn } from '#shared/edits/place.ts'
import type { Point, Size } from '#shared/geometry.ts'
import { noteSize } from '#shared/items/note.ts'
import { usual } from '../canvas/tools/choices.ts'
import { tools } from '../canvas/tools/index.ts'
import type { ToolName } from '../canvas/tools/offers.ts'
import type { Effect } from '../canvas/tools/tool.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { askImage } from '../items/image/asked.ts'
import { oneStep } from '../items/oneStep.ts'
import { asItem, putNew } from '../items/putNew.ts'
import { zoneForNew } from '../items/whereTo.ts'

/** Puts what a tool makes on a free spot in the zone one is at. The tool is told to, as by the keyboard on the picture. */
export function addThing(desk: Desk, deeds: Deeds, name: ToolName): void {
  const zone = zoneForNew(desk)
  const enter = (at: Point): Effect | undefined => tools[name](usual)({ is: 'enter', at })[0]
  const made = enter({ x: 0, y: 0 })
  if (made?.do === 'addNote') deeds.addNote({ zone })
  else if (made?.do === 'askImage') askImage({ at: middleOfSpot(desk, zone, noteSize) })
  else if (made?.do === 'put') {
    const box = boxOf(asItem(desk, made.item, 0))
    oneStep(desk.undo, () =>
      desk.board.doc.transact(() => {
        const spot = placeIn(desk.board, zone, box)
        const again = enter({ x: spot.x - box.x, y: spot.y - box.y })
        if (again?.do === 'put') putNew(desk, again.item, again.next)
      }),
    )
  }
}

function middleOfSpot(desk: Desk, zone: string, room: Size): Point {
  const spot = desk.board.doc.transact(() => placeIn(desk.board, zone, room))
  return { x: spot.x + room.w / 2, y: spot.y + room.h / 2 }
}
