/** Chance that a seed repeats: whole numbers below `n`, and one of a list. */
export interface Chance {
  below(n: number): number
  of<T>(list: readonly T[]): T
}

/** Mulberry32: small, fast, and good enough to be unlucky with. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return { below, of: (list) => list[below(list.length)]! }
}

/** The seed of this run: given by `FUZZ_SEED`, or always the same. It stands in the test's name. */
export const seedOf = (usual: number): number => Number(process.env.FUZZ_SEED ?? usual)
