import { systemClock } from './adapters/memory/clock.ts'
import { memoryFanout } from './adapters/memory/fanout.ts'
import { openSqliteJournal } from './adapters/sqlite/journal.ts'
import { openSqliteRegister } from './adapters/sqlite/register.ts'
import { dropBallast } from './ballast.ts'
import type { Config } from './config.ts'
import { takeOverRestored, tidyUp } from './dataFolder.ts'
import type { Log } from './log.ts'
import type { Parts } from './ports/parts.ts'
import { DataUnusable } from './ports/storage.ts'
import { readReopening } from './reopening.ts'

/**
 * The outside world of an installation on one machine: two SQLite files in its data folder, no other process, the system's
 * clock. Rejects with one clear sentence when the folder cannot be used.
 */
export async function openParts(config: Config, log: Log): Promise<Parts> {
  try {
    return await open(config, log)
  } catch (cause) {
    const isFull = cause instanceof DataUnusable && cause.no === 'data-full'
    if (!isFull || !(await dropBallast(config.dataFolder))) throw cause
    log.warn({}, 'the disk is full, and the room that was kept in reserve is used now')
    return open(config, log)
  }
}

async function open(config: Config, log: Log): Promise<Parts> {
  await takeOverRestored(config.dataFolder)
  const journal = await openSqliteJournal(config.dataFolder)
  try {
    await tidyUp(config.dataFolder)
    const register = await openSqliteRegister(config.dataFolder)
    const reopening = await readReopening(config.dataFolder)
    return { config, log, journal, register, fanout: memoryFanout(), clock: systemClock, reopening }
  } catch (error) {
    await journal.close()
    throw error
  }
}
