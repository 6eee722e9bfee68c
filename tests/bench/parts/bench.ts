/** How much a bench may take: `quick` is for a look, in well under a minute; otherwise some minutes. */
export interface Ask {
  quick: boolean
  /** How often, where that can be chosen; the bench's own number otherwise. */
  times: number | undefined
  seed: number | undefined
}

/** Measures, prints what a person wants to read, and answers with the JSON object of the last line. */
export type Bench = (ask: Ask) => Promise<object>
