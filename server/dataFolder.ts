import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The databases of a data folder. */
export const databases = ['documents.db', 'register.db'] as const

/** Folders inside a data folder, or how their names begin. */
export const inside = {
  /** Copies on their way to whoever asked for them. */
  copies: 'copies',
  /** A restore that is not finished, one that is finished but not in place, and what was in place before. */
  restoring: 'restoring-',
  restored: 'restored-',
  replaced: 'replaced-',
  /** Says that everything comes from a copy, and from when; there until somebody has opened it for writing. */
  note: 'restored.json',
  /** Room in reserve, for a day when the disk is full. */
  ballast: 'ballast',
} as const

/**
 * Puts restored databases in the place of those in a data folder, and those aside. Called before a folder is opened: a crash
 * half-way is finished here, so nobody ever sees some of the old beside some of the new.
 */
export async function takeOverRestored(folder: string): Promise<void> {
  const found = (await readdir(folder).catch((): string[] => [])).find((name) => name.startsWith(inside.restored))
  if (!found) return
  const from = join(folder, found)
  const aside = join(folder, found.replace(inside.restored, inside.replaced))
  await mkdir(aside, { recursive: true, mode: 0o700 })
  for (const file of databases) {
    if (!(await readdir(from)).includes(file)) continue
    for (const part of [`${file}-wal`, `${file}-shm`, file]) await moveIfThere(join(folder, part), join(aside, part))
    await rename(join(from, file), join(folder, file))
  }
  await moveIfThere(join(from, inside.note), join(folder, inside.note))
  await rm(from, { recursive: true })
  await toDisk(folder)
}

/** Takes away what scripts that were cut short have left lying. Only for whoever holds the databases' locks. */
export async function tidyUp(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name === inside.copies || name.startsWith(inside.restoring))
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true })
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
