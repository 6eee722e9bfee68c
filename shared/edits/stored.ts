import type * as v from 'valibot'
import * as Y from 'yjs'
import { type Item, kinds, type RawItem } from '../items/index.ts'
import { attributesOf, type Run } from '../items/marks.ts'

/** A plain item as it is kept: shared texts as `Y.Text`, sets and records as `Y.Map`, everything else as it stands. */
export function stored(item: Item): RawItem {
  const texts: readonly string[] = kinds[item.kind].texts
  const schemas: Record<string, v.GenericSchema> = kinds[item.kind].schema.entries
  const { runs, ...plain } = item.kind === 'note' ? item : { ...item, runs: undefined }
  const entries = Object.entries(plain).map(([field, value]): [string, unknown] => {
    if (texts.includes(field)) return [field, textOf(String(value), runs)]
    if (schemas[field]?.type !== 'record') return [field, value]
    return [field, new Y.Map(Array.isArray(value) ? value.map((code) => [String(code), true]) : Object.entries(value))]
  })
  return new Y.Map(entries.filter(([, value]) => value !== undefined))
}

/** Words as a shared text, marked as `runs` say if those are the same words. */
function textOf(words: string, runs: readonly Run[] | undefined): Y.Text {
  if (runs?.map((run) => run.text).join('') !== words) return new Y.Text(words)
  const text = new Y.Text()
  text.applyDelta(runs.map((run) => ({ insert: run.text, attributes: attributesOf(run) })))
  return text
}
