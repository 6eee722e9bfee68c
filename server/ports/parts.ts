import type { Config } from '../config.ts'
import type { Clock } from './clock.ts'
import type { Fanout } from './fanout.ts'
import type { Journal } from './journal.ts'
import type { Register } from './register.ts'
import type { Log } from '../log.ts'
import type { Reopening } from '../reopening.ts'
import type { Reading } from '../strain.ts'

/** The outside world, handed to everything that needs it by `main.ts` and by tests. */
export interface Parts {
  config: Config
  journal: Journal
  register: Register
  fanout: Fanout
  clock: Clock
  log: Log
  /** How hard the process is pressed; a test may say so. Without it, the process is looked at. */
  pressed?: () => Reading
  /** Whether all this comes from a copy that nobody has opened for writing yet. Without it, nothing does. */
  reopening?: Reopening
}
