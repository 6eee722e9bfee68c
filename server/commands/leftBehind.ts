import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import { inner } from './eraseWords.ts'

/** Longer sentences are looked for in pieces, since a database may tear one apart at the end of a page. Bytes. */
const pieceLength = 32
const leastPiece = 12

type Stores = Pick<Parts, 'journal' | 'register'>

/**
 * Takes what was removed off the disk and says how many of these sentences stand there nonetheless, in any byte of any file.
 * Words that others have said as well, or that proposals quote, are theirs and not counted.
 */
export async function leftBehind(parts: Stores, sentences: readonly string[]): Promise<number> {
  const pieces = new Map<Uint8Array, string>()
  for (const sentence of sentences)
    for (const form of new Set([sentence, inner(sentence)]))
      for (const piece of piecesOf(form)) pieces.set(piece, sentence)

  for (const how of ['quick', 'whole'] as const) {
    await Promise.all([parts.journal.scrub(how), parts.register.scrub(how)])
    const found = await searchAll(parts, [...pieces.keys()])
    const left = found.length > 0 ? await withoutOwner(parts, found) : []
    if (left.length === 0) return 0
    if (how === 'whole') return new Set(left.map((piece) => pieces.get(piece))).size
  }
  return 0
}

async function searchAll({ journal, register }: Stores, wanted: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const found = await Promise.all([journal.search(wanted), register.search(wanted)])
  return [...new Set(found.flat())]
}

/** Those of the found pieces that no document and no row holds. */
async function withoutOwner({ journal, register }: Stores, found: readonly Uint8Array[]): Promise<Uint8Array[]> {
  let left = found.map((piece) => ({ piece, bytes: Buffer.from(piece) }))
  const strike = (held: Buffer) => {
    left = left.filter(({ bytes }) => !held.includes(bytes))
  }
  for (const name of await journal.names()) {
    // A document that cannot be read owns nothing here: what it holds is counted.
    const kept = await journal.read(name).catch(() => undefined)
    for (const update of kept?.updates ?? []) strike(Buffer.from(update))
  }
  await register.read(async (rows) => {
    for (const text of await textsIn(rows)) strike(Buffer.from(text))
  })
  return left.map(({ piece }) => piece)
}

/** Whatever people have written that the register holds now. */
async function textsIn(rows: Rows): Promise<string[]> {
  const found: string[] = (await rows.find('idea', {})).map((idea) => idea.text)
  for (const table of ['workshop', 'proposal', 'version', 'member'] as const)
    for (const row of await rows.find(table, {}))
      found.push(JSON.stringify(row), ...Object.values(row).filter((value) => typeof value === 'string'))
  return found
}

/** Pieces of a sentence; what would be a short rest belongs to the last one. */
function piecesOf(sentence: string): Uint8Array[] {
  const bytes = Buffer.from(sentence)
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const rest = bytes.length - at
    const length = rest < pieceLength + leastPiece ? rest : pieceLength
    pieces.push(bytes.subarray(at, at + length))
    at += length
  }
  return pieces
}
