import * as v from 'valibot'
import data from './templates.json' with { type: 'json' }
import { type Step, step, workshopKinds, type Zone } from './step.ts'

const template = v.object({
  id: v.string(),
  title: v.string(),
  kind: v.picklist(workshopKinds),
  forWhom: v.string(),
  purpose: v.string(),
  steps: v.array(step),
})
export type Template = v.InferOutput<typeof template>

/** The seven shipped templates, parsed once so that a slip in the data stops the start, not a workshop. */
export const templates: readonly Template[] = v.parse(v.array(template), data.templates)

const titles: Record<string, string> = data.zones

type Zoned = Pick<Step, 'zones' | 'named'>

/** What a step calls one of its zones; `undefined` when neither it nor the shipped templates know. */
export const zoneTitle = ({ named }: Pick<Step, 'named'>, zone: string): string | undefined =>
  titles[zone] ?? named?.[zone as keyof typeof named]

/** The zones a script uses, once each, in the order of first use. */
export const zonesOf = (steps: readonly Zoned[]): Zone[] => {
  const found = new Map<string, string>()
  for (const one of steps)
    for (const zone of one.zones) if (!found.has(zone)) found.set(zone, zoneTitle(one, zone) ?? zone)
  return [...found].map(([id, title]) => ({ id, title }))
}
