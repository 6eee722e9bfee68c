import * as v from 'valibot'
import * as Y from 'yjs'
import { type Kind, kinds } from '#shared/items/index.ts'
import { common } from '#shared/items/kind.ts'
import type { Shared } from './guardLook.ts'
import { holds } from './guardShapes.ts'
import { limits } from './limits.ts'

/** How a field is kept: a shared text, a map whose values have a schema, or a plain value. */
type Form = { is: 'text' } | { is: 'map'; schema: v.GenericSchema } | { is: 'plain'; schema: v.GenericSchema }

const isRecord = (
  schema: v.GenericSchema,
): schema is v.RecordSchema<v.GenericSchema<string, string>, v.GenericSchema, undefined> => schema.type === 'record'

const formsOf = (entries: v.ObjectEntries, texts: readonly string[]): ReadonlyMap<string, Form> =>
  new Map(
    Object.entries(entries as Record<string, v.GenericSchema>).map(([field, schema]): [string, Form] => {
      if (texts.includes(field)) return [field, { is: 'text' }]
      return [field, isRecord(schema) ? { is: 'map', schema: schema.value } : { is: 'plain', schema }]
    }),
  )

const ofAll = formsOf(common, [])
const ofKind = new Map(Object.entries(kinds).map(([name, { schema, texts }]) => [name, formsOf(schema.entries, texts)]))

const formOf = (kind: Kind | undefined, field: string): Form | undefined =>
  (kind ? ofKind.get(kind) : ofAll)?.get(field)

/** Whether a field of an item may hold this. Fields we do not know hold what they like, when `isFree`. */
export function fitsField(kind: Kind | undefined, field: string, content: Y.Item['content'], isFree: boolean): boolean {
  const form = formOf(kind, field)
  if (content instanceof Y.ContentDeleted) return true
  if (!form) return isFree
  if (form.is === 'text') return holds(content, Y.Text)
  return form.is === 'map' ? holds(content, Y.Map) : areAll(content, form.schema)
}

/** Whether this may lie inside a field: letters in a text, values in a map. */
export function fitsInside(
  kind: Kind | undefined,
  field: string,
  content: Y.Item['content'],
  isFree: boolean,
): boolean {
  const form = formOf(kind, field)
  if (content instanceof Y.ContentDeleted) return true
  if (!form) return isFree
  if (form.is === 'map') return areAll(content, form.schema)
  return form.is === 'text' && !(content instanceof Y.ContentType)
}

/** Values of one key that were set right after each other may lie in one struct. */
const areAll = (content: Y.Item['content'], schema: v.GenericSchema): boolean =>
  content instanceof Y.ContentAny &&
  content.arr.every((value) => v.is(schema, value) && (typeof value !== 'string' || value.length <= limits.textLength))

/** Whether a text of a board has room for this. Far above what pages allow, so that nobody is refused for writing together. */
export const hasRoom = (type: Shared, content: Y.Item['content']): boolean =>
  !(content instanceof Y.ContentString) || type._length + content.str.length <= limits.textLength
