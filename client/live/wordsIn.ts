import * as Y from 'yjs'

/**
 * What somebody typed in these updates and did not take away again, run by run, without the document they were for. Codes,
 * ids and places are not words: only shared text counts.
 */
export function wordsIn(updates: readonly Uint8Array[]): string[] {
  if (updates.length === 0) return []
  const { structs, ds } = Y.decodeUpdate(Y.mergeUpdates([...updates]))
  const isGone = (client: number, clock: number) =>
    (ds.clients.get(client) ?? []).some((range) => clock >= range.clock && clock < range.clock + range.len)

  const runs: string[] = []
  let last: Y.ID | undefined
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue
    const { client, clock } = struct.id
    const left = [...struct.content.str.split('')].filter((_, at) => !isGone(client, clock + at)).join('')
    // Typed straight on from the run before.
    const goesOn = last !== undefined && Y.compareIDs(struct.origin, last)
    if (goesOn) runs.push((runs.pop() ?? '') + left)
    else runs.push(left)
    last = struct.lastId
  }
  return [...new Set(runs.map((run) => run.trim()))].filter((run) => run !== '')
}
