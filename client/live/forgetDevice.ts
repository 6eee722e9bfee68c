import { forgetCopies } from './copies.ts'
import { unsavedPrefix } from './device.ts'
import { clearShelves } from './outboxShelf.ts'

/** Takes everything that somebody wrote off this device, also what waited for the network: somebody else may hold it next. */
export async function forgetDevice(): Promise<void> {
  await clearShelves()
  await forgetCopies().catch(() => undefined)
  const found = (await indexedDB.databases?.()) ?? []
  for (const { name } of found) if (name?.startsWith(unsavedPrefix)) indexedDB.deleteDatabase(name)
}
