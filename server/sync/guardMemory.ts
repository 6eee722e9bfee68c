import * as Y from 'yjs'
import { originFields } from '#shared/access.ts'
import { type Change, fieldsIn, kindIn } from './guardChange.ts'
import type { Signer } from './guardLaw.ts'
import type { Look } from './guardLook.ts'

/** What an item said of where it came from. `client` has signed it. */
export interface Origin {
  client: number
  voice: unknown
  entry: unknown
  scribeVoice: unknown
  step: unknown
  proposal: unknown
  sources: Record<string, unknown> | undefined
  /** Letters it has ever had, shown and taken out. */
  letters: number
}

/** As many removed items of one document are remembered; the oldest are forgotten first. */
const most = 2_000
const removed = new WeakMap<Y.Doc, Map<string, Origin>>()

/** Remembers where an item came from that is about to go, so that a removal can be taken back and nothing else be said of it. */
export function rememberOrigin(doc: Y.Doc, entry: Y.Item): void {
  const kind = kindIn(entry)
  const fields = fieldsIn(entry)
  if (!fields || !kind || !originFields[kind]) return
  const there = removed.get(doc) ?? new Map<string, Origin>()
  removed.set(doc, there)
  const id = String(entry.parentSub)
  const oldest = there.size >= most ? there.keys().next().value : undefined
  if (oldest !== undefined) there.delete(oldest)
  const plain = (field: string) => {
    const { content } = fields.get(field) ?? {}
    return content instanceof Y.ContentAny ? content.arr.at(-1) : undefined
  }
  const sources = fields.get('sources')?.content
  const before = there.get(id)
  there.delete(id)
  there.set(id, {
    client: entry.id.client,
    voice: plain('voice'),
    entry: plain('entry'),
    scribeVoice: plain('scribeVoice'),
    step: plain('step'),
    proposal: plain('proposal'),
    sources: sources instanceof Y.ContentType ? sources.type.toJSON() : undefined,
    letters: lettersIn(fields.get('body')) + (before?.letters ?? 0),
  })
}

function lettersIn(body: Y.Item | undefined): number {
  let count = 0
  const first = body?.content instanceof Y.ContentType ? body.content.type._start : null
  for (let at = first; at; at = at.right) count += at.length
  return count
}

/** Where a removed item came from, whoever made it. */
export const originOf = (doc: Y.Doc, id: string): Origin | undefined => removed.get(doc)?.get(id)

/** Where the item came from that a new one takes the place of, when the signer had made it. */
export function removedOrigin({ doc, homes }: Look, { entry, isNew }: Change, { owns }: Signer): Origin | undefined {
  const home = isNew ? homes.get(entry) : undefined
  const id = home && home !== 'gone' ? home.key : entry.parentSub
  const origin = originOf(doc, String(id))
  return origin && owns(origin.client) ? origin : undefined
}
