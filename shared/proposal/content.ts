import * as v from 'valibot'
import {
  aims,
  answers,
  deciders,
  goalKinds,
  levels,
  mandateNeeds,
  releaseTypes,
  rightsQuestions,
  shares,
  themes,
  voices,
} from '../programme/codes.ts'
import { setOf } from '../items/kind.ts'
import type { Block } from './blocks.ts'
import { type TextSectionId, textSections } from './sections.ts'

/** Total: what a document holds of another type reads as not written, so that no client can make a proposal unreadable. */
const text = v.fallback(v.string(), '')
const number = v.fallback(v.nullable(v.pipe(v.number(), v.finite())), null)
const set = <const Codes extends readonly string[]>(codes: Codes) => v.fallback(setOf(codes), [])
/** Where a row stands among its sisters, lowest first; rows that do not say stand first, by id. */
const order = v.fallback(v.number(), 0)
const date = v.fallback(v.pipe(v.string(), v.isoDate()), '')
const answer = v.fallback(v.nullable(v.picklist(answers)), null)

/** The single values of a proposal, as they are kept in the document's `fields` map: one flat key each, so that edits merge. */
export const fields = v.object({
  start: date,
  midway: date,
  end: date,
  mandateNeed: v.fallback(v.picklist(mandateNeeds), 'unknown'),
  level: v.fallback(v.nullable(v.picklist(levels)), null),
  /** `{ code: true }`. */
  aims: set(aims),
  themes: set(themes),
  residentCount: number,
  staffCount: number,
  totalDkk: number,
  requestedDkk: number,
  stateExtraCost: answer,
  affectsWorkingConditions: answer,
  affectsAgreement: answer,
  share: v.fallback(v.nullable(v.picklist(shares)), null),
  /** Why no resident was heard (C10), when none was. */
  noResidentReason: text,
  ...v.entriesFromList(rightsQuestions, answer),
})
export type Fields = v.InferOutput<typeof fields>

/** A rule the trial wants to be free of (domain 2.2, RuleRef). */
export const rule = v.object({
  title: text,
  sourceText: text,
  decidedBy: v.fallback(v.picklist(deciders), 'unknown'),
  releaseType: v.fallback(v.picklist(releaseTypes), 'full'),
  insteadWeDo: text,
  order,
})
export const goal = v.object({
  kind: v.fallback(v.picklist(goalKinds), 'outcome'),
  indicator: text,
  unit: text,
  baseline: number,
  target: number,
  targetDate: date,
  method: text,
  frequency: text,
  responsibleRole: text,
  order,
})
export const heard = v.object({ voice: v.fallback(v.picklist(voices), 'resident'), count: number, method: text, order })

type WithId<T> = T & { id: string }

/** A proposal as plain values: what checks judge and reports print. */
export interface ProposalContent {
  title: string
  sections: Record<TextSectionId, Block[]>
  fields: Fields
  rules: WithId<v.InferOutput<typeof rule>>[]
  goals: WithId<v.InferOutput<typeof goal>>[]
  heard: WithId<v.InferOutput<typeof heard>>[]
}

/** A proposal nobody has written in. */
export const emptyContent = (): ProposalContent => ({
  title: '',
  sections: Object.fromEntries(textSections.map((section) => [section, []])) as unknown as ProposalContent['sections'],
  fields: v.parse(fields, {}),
  rules: [],
  goals: [],
  heard: [],
})
