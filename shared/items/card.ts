import * as v from 'valibot'
import { aims, entryModes, mandateNeeds, themes, voices } from '../programme/codes.ts'
import { defineKind, type ItemOf, setOf } from './kind.ts'

/** A note as it read when the card was made: a source stays readable even if the note is later removed (invariant I1). */
export const source = v.object({
  text: v.string(),
  voice: v.picklist(voices),
  entry: v.picklist(entryModes),
  scribeVoice: v.optional(v.picklist(voices)),
})
export type Source = v.InferOutput<typeof source>

export const cardSize = { w: 320, h: 220 }

/** An idea with hands and feet: what a room wants to try, for whom, and what is in the way (domain 2.2). */
export const card = defineKind(
  'card',
  {
    title: v.string(),
    what: v.string(),
    forWhom: v.string(),
    better: v.string(),
    inTheWay: v.string(),
    firstStep: v.string(),
    zone: v.string(),
    themes: setOf(themes),
    aims: setOf(aims),
    mandateNeed: v.picklist(mandateNeeds),
    /** Note id → the note as it read. */
    sources: v.record(v.string(), source),
    /** The proposal it was promoted to, `''` before that. */
    proposal: v.string(),
  },
  ['title', 'what', 'forWhom', 'better', 'inTheWay', 'firstStep'],
  {
    size: cardSize,
    takesRoom: true,
    resizes: 'none',
    participants: { add: 'own', place: 'all', words: 'all', remove: 'own' },
  },
)
export type Card = ItemOf<typeof card>

/** Characters a field holds; the first four must be filled before promotion. */
export const cardMax = { title: 80, what: 400, forWhom: 200, better: 300, inTheWay: 300, firstStep: 200 } as const
export const cardNeeds = ['title', 'what', 'forWhom', 'better'] as const

/** A part of a card that must be there before it can become a proposal. */
export type CardNeed = (typeof cardNeeds)[number] | 'themes' | 'aims'

/** What a card still lacks, in the order it is asked for. */
export const missingInCard = (card: Card): CardNeed[] => [
  ...cardNeeds.filter((field) => card[field].trim() === ''),
  ...(['themes', 'aims'] as const).filter((field) => card[field].length === 0),
]
