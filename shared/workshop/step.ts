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

/** The ways a room can vote. What each of them means is decided in `forms/`. */
export const formNames = ['dots', 'consent', 'plusMinus', 'ranking'] as const
export type FormName = (typeof formNames)[number]

const zone = v.pipe(v.string(), v.regex(/^zone\.[a-z_]{1,40}$/))
const few = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20))

/**
 * How a step votes, and on what: `zones`, `kinds` and `inside` (the notes of one cluster) narrow the ballot down. `own` is false
 * where nobody may vote for what is their own, as far as the server still knows whose it is.
 */
export const voteRules = v.object({
  form: v.picklist(formNames),
  budget: v.optional(few),
  perItem: v.optional(few),
  zones: v.optional(v.pipe(v.array(zone), v.minLength(1), v.maxLength(12))),
  kinds: v.optional(v.pipe(v.array(v.picklist(['note', 'cluster', 'card'])), v.minLength(1), v.maxLength(3))),
  inside: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9]{24}$/))),
  own: v.optional(v.boolean()),
})
export type VoteRules = v.InferOutput<typeof voteRules>

/**
 * One step of a workshop's script. `vote` is how it votes where that is not with dots, `round` which of its rounds it is at.
 * `zones` are ids of the workshop's zones, `named` the titles of those somebody has made up; `prompt` is what the big screen
 * asks, `instruction` what is said under it.
 */
export const step = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z_0-9]{1,40}$/)),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
  mode: v.picklist(modes),
  prompt: v.pipe(v.string(), v.trim(), v.maxLength(140)),
  instruction: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(300))),
  zones: v.pipe(v.array(zone), v.maxLength(12)),
  named: v.optional(v.record(zone, v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)))),
  allow: v.pipe(v.array(v.picklist(permits)), v.maxLength(12)),
  vote: v.optional(voteRules),
  round: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))),
})
export type Step = v.InferOutput<typeof step>

/** A script has no more steps than this. */
export const stepsMax = 40

export interface Zone {
  id: string
  title: string
}
