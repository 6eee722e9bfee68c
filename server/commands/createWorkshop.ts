import { newId, type WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { NewWorkshop } from '#shared/wire/http.ts'
import { danishDate, keepUntil } from '#shared/workshop/keeping.ts'
import type { Step } from '#shared/workshop/step.ts'
import { slipIn } from '#shared/workshop/scriptEdits.ts'
import { templates } from '#shared/workshop/templates.ts'
import { apart } from '#shared/workshop/together.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import type { Documents } from '../sync/documents.ts'
import { hashOf, newToken } from '../tokens.ts'
import { addZones } from './boardZones.ts'
import { newCode } from './door.ts'

/**
 * Makes a workshop: its board with the script's zones, its wall's key and its door's code. The board comes first: a crash in
 * between leaves a board that nobody knows of, never a workshop without zones.
 */
export const createWorkshop =
  (parts: Parts, documents: Documents) =>
  async (ask: NewWorkshop): Promise<Result<WorkshopId>> => {
    const steps = stepsOf(ask)
    if (!steps) return refuse('bad-input', { field: 'template' })
    const slip = slipIn(steps)
    if (slip) return refuse('bad-input', { ...slip })
    const id = newId<'workshop'>()
    await addZones(documents, id, steps)
    const wallSecret = newToken()
    const row: Row<'workshop'> = {
      id,
      title: ask.title,
      home: ask.home,
      date: ask.date,
      template: ask.template,
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

/** The script that is asked for: whole, or a founding template's with other questions and minutes. */
function stepsOf(ask: NewWorkshop): Step[] | undefined {
  if (ask.script) return ask.script.map(({ round: _, ...step }) => step)
  const template = templates.find((one) => one.id === ask.template)
  return template?.steps.map((step) => ({ ...step, ...ask.steps.find((changed) => changed.id === step.id) }))
}

/** Six digits that no open door has. They are drawn anew on a clash, which with a million codes is rare. */
async function addWithFreeCode(rows: Rows, row: Row<'workshop'>): Promise<void> {
  while (!(await rows.add('workshop', { ...row, code: newCode() })));
}
