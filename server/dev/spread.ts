/** How measured values spread. All in the unit they came in, to a tenth; null when nothing was measured. */
export interface Spread {
  p50: number | null
  p95: number | null
  p99: number | null
  max: number | null
}

export const tenth = (value: number): number => Math.round(value * 10) / 10

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number | null => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
    return value === undefined ? null : tenth(value)
  }
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}
