import * as v from 'valibot'

export const workshopKinds = ['kick_off', 'idea_generation', 'follow_up'] as const
export type WorkshopKind = (typeof workshopKinds)[number]

export const modes = [
  'plenum',
  'presentation',
  'individual',
  'individual_then_group',
  'pairs',
  'group',
  'group_by_home',
  'stations',
  'table',
  'break',
] as const

/** Everything a template may let people do in a step. What each word opens is decided in `allows.ts`. */
export const permits = [
  'pick_voice',
  'add_note',
  'scribe',
  'paper_entry',
  'read_aloud',
  'edit_own',
  'edit',
  'cluster',
  'move',
  'vote',
  'vote_by_pointing',
  'consent_vote',
  'create_card',
  'create_rule_ref',
  'edit_rule_ref',
  'edit_route',
  'edit_proposal',
  'mark_no_mandate',
  'mark_protected',
  'sign_off',
  'read',
] as const
export type Permit = (typeof permits)[number]

/** One step of a workshop's script. `zones` are ids of the workshop's zones; `prompt` is what the big screen asks. */
export const step = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z_0-9]{1,40}$/)),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
  mode: v.picklist(modes),
  prompt: v.pipe(v.string(), v.trim(), v.maxLength(140)),
  zones: v.pipe(v.array(v.pipe(v.string(), v.regex(/^zone\.[a-z_]{1,40}$/))), v.maxLength(12)),
  allow: v.pipe(v.array(v.picklist(permits)), v.maxLength(12)),
})
export type Step = v.InferOutput<typeof step>

export interface Zone {
  id: string
  title: string
}
