import type { EntryMode, Level, Voice } from '../programme/codes.ts'
import type { Block, Run } from './blocks.ts'
import type { CheckResult } from './checks.ts'
import type { ProposalContent } from './content.ts'

/** A piece of a chapter. Texts may hold `\n`. In a table `shares` are the columns' relative widths. */
export type Part =
  | { is: 'text'; blocks: Block[] }
  | { is: 'points'; points: Run[][] }
  | { is: 'heading'; text: string }
  | { is: 'facts'; rows: [string, string][] }
  | { is: 'table'; head: string[]; shares: number[]; rows: string[][] }

/** Chapters are numbered from 1 in their order; appendices carry their letter in the heading. */
export interface Chapter {
  is: 'chapter' | 'appendix'
  heading: string
  parts: Part[]
}

/**
 * A proposal frozen as a document: everything that is printed, in Danish and in reading order, as plain values. A submitted
 * version is one of these and its hash, so that what was decided on is what is downloaded. `schema` is raised when an older
 * reader would misread it.
 */
export interface Report {
  kind: 'frirum-report'
  schema: 1
  language: 'da-DK'
  /** `FRI-2026-001`; null in a draft of something never submitted. */
  reference: string | null
  version: number
  draft: boolean
  /** ISO time of submitting, or of printing when it is a draft. */
  at: string
  title: string
  home: string
  level: Level | null
  themes: string[]
  /** The front of the document: label and value. */
  cover: [string, string][]
  chapters: Chapter[]
  /** The same as data, for programs: fields, rules, goals, and the words of each section. */
  content: ProposalContent
}

/** A note the proposal came from, as it read when the card was made. */
export interface ReportSource {
  text: string
  voice: Voice
  entry: EntryMode
  scribeVoice?: Voice
}

/** What a report says that does not stand in the proposal itself. */
export interface ReportMeta {
  reference: string | null
  version: number
  draft: boolean
  at: string
  home: string
  workshop: string
  /** A function, never a person's name. */
  contact: string
  sources: readonly ReportSource[]
  checks: readonly CheckResult[]
  /** Versions that were submitted before this one. */
  earlier: readonly { version: number; at: string; hash: string }[]
}
