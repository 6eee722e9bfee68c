import { openBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { zoneBoxes, zoneSize } from '#shared/edits/place.ts'
import { newId, type WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { NewWorkshop } from '#shared/wire/http.ts'
import { danishDate, keepUntil } from '#shared/workshop/keeping.ts'
import type { Step } from '#shared/workshop/step.ts'
import { templates, zonesOf } from '#shared/workshop/templates.ts'
import { apart } from '#shared/workshop/together.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import type { Documents } from '../sync/documents.ts'
import { hashOf, newToken } from '../tokens.ts'
import { newCode } from './door.ts'
import { opened } from './opened.ts'

/**
 * Makes a workshop: its board with the script's zones, its wall's key and its door's code. The board comes first: a crash in
 * between leaves a board that nobody knows of, never a workshop without zones.
 */
export const createWorkshop =
  (parts: Parts, documents: Documents) =>
  async (ask: NewWorkshop): Promise<Result<WorkshopId>> => {
    const template = templates.find((one) => one.id === ask.template)
    if (!template) return refuse('bad-input', { field: 'template' })
    const steps = template.steps.map((step) => ({ ...step, ...ask.steps.find((changed) => changed.id === step.id) }))
    const id = newId<'workshop'>()
    await seedBoard(documents, id, steps)
    const wallSecret = newToken()
    const row: Row<'workshop'> = {
      id,
      title: ask.title,
      home: ask.home,
      date: ask.date,
      template: template.id,
      steps,
      step: 0,
      state: 'open',
      code: null,
      wallKey: hashOf(wallSecret),
      wallSecret,
      votesPerPerson: ask.votesPerPerson,
      revealed: [],
      timer: null,
      resultsShown: false,
      together: apart,
      deleteOn: keepUntil(ask.date, danishDate(parts.clock.now())),
      createdAt: parts.clock.now(),
      usedAt: parts.clock.now(),
      dayChosen: false,
      shutCode: null,
    }
    await parts.register.write((rows) => addWithFreeCode(rows, row))
    return ok(id)
  }

function seedBoard(documents: Documents, id: WorkshopId, steps: readonly Step[]): Promise<void> {
  const zones = zonesOf(steps)
  return opened(documents, { kind: 'board', id }, (open) =>
    open.edit((doc) => {
      const board = openBoard(doc)
      const boxes = zoneBoxes(zones.map((zone) => zone.id))
      for (const [index, { id: zone, title }] of zones.entries()) {
        const { x, y, w, h } = boxes[index] ?? { x: 0, y: 0, ...zoneSize }
        addItem(board, newId<'item'>(), { kind: 'zone', at: { x, y }, order: 0, zone, title, size: { w, h } })
      }
    }),
  )
}

/** Six digits that no open door has. They are drawn anew on a clash, which with a million codes is rare. */
async function addWithFreeCode(rows: Rows, row: Row<'workshop'>): Promise<void> {
  while (!(await rows.add('workshop', { ...row, code: newCode() })));
}
