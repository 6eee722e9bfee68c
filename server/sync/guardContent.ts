import * as Y from 'yjs'
import { limits } from './limits.ts'

/**
 * Names that every object answers to: `__proto__` in a hostile value would hand out properties, and whoever looks up
 * `toString` in a plain record finds a function.
 */
const reserved: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])

/** Shared types that may be made inside a document. Compared by constructor: a hook pretends to be a map. */
const types = new Set<unknown>([Y.Map, Y.Text, Y.XmlElement, Y.XmlText])

export const isName = (name: unknown): name is string =>
  typeof name === 'string' && name.length <= limits.keyLength && !reserved.has(name)

/** A value that JSON could carry: finite numbers, plain objects, sensible names, not too deep. */
export function isPlain(value: unknown, depth = 0): boolean {
  if (depth > limits.valueDepth) return false
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every((one) => isPlain(one, depth + 1))
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.entries(value).every(([name, one]) => isName(name) && isPlain(one, depth + 1))
}

/** Whether documents of this house hold such content: texts, values, formats and a few shared types; no subdocuments, no bytes. */
export function isAllowed(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentString) return true
  if (content instanceof Y.ContentAny) return content.arr.every((value) => isPlain(value))
  if (content instanceof Y.ContentDeleted) return content.len <= limits.runLength
  if (content instanceof Y.ContentFormat) return isName(content.key) && isPlain(content.value)
  if (content instanceof Y.ContentEmbed) return isPlain(content.embed)
  if (!(content instanceof Y.ContentType) || !types.has(content.type.constructor)) return false
  return content.type instanceof Y.XmlElement ? isName(content.type.nodeName) : true
}
