import { mkdir } from 'node:fs/promises'
import type { Parts } from '../ports/parts.ts'

/**
 * Copies both stores into an empty folder, made if missing, while work goes on. Rows first: a document may then be newer than
 * the rows that speak of it, which is how a crash leaves them too, and never the other way round.
 */
export async function copyStores(
  { journal, register }: Pick<Parts, 'journal' | 'register'>,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await register.copyTo(folder)
  await journal.copyTo(folder)
}
