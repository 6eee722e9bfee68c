import { openParts } from '#server/openParts.ts'
import { readConfig } from '#server/config.ts'
import type { Parts } from '#server/ports/parts.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** The journal and the register of a data folder, for a server of the kit or for looking into. */
export async function onDisk(folder: string): Promise<Pick<Parts, 'journal' | 'register'>> {
  const { journal, register } = await openParts(readConfig({ FRIRUM_DATA: folder }), silent)
  return { journal, register }
}
