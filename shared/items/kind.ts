import * as v from 'valibot'
import { id } from '../ids.ts'

/** A place on the board that a finite number can name. */
const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6))

export const point = v.object({ x: coordinate, y: coordinate })
export const size = v.object({ w: v.pipe(coordinate, v.minValue(1)), h: v.pipe(coordinate, v.minValue(1)) })

/** What every item has: where its top left corner is, and how high it lies (ties are broken by id). */
export const common = { at: point, order: v.pipe(v.number(), v.finite()) }

/** A stored `Y.Map` used as a set: `{ code: true }` reads as a list, unknown codes from newer clients fall away. */
export const setOf = <const Codes extends readonly string[]>(codes: Codes) =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((stored) => codes.filter((code): code is Codes[number] => stored[code] === true)),
  )

export const itemRef = id<'item'>()

/**
 * A kind of item: its stored form as a schema, and which of its fields are shared text (`Y.Text`), so that two people can
 * type in them at once.
 */
export const defineKind = <
  const Name extends string,
  Fields extends v.ObjectEntries,
  const Texts extends readonly (keyof Fields & string)[],
>(
  name: Name,
  fields: Fields,
  texts: Texts,
) => ({ name, texts, schema: v.object({ kind: v.literal(name), ...common, ...fields }) })

export type ItemOf<K extends { schema: v.GenericSchema }> = v.InferOutput<K['schema']>
