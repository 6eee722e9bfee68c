import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { isAllowed } from './guardContent.ts'
import { QuickDecoder } from './guardDecoder.ts'
import { limits } from './limits.ts'

export type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]
type Deletes = ReturnType<typeof Y.decodeUpdate>['ds']

/** Why an update is refused for good. For logs and tests; a person never reads it. */
export type Fault =
  | 'size'
  | 'full'
  | 'broken'
  | 'count'
  | 'foreign'
  | 'clock'
  | 'root'
  | 'content'
  | 'place'
  | 'pair'
  | 'field'
  | 'rights'
  | 'locked'
  | 'origin'
  | 'order'
  | 'depth'
  | 'cost'
  | 'delete'

/** An update taken apart: structs of each client in clock order, and what it deletes. */
export interface Parsed {
  runs: Map<number, Struct[]>
  deletes: Deletes
}

/**
 * Bytes → structs, or why not. What is allowed without looking at the document: size, counts, clocks, names of roots,
 * kinds of content. Nothing here costs more than the bytes do.
 */
export function parseUpdate(update: Uint8Array, roots: Readonly<Record<string, unknown>>): Parsed | Fault {
  if (update.length > limits.updateBytes) return 'size'
  try {
    const { structs, ds: deletes } = Y.decodeUpdateV2(update, QuickDecoder)
    const runs = runsOf(structs)
    // Two runs of one client read as one here, but applying would forget the first.
    if (decoding.readVarUint(decoding.createDecoder(update)) !== runs.size) return 'broken'
    let ranges = 0
    for (const list of deletes.clients.values()) {
      if (!isAscending(list)) return 'broken'
      ranges += list.length
    }
    // Nothing at all is two bytes; what comes after it is meant for another decoder, and must not be called saved.
    if (structs.length === 0 && ranges === 0 && update.length > 2) return 'broken'
    if (structs.length > limits.structs || ranges > limits.deleteRanges) return 'count'
    for (const struct of structs) {
      const fault = faultOf(struct, roots)
      if (fault) return fault
    }
    return { runs, deletes }
  } catch {
    return 'broken'
  }
}

function runsOf(structs: readonly Struct[]): Map<number, Struct[]> {
  const runs = new Map<number, Struct[]>()
  let run: Struct[] = []
  let client = -1
  for (const struct of structs) {
    if (struct.id.client !== client) {
      client = struct.id.client
      run = runs.get(client) ?? []
      runs.set(client, run)
    }
    run.push(struct)
  }
  return runs
}

/** Yjs writes ranges so, and looks things up in them as if they were. */
const isAscending = (ranges: readonly { clock: number; len: number }[]): boolean =>
  ranges.every(({ clock }, at) => {
    const before = ranges[at - 1]
    return !before || before.clock + before.len <= clock
  })

export const endOf = (struct: Struct): number => struct.id.clock + struct.length

function faultOf(struct: Struct, roots: Readonly<Record<string, unknown>>): Fault | undefined {
  if (struct.id.client > 0xffffffff || endOf(struct) >= limits.clock || struct.length < 1) return 'clock'
  if (!(struct instanceof Y.Item)) return struct.length > limits.runLength ? 'clock' : undefined
  const parent: unknown = struct.parent
  // Applying an update makes the roots it names, even for structs that are known already.
  if (typeof parent === 'string' && !Object.hasOwn(roots, parent)) return 'root'
  return isAllowed(struct.content) ? undefined : 'content'
}
