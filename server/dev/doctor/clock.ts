import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { doctor as t } from '#shared/texts/da/doctor.ts'
import { bad, type Finding, good, see } from './finding.ts'

const run = promisify(execFile)

/** Frirum is younger than this and will not outlive that; a machine without a battery believes that it is 1970. */
const [first, last] = [Date.UTC(2026, 0, 1), Date.UTC(2100, 0, 1)]
/** How far the clock may move against the time that passes while we look. Milliseconds. */
const drift = 50
const glance = 200

/** The clock, and how this machine tells time; a test may give others. */
export interface Clockwork {
  now(): number
  /** Milliseconds that have passed, whatever the clock says. */
  passed(): number
  zone(): string
  /** Whether it is set by itself; undefined where the system does not say. */
  isSynced(): Promise<boolean | undefined>
}

const clockwork: Clockwork = {
  now: Date.now,
  passed: () => performance.now(),
  zone: () => new Intl.DateTimeFormat('da').resolvedOptions().timeZone,
  isSynced,
}

/**
 * Whether the clock can be right: a year that can be, nothing in the databases that is newer, no jumps while we look, Danish dates
 * that can be worked out, and, where the system says so, set by itself.
 */
export async function lookAtClock(newest: number, by: Clockwork = clockwork): Promise<Finding> {
  const now = by.now()
  const shown = new Intl.DateTimeFormat('da', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Copenhagen',
  }).format(now)
  if (now < first || now > last) return bad('clock', t.clock.impossible(shown), now)
  if (newest > now) return bad('clock', t.clock.behind(shown), now)
  if (Math.abs(await jump(by)) > drift) return see('clock', t.clock.jumps(shown), now)
  if ((await by.isSynced()) === false) return see('clock', t.clock.unsynced(shown), now)
  return good('clock', t.clock.good(shown, by.zone()), now)
}

/** How much the clock moves beyond the time that passes, milliseconds. */
async function jump(by: Clockwork): Promise<number> {
  const [now, passed] = [by.now(), by.passed()]
  await new Promise((resolve) => setTimeout(resolve, glance))
  return by.now() - now - (by.passed() - passed)
}

async function isSynced(): Promise<boolean | undefined> {
  const asked = run('timedatectl', ['show', '-p', 'NTPSynchronized', '--value'], { timeout: 2_000 })
  const said = await asked.catch(() => undefined)
  return said && said.stdout.trim() !== '' ? said.stdout.trim() === 'yes' : undefined
}
