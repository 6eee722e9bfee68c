import * as v from 'valibot'
import type * as Y from 'yjs'
import { safeHref } from '../proposal/href.ts'

/** A stretch of words that are written alike: bold, and leading somewhere, or neither. */
export interface Run {
  text: string
  b?: true
  link?: string
}

/** Whether a shared text of a board may be marked so, or rid of such a mark. */
export const isMark = (key: string, value: unknown): boolean =>
  key === 'b' ? value === true || value === null : key === 'link' && (value === null || safeHref(value) !== undefined)

const isText = (value: unknown): value is Y.Text => value instanceof Object && 'toDelta' in value

/** The words of a shared text as runs; undefined when none of them is marked. A line break is never marked. */
export function readMarks(text: unknown): Run[] | undefined {
  if (!isText(text)) return undefined
  const delta: { insert: unknown; attributes?: { b?: unknown; link?: unknown } }[] = text.toDelta()
  if (!delta.some(({ attributes }) => attributes)) return undefined
  const runs: Run[] = []
  for (const { insert, attributes } of delta) {
    if (typeof insert !== 'string') continue
    const link = safeHref(attributes?.link)
    const marks = { ...(attributes?.b === true && { b: true as const }), ...(link !== undefined && { link }) }
    for (const part of insert.split(/(\n+)/)) {
      if (part !== '') addRun(runs, part[0] === '\n' ? { text: part } : { text: part, ...marks })
    }
  }
  return runs.some(({ b, link }) => b || link) ? runs : undefined
}

/** Adds a run to others, as part of the last one when they are alike. */
export function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last && last.b === run.b && last.link === run.link) last.text += run.text
  else runs.push({ ...run })
}

/** The attributes of a run, as a shared text keeps them. */
export const attributesOf = ({ b, link }: Run): Record<string, unknown> => ({
  ...(b && { b }),
  ...(link !== undefined && { link }),
})

const clippedRuns = v.pipe(
  v.array(v.object({ text: v.string(), b: v.optional(v.literal(true)), link: v.optional(v.string()) })),
  v.maxLength(500),
)

/** Runs from elsewhere, such as a clipboard; undefined when they are none. Links that may not be followed are plain words. */
export function readRuns(value: unknown): Run[] | undefined {
  const parsed = v.safeParse(clippedRuns, value)
  if (!parsed.success) return undefined
  return parsed.output.map(({ text, b, link }) => {
    const href = safeHref(link)
    return { text, ...(b && { b }), ...(href !== undefined && { link: href }) }
  })
}
