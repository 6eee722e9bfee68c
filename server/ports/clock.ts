/** Time, so that tests can hold it. Milliseconds. */
export interface Clock {
  now(): number
  /** Runs once after `ms`; returns the way to call it off. */
  after(ms: number, run: () => void): () => void
}
