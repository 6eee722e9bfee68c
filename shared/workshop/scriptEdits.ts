import { newId } from '../newId.ts'
import type { Step, Zone } from './step.ts'
import { zoneTitle } from './templates.ts'

/** The steps with one of them moved up (-1) or down (1). At the end of the road nothing moves. */
export function moved(steps: readonly Step[], index: number, by: -1 | 1, from = 0): Step[] {
  const to = index + by
  const [here, there] = [steps[index], steps[to]]
  if (!here || !there || to < from || index < from) return [...steps]
  return steps.with(index, there).with(to, here)
}

/** A step like this one, with an id of its own and no rounds behind it. */
export const copyOf = ({ round: _, ...step }: Step): Step => ({
  ...structuredClone(step),
  id: `step_${newId<'step'>()}`,
})

/** The steps with one more after `index`; -1 puts it first. */
export const inserted = (steps: readonly Step[], index: number, step: Step): Step[] =>
  steps.toSpliced(index + 1, 0, step)

/** A code for a zone that somebody has made up. It is part of the workshop's structure, as those of the templates are. */
export const newZoneCode = (): Zone['id'] =>
  `zone.room_${newId<'zone'>().replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? 'a')}`

/** What of a step changes when it begins or stops to use a zone. */
export function useZone(step: Step, { id, title }: Zone, on: boolean): Pick<Step, 'zones' | 'named'> {
  const { [id as keyof NonNullable<Step['named']>]: _, ...others } = step.named ?? {}
  const isOwn = zoneTitle({}, id) === undefined
  const named = on && isOwn ? { ...others, [id]: title } : others
  const zones = step.zones.filter((zone) => zone !== id)
  return {
    zones: on ? [...zones, id] : zones,
    named: Object.keys(named).length > 0 ? named : undefined,
  }
}

/** A script that cannot be: the number of the step, from 1, and the field that is wrong. */
export interface Slip {
  step: number
  field: 'id' | 'zones' | 'named'
}

/** The first thing that is wrong with a script whose steps are each well formed. */
export function slipIn(steps: readonly Step[]): Slip | undefined {
  const ids = new Set<string>()
  for (const [index, step] of steps.entries()) {
    const slip = (field: Slip['field']): Slip => ({ step: index + 1, field })
    if (ids.has(step.id)) return slip('id')
    ids.add(step.id)
    if (step.zones.some((zone) => zoneTitle(step, zone) === undefined)) return slip('zones')
    if (Object.keys(step.named ?? {}).some((zone) => !zone.startsWith('zone.room_'))) return slip('named')
  }
  return undefined
}
