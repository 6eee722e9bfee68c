import { systemClock } from './adapters/memory/clock.ts'
import { memoryFanout } from './adapters/memory/fanout.ts'
import { openSqliteJournal } from './adapters/sqlite/journal.ts'
import { openSqliteRegister } from './adapters/sqlite/register.ts'
import type { Config } from './config.ts'
import { takeOverRestored, tidyUp } from './dataFolder.ts'
import type { Log } from './log.ts'
import type { Parts } from './ports/parts.ts'

/**
 * The outside world of an installation on one machine: two SQLite files in its data folder, no other process, the system's
 * clock. Rejects with one clear sentence when the folder cannot be used.
 */
export async function openParts(config: Config, log: Log): Promise<Parts> {
  await takeOverRestored(config.dataFolder)
  const journal = await openSqliteJournal(config.dataFolder)
  try {
    await tidyUp(config.dataFolder)
    const register = await openSqliteRegister(config.dataFolder)
    return { config, log, journal, register, fanout: memoryFanout(), clock: systemClock }
  } catch (error) {
    await journal.close()
    throw error
  }
}
