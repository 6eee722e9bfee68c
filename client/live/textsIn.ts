import * as Y from 'yjs'

/** Every text in a document that says something, in no particular order. */
export function textsIn(doc: Y.Doc): string[] {
  const texts = new Set<string>()
  const look = (value: unknown): void => {
    // A type of XML text is a text as well; its plain words are what a person can use again.
    if (value instanceof Y.Text) texts.add(plainOf(value).trim())
    else if (value instanceof Y.Map) for (const inner of value.values()) look(inner)
    else if (value instanceof Y.Array || value instanceof Y.XmlFragment) for (const inner of value.toArray()) look(inner)
  }
  for (const root of doc.share.values()) look(root)
  texts.delete('')
  return [...texts]
}

const plainOf = (text: Y.Text): string =>
  text
    .toDelta()
    .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
    .join('')
