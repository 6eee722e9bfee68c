import * as Y from 'yjs'
import { type Deletes, endOf, type Fault, parseUpdate, type Parsed, type Struct } from './guardRead.ts'
import { faultOfPlace, landsInOrder, type Look } from './guardPlaces.ts'
import { limits } from './limits.ts'

/**
 * What the guard says of an update. `new`: apply these bytes. `nothing`: all of it is known; acknowledge, never apply. `gap`:
 * something before it is missing; ask for it. `bad`: refuse for good.
 */
export type Verdict =
  | { is: 'new'; update: Uint8Array; clients: number[] }
  | { is: 'nothing' }
  | { is: 'gap' }
  | { is: 'bad'; fault: Fault }

const bad = (fault: Fault): Verdict => ({ is: 'bad', fault })

/**
 * Looks at an update before the document does, and changes nothing. `mine` says whether the sender may sign with a client
 * id. Rules G1–G13 of the house: only names, places and content that this document knows, nothing signed by another,
 * nothing that would wait for what may never come, nothing that is dear to apply.
 */
export function judge(
  doc: Y.Doc,
  roots: Readonly<Record<string, unknown>>,
  update: Uint8Array,
  mine: (client: number) => boolean,
): Verdict {
  const parsed = parseUpdate(update, roots)
  if (typeof parsed === 'string') return bad(parsed)
  const known = (client: number) => Y.getState(doc.store, client)
  const runs = [...parsed.runs].map(([client, structs]) => ({ client, structs, from: known(client) }))
  // What is known already is cut off first: what is left of a struct that is half known hangs elsewhere than the whole did.
  if (runs.some(({ structs, from }) => (structs[0]?.id.clock ?? from) < from)) {
    return judge(doc, roots, Y.diffUpdate(update, Y.encodeStateVector(doc)), mine)
  }
  const clients = [...parsed.runs.keys()]
  if (!clients.every(mine)) return bad('foreign')
  const hasGap = runs.some(
    ({ structs, from }) => structs[0]?.id.clock !== from || structs.some((one) => one instanceof Y.Skip),
  )
  if (hasGap) return { is: 'gap' }

  const look: Look = {
    doc,
    rootTypes: new Set(Object.keys(roots).flatMap((name) => doc.share.get(name) ?? [])),
    update: parsed,
    steps: limits.steps,
    homes: new Map(),
    depths: new Map(),
    uncertain: [],
  }
  const placed = place(look, runs)
  if (placed) return placed
  const deleted = weigh(doc, parsed, mine)
  if (typeof deleted !== 'number') return deleted
  if (clients.length === 0 && deleted === 0) return { is: 'nothing' }
  return landsInOrder(look, update) ? { is: 'new', update, clients } : bad('order')
}

interface Run {
  client: number
  structs: Struct[]
  /** Clock up to which the document has this client. */
  from: number
}

/** Looks at new structs in the order in which they can be applied. A gap when some never can. */
function place(look: Look, runs: readonly Run[]): Verdict | undefined {
  const reach = new Map(runs.map(({ client, from }) => [client, from]))
  const has = (id: Y.ID) => id.clock < (reach.get(id.client) ?? Y.getState(look.doc.store, id.client))
  const queues = runs.map(({ structs }) => structs.toReversed())
  for (let moved = true; moved; ) {
    moved = false
    for (const queue of queues) {
      for (let next = queue.at(-1); next && needs(next).every(has); next = queue.at(-1)) {
        const fault = faultOfPlace(look, next)
        if (fault) return bad(fault)
        reach.set(next.id.client, endOf(next))
        queue.pop()
        moved = true
      }
    }
  }
  return queues.every((queue) => queue.length === 0) ? undefined : { is: 'gap' }
}

function needs(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  return [struct.origin, struct.rightOrigin, struct.parent].filter((one) => one instanceof Y.ID)
}

/** How much an update deletes that is not deleted yet. Deleting one's own future is a gap; another's, hostile. */
function weigh(
  doc: Y.Doc,
  { runs, deletes }: { runs: Parsed['runs']; deletes: Deletes },
  mine: (client: number) => boolean,
) {
  let weight = 0
  let steps: number = limits.steps
  for (const [client, ranges] of deletes.clients) {
    const structs = doc.store.clients.get(client) ?? []
    const known = Y.getState(doc.store, client)
    const last = runs.get(client)?.at(-1)
    const end = Math.max(known, last ? endOf(last) : 0)
    for (const { clock, len } of ranges) {
      if (len < 1 || len > limits.clock || clock > limits.clock) return bad('delete')
      if (clock + len > end) return mine(client) ? ({ is: 'gap' } as const) : bad('delete')
      if (clock + len > known) weight += clock + len - Math.max(known, clock)
      for (let at = clock < known ? Y.findIndexSS(structs, clock) : structs.length; at < structs.length; at++) {
        const struct = structs[at]
        if (!struct || struct.id.clock >= clock + len) break
        if (--steps < 0) return bad('cost')
        if (!struct.deleted) weight += struct.length
      }
      if (weight > limits.newlyDeleted) return bad('delete')
    }
  }
  return weight
}
