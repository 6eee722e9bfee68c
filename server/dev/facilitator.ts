import { randomInt } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { newToken } from '../tokens.ts'
import { invitationFile } from '../invitation.ts'
import { type Visitor, visit } from './visitor.ts'

/**
 * A scripted facilitator at a running server, let in by the invitation in its data folder; it leaves a fresh one there.
 * Throws one sentence when the folder is not at hand.
 */
export async function becomeFacilitator(baseUrl: string, dataFolder: string): Promise<Visitor> {
  const file = invitationFile(dataFolder)
  const link = await readFile(file, 'utf8').catch(() => {
    throw new Error(`No invitation in ${file}. Set FRIRUM_DATA to the data folder of the server at ${baseUrl}.`)
  })
  const token = link.trim().split('#')[1] ?? ''
  const someone = visit(baseUrl)
  const role = `Mødeleder i demoen ${randomInt(10_000)}`
  await someone.must('POST', '/api/invites/accept', { token, role, email: '', passphrase: newToken() })
  const { url } = await someone.must<{ url: string }>('POST', '/api/invites', {})
  await writeFile(file, `${url}\n`, { mode: 0o600 })
  return someone
}
