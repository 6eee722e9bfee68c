import { cp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { addressOf, type Config, isEverywhere } from '../../config.ts'
import { databases } from '../../dataFolder.ts'
import { invitationFile } from '../../invitation.ts'
import { CopyRefused } from './no.ts'

/**
 * Lets the server that runs on a data folder copy its databases, under the invitation that lies there, and fetches the copy
 * into another folder. Rejects when none of its addresses answers.
 */
export async function askForCopy(config: Config, folder: string): Promise<void> {
  const { dataFolder } = config
  const invitation = await readFile(invitationFile(dataFolder), 'utf8').catch(() => '')
  const [page = '', token = ''] = invitation.trim().split('#')
  const origin = URL.canParse(page) ? new URL(page).origin : config.baseUrl
  const here = addressOf(isEverywhere(config.host) ? '127.0.0.1' : config.host, config.port)
  const copy = (await ask(origin, origin, token)) ?? (await ask(here, origin, token))
  if (!copy) throw new CopyRefused('no-answer', dataFolder)
  try {
    for (const file of databases) await moveFile(join(dataFolder, copy, file), join(folder, file))
  } finally {
    await rm(join(dataFolder, copy), { recursive: true, force: true })
  }
}

/** Where the copy lies inside the data folder; undefined when this address is not that of our server. */
async function ask(address: string, origin: string, token: string): Promise<string | undefined> {
  const headers = { origin, authorization: `Bearer ${token}` }
  const answer = await fetch(`${address}/api/owner/copy`, { method: 'POST', headers }).catch(() => undefined)
  if (!answer?.ok) return undefined
  return ((await answer.json()) as { copy: string }).copy
}

/** Also to another disk. */
async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EXDEV') throw cause
    await cp(from, to)
  })
}
