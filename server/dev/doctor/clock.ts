import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { doctor as t } from '#shared/texts/da/doctor.ts'
import { bad, type Finding, good, see } from './finding.ts'

const run = promisify(execFile)

/** Whether the clock can be right: nothing in the databases is newer, and, where the system says so, it is set by itself. */
export async function lookAtClock(newest: number): Promise<Finding> {
  const now = Date.now()
  const time = new Intl.DateTimeFormat('da', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Copenhagen' })
  const shown = time.format(now)
  if (newest > now) return bad('clock', t.clock.behind(shown), now)
  return (await isSynced()) === false
    ? see('clock', t.clock.unsynced(shown), now)
    : good('clock', t.clock.good(shown), now)
}

/** Undefined where the system does not say. */
async function isSynced(): Promise<boolean | undefined> {
  const asked = run('timedatectl', ['show', '-p', 'NTPSynchronized', '--value'], { timeout: 2_000 })
  const said = await asked.catch(() => undefined)
  return said && said.stdout.trim() !== '' ? said.stdout.trim() === 'yes' : undefined
}
