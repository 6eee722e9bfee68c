import type * as v from 'valibot'
import * as Y from 'yjs'
import { type Kind, kinds } from '#shared/items/index.ts'
import { common } from '#shared/items/kind.ts'
import { isMark } from '#shared/items/marks.ts'
import type { Shared, Spot } from './guardLook.ts'
import { holds } from './guardShapes.ts'
import { checkOf, type Check } from './guardValues.ts'
import { limits } from './limits.ts'

/** How a field is kept: a shared text, a map whose values are checked one by one, or a plain value. */
type Form = { is: 'text' } | { is: 'map'; check: Check } | { is: 'plain'; check: Check }

const isRecord = (
  schema: v.GenericSchema,
): schema is v.RecordSchema<v.GenericSchema<string, string>, v.GenericSchema, undefined> => schema.type === 'record'

const formsOf = (entries: v.ObjectEntries, texts: readonly string[]): ReadonlyMap<string, Form> =>
  new Map(
    Object.entries(entries as Record<string, v.GenericSchema>).map(([field, schema]): [string, Form] => {
      if (texts.includes(field)) return [field, { is: 'text' }]
      return [field, isRecord(schema) ? { is: 'map', check: checkOf(schema.value) } : { is: 'plain', check: checkOf(schema) }]
    }),
  )

const ofAll = formsOf(common, [])
const ofKind = new Map(Object.entries(kinds).map(([name, { schema, texts }]) => [name, formsOf(schema.entries, texts)]))

/** The fields of a kind, or, of one we do not know, those that every item has. */
export type Forms = ReadonlyMap<string, Form>
export const formsFor = (kind: Kind | undefined): Forms => (kind && ofKind.get(kind)) ?? ofAll

/** Whether an item can be read without this field. */
export function mayLack(forms: Forms, field: string): boolean {
  const form = forms.get(field)
  return form?.is === 'plain' && form.check(undefined)
}

/** Whether a field of an item may hold this. Fields we do not know hold what they like, when `isFree`. */
export function fitsField(forms: Forms, field: string, content: Y.Item['content'], isFree: boolean): boolean {
  if (content instanceof Y.ContentDeleted) return true
  const form = forms.get(field)
  if (!form) return isFree
  if (form.is === 'text') return holds(content, Y.Text)
  return form.is === 'map' ? holds(content, Y.Map) : areAll(content, form.check)
}

/** Whether this may lie inside a field: letters in a text, values in a map, as many as one can want. */
export function fitsInside(
  forms: Forms,
  field: string,
  { type, key }: Spot,
  content: Y.Item['content'],
  isFree: boolean,
): boolean {
  const form = forms.get(field)
  if (form?.is === 'map' && type._map.size >= limits.entries && !type._map.has(String(key))) return false
  if (content instanceof Y.ContentDeleted) return true
  if (!form) return isFree
  if (form.is === 'map') return areAll(content, form.check)
  if (content instanceof Y.ContentFormat) return form.is === 'text' && isMark(content.key, content.value)
  return form.is === 'text' && !(content instanceof Y.ContentType)
}

/** Values of one key that were set right after each other may lie in one struct. */
const areAll = (content: Y.Item['content'], check: Check): boolean =>
  content instanceof Y.ContentAny && content.arr.every(check)

/** Whether a text of a board has room for this. Far above what pages allow, so that nobody is refused for writing together. */
export const hasRoom = (type: Shared, content: Y.Item['content']): boolean =>
  !(content instanceof Y.ContentString) || type._length + content.str.length <= limits.textLength
