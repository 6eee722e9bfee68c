import * as encoding from 'lib0/encoding'

type Write = (to: encoding.Encoder) => void

interface Run {
  client: number
  clock: number
  structs: Write[]
  /** The count the update claims; that of its structs unless told. */
  claims?: number
}

interface Ranges {
  client: number
  ranges: [clock: number, length: number][]
}

const uint = encoding.writeVarUint

/** Writers of single structs, for updates that Yjs itself would never write. */
export const structs = {
  gone:
    (length: number): Write =>
    (to) => {
      encoding.writeUint8(to, 0)
      uint(to, length)
    },
  skip:
    (length: number): Write =>
    (to) => {
      encoding.writeUint8(to, 10)
      uint(to, length)
    },
  deleted:
    (root: string, length: number): Write =>
    (to) => {
      encoding.writeUint8(to, 1)
      inRoot(to, root)
      uint(to, length)
    },
  /** A text at the start of a root. */
  text:
    (root: string, text: string): Write =>
    (to) => {
      encoding.writeUint8(to, 4)
      inRoot(to, root)
      encoding.writeVarString(to, text)
    },
  textAfter:
    (origin: [number, number], text: string): Write =>
    (to) => {
      encoding.writeUint8(to, 4 | 128)
      id(to, origin)
      encoding.writeVarString(to, text)
    },
  textBetween:
    (origin: [number, number], right: [number, number], text: string): Write =>
    (to) => {
      encoding.writeUint8(to, 4 | 128 | 64)
      id(to, origin)
      id(to, right)
      encoding.writeVarString(to, text)
    },
  /** A plain value under a key of a root. */
  value:
    (root: string, key: string, value: unknown): Write =>
    (to) => {
      encoding.writeUint8(to, 8 | 32)
      inRoot(to, root)
      encoding.writeVarString(to, key)
      uint(to, 1)
      encoding.writeAny(to, value as never)
    },
  /** A plain value under a key of a shared map; undefined for one that is deleted already. */
  inMap:
    (parent: [number, number], key: string, value: unknown): Write =>
    (to) => {
      encoding.writeUint8(to, (value === undefined ? 1 : 8) | 32)
      uint(to, 0)
      id(to, parent)
      encoding.writeVarString(to, key)
      any(to, value)
    },
  /** A plain value in the place of another; undefined for one that is deleted already. */
  after:
    (origin: [number, number], value: unknown): Write =>
    (to) => {
      encoding.writeUint8(to, (value === undefined ? 1 : 8) | 128)
      id(to, origin)
      any(to, value)
    },
  /** A shared type, by the number Yjs gives it, under a key of a root. */
  type:
    (root: string, key: string, type: number): Write =>
    (to) => {
      encoding.writeUint8(to, 7 | 32)
      inRoot(to, root)
      encoding.writeVarString(to, key)
      uint(to, type)
    },
  /** A shared type inside another, as its next child. */
  child:
    (parent: [number, number], type: number, name = 'p'): Write =>
    (to) => {
      encoding.writeUint8(to, 7)
      uint(to, 0)
      id(to, parent)
      uint(to, type)
      if (type === 3) encoding.writeVarString(to, name)
    },
  subdocument:
    (root: string, key: string): Write =>
    (to) => {
      encoding.writeUint8(to, 9 | 32)
      inRoot(to, root)
      encoding.writeVarString(to, key)
      encoding.writeVarString(to, 'x')
      encoding.writeAny(to, {})
    },
  bytes:
    (root: string, key: string): Write =>
    (to) => {
      encoding.writeUint8(to, 3 | 32)
      inRoot(to, root)
      encoding.writeVarString(to, key)
      encoding.writeVarUint8Array(to, Uint8Array.of(1, 2, 3))
    },
  unknown:
    (ref: number): Write =>
    (to) => {
      encoding.writeUint8(to, ref)
      inRoot(to, 'items')
    },
}

function any(to: encoding.Encoder, value: unknown): void {
  uint(to, 1)
  if (value !== undefined) encoding.writeAny(to, value as never)
}

function inRoot(to: encoding.Encoder, root: string): void {
  uint(to, 1)
  encoding.writeVarString(to, root)
}

function id(to: encoding.Encoder, [client, clock]: [number, number]): void {
  uint(to, client)
  uint(to, clock)
}

/** An update as bytes, whatever it says. */
export function rawUpdate(runs: Run[], deletes: Ranges[] = []): Uint8Array {
  const to = encoding.createEncoder()
  uint(to, runs.length)
  for (const run of runs) {
    uint(to, run.claims ?? run.structs.length)
    uint(to, run.client)
    uint(to, run.clock)
    for (const write of run.structs) write(to)
  }
  uint(to, deletes.length)
  for (const { client, ranges } of deletes) {
    uint(to, client)
    uint(to, ranges.length)
    for (const range of ranges) for (const number of range) uint(to, number)
  }
  return encoding.toUint8Array(to)
}

/** A y-websocket frame around an update. */
export function updateFrame(update: Uint8Array): Uint8Array {
  const to = encoding.createEncoder()
  uint(to, 0)
  uint(to, 2)
  encoding.writeVarUint8Array(to, update)
  return encoding.toUint8Array(to)
}
