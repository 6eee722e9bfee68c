/** How much a bench may take: `quick` is for a look, in well under a minute; otherwise some minutes. */
export interface Ask {
  quick: boolean
  /** How often, where that can be chosen; the bench's own number otherwise. */
  times: number | undefined
  seed: number | undefined
  /** How many notes, where that can be chosen. */
  notes?: number | undefined
  /** How long, where that can be chosen. */
  minutes?: number | undefined
  /** Prints the table as Markdown, for `docs/`. */
  markdown?: boolean
}

/** Measures, prints what a person wants to read, and answers with the JSON object of the last line. */
export type Bench = (ask: Ask) => Promise<object>
