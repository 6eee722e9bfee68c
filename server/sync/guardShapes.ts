import * as Y from 'yjs'
import type { Spot } from './guardLook.ts'

/**
 * Whether such content belongs into such a type. Pages count on it: a text that holds an object, or a plain value where a
 * map is expected, would break every page that shows it. What was deleted before it came fits anywhere.
 */
export function fits({ type, key }: Spot, content: Y.Item['content']): boolean {
  const isDeleted = content instanceof Y.ContentDeleted
  if (type instanceof Y.Text)
    return key === null && (isDeleted || content instanceof Y.ContentString || content instanceof Y.ContentFormat)
  if (type instanceof Y.Map)
    return (
      key !== null && (isDeleted || content instanceof Y.ContentAny || holds(content, Y.Map) || holds(content, Y.Text))
    )
  if (key !== null) return type instanceof Y.XmlElement && (isDeleted || content instanceof Y.ContentAny)
  return isDeleted || holds(content, Y.XmlElement) || holds(content, Y.XmlText)
}

/** Compared by constructor: an `XmlText` is a text too, and a hook pretends to be a map. */
export const holds = (content: Y.Item['content'], type: unknown): boolean =>
  content instanceof Y.ContentType && content.type.constructor === type
