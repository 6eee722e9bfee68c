import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import { closeRounds } from '../workshop/closeRounds.ts'

const day = 24 * 3600_000
/** A seat's cookie works for seven days: whoever comes back later with an unanswered wish is a stranger. */
const answersKept = 8 * day

/**
 * Forgets what a meeting needs only while it goes on, in every workshop that nobody has used for a day: who gave which dot,
 * and the rows behind revealed ideas with the keys that could still change them; their words are on the board. Where the
 * meeting is closed, its phones are signed out and its printed tickets are no more. Answers and sessions that can do nothing
 * any more go everywhere.
 */
export const forgetQuiet =
  ({ register, clock }: Pick<Parts, 'register' | 'clock'>) =>
  async (): Promise<void> => {
    const now = clock.now()
    const workshops = await register.read((rows) => rows.find('workshop', {}))
    for (const workshop of workshops.filter(({ usedAt }) => usedAt < now - day))
      await register.write((rows) => forgetIn(rows, workshop))
    await register.write(async (rows) => {
      for (const { id, at } of await rows.find('answer', {}))
        if (at < now - answersKept) await rows.remove('answer', { id })
      for (const { id, expiresAt } of await rows.find('session', {}))
        if (expiresAt <= now) await rows.remove('session', { id })
    })
  }

async function forgetIn(rows: Rows, quiet: Row<'workshop'>): Promise<void> {
  const { id: workshop, state } = quiet
  await closeRounds(rows, quiet, () => true)
  for (const { id, item } of await rows.find('idea', { workshop, carried: true }))
    if (item !== null) await rows.remove('idea', { id })
  if (state !== 'closed') return
  await rows.remove('session', { workshop, role: 'seat' })
  await rows.remove('ticket', { workshop })
}
