/** What the two sides of a database thread say to each other. */

/** One SQL statement. `rows`, when given, is how many rows it must return or change for its group to be kept. */
export interface Statement {
  sql: string
  values?: readonly unknown[]
  rows?: number
}

/** What a statement gave: its rows if it returns any, and otherwise how many it changed. */
export interface Outcome {
  rows: Record<string, unknown>[]
  changes: number
}

/** Why SQLite said no. `code` is its extended result code, 0 when the cause was not SQLite. */
export interface Failure {
  message: string
  code: number
}

/** What a thread starts with: its file, and what to carry out in it first. */
export interface Start {
  path: string
  begin: Statement[]
}

/**
 * `together` is one durable transaction: all of the statements or none. `copy` writes the file as it is at one moment to
 * another path, while others ask. `close` is the last thing asked.
 */
export type Ask = { id: number } & (
  | { verb: 'run' | 'together'; statements: Statement[] }
  | { verb: 'copy'; path: string }
  | { verb: 'close' }
)

/** The first answer, with id 0, tells whether the file could be opened. */
export type Answer = { id: number; outcomes: Outcome[] } | { id: number; failure: Failure }
