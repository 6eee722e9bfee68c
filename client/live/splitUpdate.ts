import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Structs = ReturnType<typeof Y.decodeUpdate>['structs']
type Struct = Structs[number]
type Ranges = [client: number, clock: number, length: number][]

/** What comes before a run of structs or of deletions, and what one range of deletions takes, at most. Bytes. */
const head = 16
const rangeBytes = 18

const isType = (struct: Struct): boolean => struct instanceof Y.Item && struct.content instanceof Y.ContentType

/**
 * An update as several of at most `most` bytes each, to be sent in this order: none needs a later one. Undefined when a single
 * piece of it is larger, as one paste of a whole book would be.
 */
export function splitUpdate(update: Uint8Array, most: number): Uint8Array[] | undefined {
  if (update.length <= most) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  const parts: Uint8Array[] = []
  let part: Struct[] = []
  let bytes = 0
  for (const struct of inOrder(structs)) {
    // Alone it needs a head: how many, whose, from which clock.
    const more = body([struct]).length + head
    if (more + head > most) return undefined
    if (bytes + more + head > most) {
      // What has just been made is sent with the first thing in it: an item without its kind is nobody's to add.
      const next = part.slice(part.findLastIndex((one) => !isType(one)) + 1)
      parts.push(encode(part.slice(0, part.length - next.length), []))
      part = next
      bytes = next.reduce((sum, one) => sum + body([one]).length + head, 0)
    }
    part.push(struct)
    bytes += more
  }
  if (part.length > 0) parts.push(encode(part, []))
  const ranges: Ranges = [...ds.clients].flatMap(([client, list]) =>
    list.map(({ clock, len }): Ranges[number] => [client, clock, len]),
  )
  const perPart = Math.floor((most - head) / rangeBytes)
  for (let at = 0; at < ranges.length; at += perPart) parts.push(encode([], ranges.slice(at, at + perPart)))
  return parts
}

/** Structs so that each comes after what it points at. What is not in the update is there already. */
function inOrder(structs: Structs): Struct[] {
  const runs = [...byClient(structs, (struct) => struct.id.client).values()].map((run) => run.reverse())
  const reach = new Map(runs.map((run) => [run.at(-1)?.id.client, run.at(-1)?.id.clock ?? 0]))
  const isThere = (id: unknown) =>
    !(id instanceof Y.ID) || id.clock < (reach.get(id.client) ?? Number.POSITIVE_INFINITY)
  const ordered: Struct[] = []
  for (let moved = true; moved; ) {
    moved = false
    for (const run of runs) {
      for (let next = run.at(-1); next && pointsAt(next).every(isThere); next = run.at(-1)) {
        ordered.push(next)
        reach.set(next.id.client, next.id.clock + next.length)
        run.pop()
        moved = true
      }
    }
  }
  return [...ordered, ...runs.flatMap((run) => run.reverse())]
}

const pointsAt = (struct: Struct): unknown[] =>
  struct instanceof Y.Item ? [struct.origin, struct.rightOrigin, struct.parent] : []

function byClient<T>(list: readonly T[], clientOf: (one: T) => number): Map<number, T[]> {
  const found = new Map<number, T[]>()
  for (const one of list) {
    const others = found.get(clientOf(one))
    if (others) others.push(one)
    else found.set(clientOf(one), [one])
  }
  return found
}

function body(structs: readonly Struct[]): Uint8Array {
  const to = new Y.UpdateEncoderV1()
  for (const struct of structs) struct.write(to, 0)
  return to.toUint8Array()
}

/** An update's bytes, version 1: runs of structs by client, then ranges of deletions by client. */
function encode(structs: readonly Struct[], ranges: Ranges): Uint8Array {
  const to = encoding.createEncoder()
  const runs = byClient(structs, (struct) => struct.id.client)
  encoding.writeVarUint(to, runs.size)
  for (const [client, run] of runs) {
    encoding.writeVarUint(to, run.length)
    encoding.writeVarUint(to, client)
    encoding.writeVarUint(to, run[0]?.id.clock ?? 0)
    encoding.writeUint8Array(to, body(run))
  }
  const deletes = byClient(ranges, ([client]) => client)
  encoding.writeVarUint(to, deletes.size)
  for (const [client, list] of deletes) {
    encoding.writeVarUint(to, client)
    encoding.writeVarUint(to, list.length)
    for (const [, clock, length] of list) {
      encoding.writeVarUint(to, clock)
      encoding.writeVarUint(to, length)
    }
  }
  return encoding.toUint8Array(to)
}
