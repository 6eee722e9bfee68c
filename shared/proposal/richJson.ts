import * as Y from 'yjs'

/** A rich text as ProseMirror reads it: nodes by name, with whatever they hold, known or not. */
export interface RichNode {
  type: string
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs: Record<string, unknown> }[]
  content?: RichNode[]
}

/** Marks that may lie over each other have a hash behind their name. */
const overlap = /--[a-zA-Z0-9+/=]{8}$/

/** A text section of a proposal as plain nodes. Nothing is judged here, and nothing left out. */
export const richJson = (fragment: Y.XmlFragment): RichNode => ({
  type: 'doc',
  content: fragment.toArray().flatMap(nodesOf),
})

function nodesOf(node: unknown): RichNode[] {
  if (node instanceof Y.XmlText) return textsOf(node)
  if (!(node instanceof Y.XmlElement)) return []
  const content = node.toArray().flatMap(nodesOf)
  const attrs: Record<string, unknown> = node.getAttributes()
  return [
    {
      type: node.nodeName,
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(content.length > 0 ? { content } : {}),
    },
  ]
}

function textsOf(text: Y.XmlText): RichNode[] {
  const delta: { insert: unknown; attributes?: Record<string, Record<string, unknown>> }[] = text.toDelta()
  return delta.map(({ insert, attributes = {} }) => {
    const marks = Object.entries(attributes).map(([name, attrs]) => ({ type: name.replace(overlap, ''), attrs }))
    return { type: 'text', text: String(insert), ...(marks.length > 0 ? { marks } : {}) }
  })
}
