import * as Y from 'yjs'
import type { ProposalDoc } from '../docs/proposal.ts'

/**
 * What a group has answered when it was asked about its own words. It lies in the document's `fields`, so that answers merge,
 * but it is no part of the content: it is never printed.
 */
export interface Answers {
  /** Keys of texts that are about nobody (see `keyOf`). */
  personal: ReadonlySet<string>
  /** Stem of a guard word → whether it is meant as force, inspection or complaint. */
  words: ReadonlyMap<string, GuardAnswer>
}
export type GuardAnswer = 'yes' | 'no'

export const noAnswers: Answers = { personal: new Set(), words: new Map() }

/** The names of the two maps in `fields`. */
export const answerMaps = { personal: 'personalAnswers', words: 'guardAnswers' } as const

/** A proposal's answers as plain values. What a document holds of another shape is no answer. */
export function readAnswers({ fields }: Pick<ProposalDoc, 'fields'>): Answers {
  const stored = (name: string): [string, unknown][] => {
    const map = fields.get(name)
    return map instanceof Y.Map ? [...map.entries()] : []
  }
  return {
    personal: new Set(stored(answerMaps.personal).flatMap(([key, is]) => (is === true ? [key] : []))),
    words: new Map(
      stored(answerMaps.words).flatMap(([stem, is]) => (is === 'yes' || is === 'no' ? [[stem, is] as const] : [])),
    ),
  }
}
