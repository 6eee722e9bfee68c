import * as v from 'valibot'
import data from './templates.json' with { type: 'json' }
import { step, workshopKinds, type Zone } from './step.ts'

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

/** The zones a script uses, once each, in the order of first use. */
export const zonesOf = (steps: readonly { zones: readonly string[] }[]): Zone[] =>
  [...new Set(steps.flatMap((one) => one.zones))].map((zone) => ({ id: zone, title: titles[zone] ?? zone }))
