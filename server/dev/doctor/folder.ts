import { access, constants, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { doctor as t } from '#shared/texts/da/doctor.ts'
import { bad, type Finding, good, reason, see } from './finding.ts'

/** Whether the data folder can be written, and by its owner alone. */
export async function lookAtFolder(folder: string): Promise<Finding> {
  const found = await stat(folder).catch(() => undefined)
  if (!found) return good('folder', t.folder.none(folder))
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    return bad('folder', t.folder.locked(folder, reason(cause)))
  }
  if (isPrivate(found.mode)) return good('folder', t.folder.good(folder))
  const open: string[] = []
  for (const name of await readdir(folder)) {
    const inner = await stat(join(folder, name)).catch(() => undefined)
    if (inner?.isFile() && !isPrivate(inner.mode)) open.push(name)
  }
  return open.length > 0 ? see('folder', t.folder.shared(open.join(', '))) : good('folder', t.folder.good(folder))
}

/** Nobody but the owner may read. On Windows modes say nothing, and everything looks private. */
const isPrivate = (mode: number): boolean => process.platform === 'win32' || (mode & 0o044) === 0
