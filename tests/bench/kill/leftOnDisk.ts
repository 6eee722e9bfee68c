import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { openSqliteJournal } from '#server/adapters/sqlite/journal.ts'
import { openSqliteRegister } from '#server/adapters/sqlite/register.ts'
import { contentsOf } from '#server/dev/copies/manifest.ts'

/** What all the kills left: how many documents were made short on the way, and how many no longer read. */
export async function leftOnDisk(folder: string): Promise<{ compacted: number; damaged: number }> {
  const [journal, register] = await Promise.all([openSqliteJournal(folder), openSqliteRegister(folder)])
  await Promise.all([journal.verify(), register.verify()])
  const { documents } = await contentsOf({ journal, register })
  await Promise.all([journal.close(), register.close()])
  const file = new DatabaseSync(join(folder, 'documents.db'), { readOnly: true })
  const compacted = Number(file.prepare('select count(*) as n from snap').get()?.n)
  file.close()
  return { compacted, damaged: Object.values(documents).filter((one) => one === null).length }
}
