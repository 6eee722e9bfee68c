import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The databases of a data folder. */
export const databases = ['documents.db', 'register.db'] as const

const ready = 'restored-'
const aside = 'replaced-'

/** How folders inside a data folder are called that a restore makes there: while it works, and once all of it is on disk. */
export const restoreFolders = {
  begun: 'restoring-',
  ready,
  /** What was there before. Never removed by Frirum. */
  aside,
}

/**
 * Puts restored databases in the place of those in a data folder, and those aside. Called before a folder is opened: a crash
 * half-way is finished here, so nobody ever sees some of the old beside some of the new.
 */
export async function takeOverRestored(folder: string): Promise<void> {
  const found = (await readdir(folder).catch(() => [])).find((name) => name.startsWith(ready))
  if (!found) return
  const from = join(folder, found)
  const old = join(folder, found.replace(ready, aside))
  await mkdir(old, { recursive: true, mode: 0o700 })
  for (const file of databases) {
    const still = await readdir(from)
    if (!still.includes(file)) continue
    for (const part of [`${file}-wal`, `${file}-shm`, file]) await moveIfThere(join(folder, part), join(old, part))
    await rename(join(from, file), join(folder, file))
  }
  await rm(from, { recursive: true })
  await toDisk(folder)
}

async function moveIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause
  })
}

/** Waits until a file's bytes, or a folder's names, are on the disk. Systems that cannot do so for folders are let be. */
export async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().catch(() => undefined)
  await handle.close()
}
