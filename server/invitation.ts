import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeLink } from './commands/links.ts'
import type { Parts } from './ports/parts.ts'

/** Where the owner of the data folder finds a one-time invitation. */
export const invitationFile = (dataFolder: string): string => join(dataFolder, 'invitation.txt')

/**
 * Leaves a fresh invitation in the data folder, readable by its owner only: the way back in when nobody remembers a
 * passphrase, and how scripts on the same machine become a facilitator. Whoever can read it could read the database too.
 */
export async function leaveInvitation(parts: Parts): Promise<void> {
  const url = `${parts.config.baseUrl}/invitation#${await makeLink(parts)('owner')}`
  await writeFile(invitationFile(parts.config.dataFolder), `${url}\n`, { mode: 0o600 })
}
