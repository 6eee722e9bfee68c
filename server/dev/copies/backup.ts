import { access, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyStores } from '../../commands/copyStores.ts'
import type { Config } from '../../config.ts'
import { databases, toDisk } from '../../dataFolder.ts'
import { openParts } from '../../openParts.ts'
import { DataUnusable } from '../../ports/storage.ts'
import { quiet } from '../quiet.ts'
import { askForCopy } from './askForCopy.ts'
import { contentsOf, hashesOf, type Manifest, manifestFile } from './manifest.ts'
import { CopyRefused } from './no.ts'

/** A copy that was made, and whether a running server made it. */
export interface MadeCopy {
  manifest: Manifest
  by: 'server' | 'files'
}

/**
 * Copies the databases of a data folder into an empty folder, whether a server runs on them or not, reads the copy back and
 * writes down what is in it. Rejects with `CopyRefused` or what stands in the way of opening the folder.
 */
export async function backup(config: Config, folder: string): Promise<MadeCopy> {
  const { dataFolder } = config
  await access(join(dataFolder, databases[0])).catch(() => {
    throw new CopyRefused('no-data', dataFolder)
  })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw new CopyRefused('not-empty', folder)

  const madeAt = new Date().toISOString()
  const by = await copyTo(config, folder)
  const copy = await openParts({ ...config, dataFolder: folder }, quiet)
  const contents = await contentsOf(copy).finally(() => Promise.all([copy.journal.close(), copy.register.close()]))
  const manifest: Manifest = { format: 1, madeAt, files: await hashesOf(folder), contents }
  await writeFile(join(folder, manifestFile), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 })
  for (const file of [...databases, manifestFile]) await toDisk(join(folder, file))
  await toDisk(folder)
  return { manifest, by }
}

/** Straight from the files when nobody holds them, otherwise through whoever does. */
async function copyTo(config: Config, folder: string): Promise<MadeCopy['by']> {
  try {
    const parts = await openParts(config, quiet)
    await copyStores(parts, folder).finally(() => Promise.all([parts.journal.close(), parts.register.close()]))
    return 'files'
  } catch (cause) {
    if (!(cause instanceof DataUnusable && cause.no === 'data-in-use')) throw cause
    await askForCopy(config, folder)
    return 'server'
  }
}
