import type { Config } from '../config.ts'
import type { Clock } from './clock.ts'
import type { Fanout } from './fanout.ts'
import type { Journal } from './journal.ts'
import type { Register } from './register.ts'
import type { Log } from '../log.ts'

/** The outside world, handed to everything that needs it by `main.ts` and by tests. */
export interface Parts {
  config: Config
  journal: Journal
  register: Register
  fanout: Fanout
  clock: Clock
  log: Log
}
