/** A number that looks drawn by lot and is always the same for the same words (FNV-1a). */
function lot(words: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  // The last letters must tell as much as the first.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) >>> 0
}

/** Things in an order of one's own: another for every seed, the same for the same, so that nothing is first for everybody. */
export function shuffled<T extends { id: string }>(things: readonly T[], seed: string): T[] {
  const drawn = new Map(things.map(({ id }) => [id, lot(`${seed} ${id}`)]))
  return things.toSorted((a, b) => (drawn.get(a.id) ?? 0) - (drawn.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1))
}
