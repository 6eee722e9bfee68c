import * as v from 'valibot'
import type { Box, Point, Size } from '../geometry.ts'
import { id, type ItemId } from '../ids.ts'
import type { Figure, Lettering } from './figure.ts'

/** A place on the board that a finite number can name. */
const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6))

export const point = v.object({ x: coordinate, y: coordinate })
export const size = v.object({ w: v.pipe(coordinate, v.minValue(1)), h: v.pipe(coordinate, v.minValue(1)) })

/**
 * What every item has: where its top left corner is, and how high it lies (ties are broken by id). What is locked is moved,
 * changed and removed by nobody before a facilitator unlocks it.
 */
export const common = { at: point, order: v.pipe(v.number(), v.finite()), locked: v.optional(v.boolean()) }

/** A stored `Y.Map` used as a set: `{ code: true }` reads as a list, unknown codes from newer clients fall away. */
export const setOf = <const Codes extends readonly string[]>(codes: Codes) =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((stored) => codes.filter((code): code is Codes[number] => stored[code] === true)),
  )

export const itemRef = id<'item'>()

/** What can be done with an item. Its place is where it lies and what it belongs to; its words are all else it holds. */
export type Touch = 'add' | 'place' | 'words' | 'remove'

/** Whose items a participant may touch so: everybody's, those they made on the board themselves, or nobody's. */
export type Reach = 'all' | 'own' | 'none'

/** Of what only a facilitator puts on the board. */
export const facilitatorsOnly: Record<Touch, Reach> = { add: 'none', place: 'none', words: 'none', remove: 'none' }

/** Of what participants may put beside the notes: their own they change and take away, what is laid out for them stays. */
export const ownOnly: Record<Touch, Reach> = { add: 'own', place: 'own', words: 'own', remove: 'own' }

/** What a hand at its edge changes: nothing, the field `width`, or the field `size`, freely or keeping its proportions. */
export type Resizes = 'none' | 'width' | 'both' | 'keepRatio'

/** Where other items lie; undefined for one that is not there. */
export type BoxOf = (id: ItemId) => Box | undefined

/** The shape of a kind that is not simply its box. Numbers only, so that hits can be tested without a page. */
export interface Shape<I> {
  /** The items it hangs on: when their boxes change, its own is worked out again. */
  hangsOn?(item: I): readonly ItemId[]
  /** What it covers, as far as it follows from others. */
  box?(item: I, boxOf: BoxOf): Box
  /** Whether a point touches it: a line is touched within `slop` board units. */
  hits?(item: I, at: Point, slop: number, boxOf: BoxOf): boolean
}

/** What the rest of the house must know about a kind, so that it need not know the kind. */
export interface Traits<I, Text extends string> {
  /** How far it reaches from `at`: all alike, or each its own. */
  size: Size | ((item: I) => Size)
  /** Others are laid beside it, not over it. */
  takesRoom: boolean
  resizes: Resizes
  /** The shortest a side of it may be made, board units, where that is more than of others. */
  least?: number
  /** What it shows is kept by its workshop: it cannot be copied to another. */
  isHomebound?: boolean
  /** The picture it shows, by the name the server keeps it under. */
  picture?(item: I): string
  /** An eraser takes it away. */
  isErasable?: boolean
  participants: Record<Touch, Reach>
  /** The words that are written in place, and how many characters they may have. `isAll`: without them it is nothing. */
  words?: { field: Text; max: number; isAll: boolean }
  /** A name that is given it as a whole, unlike words, which several write in at once. */
  called?: { field: string; max: number }
  /** Which of several sorts of its kind it is, by a name that texts know. */
  variant?(item: I): string
  /** Fields that say where it lies, besides those that every item has. */
  places?: readonly string[]
  shape?: Shape<I>
  /** The item it is said of: it lies nowhere itself, and is nothing without that one. */
  about?(item: I): ItemId
  /** What becomes of its fields when items it hangs on go: it stays where it is. */
  letGo?(item: I, gone: ReadonlySet<string>, boxOf: BoxOf): Record<string, unknown>
  /** Its lines and surfaces, `at` being 0,0: the same on the page, from afar and in a file. */
  figures?(item: I, boxOf: BoxOf): readonly Figure[]
  /** Where on it its words stand, `at` being 0,0. */
  lettering?(item: I, boxOf: BoxOf): Lettering
}

type Entries<Name extends string, Fields extends v.ObjectEntries> = {
  kind: v.LiteralSchema<Name, undefined>
} & typeof common &
  Fields

/**
 * A kind of item: its stored form as a schema, which of its fields are shared text (`Y.Text`), so that two people can type in
 * them at once, and what else there is to know about it.
 */
export const defineKind = <
  const Name extends string,
  Fields extends v.ObjectEntries,
  const Texts extends readonly (keyof Fields & string)[],
>(
  name: Name,
  fields: Fields,
  texts: Texts,
  traits: Traits<v.InferOutput<v.ObjectSchema<Entries<Name, Fields>, undefined>>, Texts[number]>,
) => ({ name, texts, traits, schema: v.object({ kind: v.literal(name), ...common, ...fields }) })

export type ItemOf<K extends { schema: v.GenericSchema }> = v.InferOutput<K['schema']>
