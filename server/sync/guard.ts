import * as Y from 'yjs'
import { serversRoot } from '#shared/docs/schema.ts'
import type { Inspection, Law, Signer } from './guardLaw.ts'
import type { Look } from './guardLook.ts'
import { partsPair } from './guardPairs.ts'
import { faultOfPlace, landsInOrder } from './guardPlaces.ts'
import { endOf, type Fault, parseUpdate, type Struct } from './guardRead.ts'
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
 * Looks at an update before the document does, and changes nothing. Rules G1–G13 of the house: only names, places and content
 * that this document knows, nothing signed by another, nothing beyond the signer's rights, nothing that would wait for what
 * may never come, nothing that is dear to apply.
 */
export function judge(doc: Y.Doc, law: Law, update: Uint8Array, signer: Signer): Verdict {
  const parsed = parseUpdate(update, law.roots)
  if (typeof parsed === 'string') return bad(parsed)
  const runs: Run[] = []
  for (const [client, structs] of parsed.runs) {
    const from = Y.getState(doc.store, client)
    runs.push({ client, structs, from, reach: from, placed: 0 })
  }
  // What is known already is cut off first: what is left of a struct that is half known hangs elsewhere than the whole did.
  if (runs.some(({ structs, from }) => (structs[0]?.id.clock ?? from) < from)) {
    return judge(doc, law, Y.diffUpdate(update, Y.encodeStateVector(doc)), signer)
  }
  const clients = [...parsed.runs.keys()]
  if (!clients.every(signer.mayUse)) return bad('foreign')
  const hasGap = runs.some(
    ({ structs, from }) => structs[0]?.id.clock !== from || structs.some((one) => one instanceof Y.Skip),
  )
  if (hasGap) return { is: 'gap' }

  const look: Look = {
    doc,
    update: parsed,
    steps: limits.steps,
    homes: new Map(),
    makers: new Map(),
    depths: new Map(),
    firsts: 0,
    values: new Map(),
    uncertain: [],
  }
  const inspection = law.inspect(look, signer)
  const placed = place(look, runs, inspection)
  if (placed) return placed
  const deleted = weigh(look, inspection, signer)
  if (typeof deleted !== 'number') return deleted
  if (clients.length === 0 && deleted === 0) return { is: 'nothing' }
  const fault = inspection.end()
  if (fault) return bad(fault)
  return landsInOrder(look, update) ? { is: 'new', update, clients } : bad('order')
}

interface Run {
  client: number
  structs: readonly Struct[]
  /** Clock up to which the document has this client, and up to which the update's structs are placed. */
  from: number
  reach: number
  /** How many of the structs are placed. */
  placed: number
}

/** Looks at new structs in the order in which they can be applied. A gap when some never can. */
function place(look: Look, runs: readonly Run[], { add }: Inspection): Verdict | undefined {
  const of = runs.length > 1 ? new Map(runs.map((run) => [run.client, run])) : undefined
  const [only] = runs
  const has = (id: Y.ID): boolean => {
    const run = of ? of.get(id.client) : only?.client === id.client ? only : undefined
    return id.clock < (run ? run.reach : Y.getState(look.doc.store, id.client))
  }
  for (let moved = true; moved; ) {
    moved = false
    for (const run of runs) {
      for (let next = run.structs[run.placed]; next && isReady(next, has); next = run.structs[run.placed]) {
        const fault = faultOfPlace(look, next) ?? inspect(look, next, add)
        if (fault) return bad(fault)
        run.reach = endOf(next)
        run.placed++
        moved = true
      }
    }
  }
  return runs.every(({ structs, placed }) => placed === structs.length) ? undefined : { is: 'gap' }
}

/** Whether all a struct points at is there. */
function isReady(struct: Struct, has: (id: Y.ID) => boolean): boolean {
  if (!(struct instanceof Y.Item)) return true
  const { origin, rightOrigin } = struct
  const parent: unknown = struct.parent
  return (!origin || has(origin)) && (!rightOrigin || has(rightOrigin)) && !(parent instanceof Y.ID && !has(parent))
}

const inspect = (look: Look, struct: Struct, add: Inspection['add']): Fault | undefined => {
  const home = look.homes.get(struct)
  if (!(struct instanceof Y.Item) || !home || home === 'gone') return undefined
  return home.type === serversRoot(look.doc) ? 'root' : add(struct, home)
}

/** Whether a cut before one of these clocks parts a character that the update itself brings. */
const cutsNew = (structs: readonly Struct[], ...clocks: number[]): boolean =>
  clocks.some((clock) => structs.some((one) => partsPair(one, clock)))

/** How much an update deletes that is not deleted yet. Deleting one's own future is a gap; another's, hostile. */
function weigh({ doc, update }: Look, { cut }: Inspection, { mayUse }: Signer): number | Verdict {
  let weight = 0
  let steps: number = limits.steps
  for (const [client, ranges] of update.deletes.clients) {
    const structs = doc.store.clients.get(client) ?? []
    const known = Y.getState(doc.store, client)
    const last = update.runs.get(client)?.at(-1)
    const end = Math.max(known, last ? endOf(last) : 0)
    for (const { clock, len } of ranges) {
      if (len < 1 || len > limits.clock || clock > limits.clock) return bad('delete')
      if (clock + len > end) return mayUse(client) ? { is: 'gap' } : bad('delete')
      if (clock + len > known) {
        weight += clock + len - Math.max(known, clock)
        if (cutsNew(update.runs.get(client) ?? [], clock, clock + len)) return bad('pair')
      }
      for (let at = clock < known ? Y.findIndexSS(structs, clock) : structs.length; at < structs.length; at++) {
        const struct = structs[at]
        if (!struct || struct.id.clock >= clock + len) break
        if (--steps < 0) return bad('cost')
        if (struct.deleted || !(struct instanceof Y.Item)) continue
        if (partsPair(struct, clock) || partsPair(struct, clock + len)) return bad('pair')
        const fault = struct.parent === serversRoot(doc) ? 'root' : cut(struct)
        if (fault) return bad(fault)
        weight += struct.length
      }
      if (weight > limits.newlyDeleted) return bad('delete')
    }
  }
  return weight
}
