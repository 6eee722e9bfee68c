import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Config } from '../../config.ts'
import { databases, inside, takeOverRestored, toDisk } from '../../dataFolder.ts'
import { openParts } from '../../openParts.ts'
import { canonical } from '../../export/format.ts'
import type { Parts } from '../../ports/parts.ts'
import { DataUnusable } from '../../ports/storage.ts'
import { quiet } from '../quiet.ts'
import { contentsOf, hashesOf, manifest, type Manifest, manifestFile } from './manifest.ts'
import { CopyRefused } from './no.ts'
import { renewAll } from './renewAll.ts'

/** What a restore did. `aside` is where the databases lie that were there before, if there were any. */
export interface Restored {
  manifest: Manifest
  /** Workshops erased since the copy was made, and erased again; null when no old folder could be asked which those are. */
  erasedAgain: number | null
  aside: string | null
}

/**
 * Puts a copy in the place of what is in a data folder. Everything is made ready beside the old and checked, then takes its
 * place in one rename that `openParts` finishes after a crash: the folder holds the old or the new, never some of each.
 */
export async function restore(config: Config, from: string): Promise<Restored> {
  const { dataFolder } = config
  const wanted = await readManifest(from)
  await takeOverRestored(dataFolder)
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const { old, isEmpty } = await holdOld(config)
  try {
    const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
    const making = join(dataFolder, inside.restoring + stamp)
    await mkdir(making, { mode: 0o700 })
    for (const file of databases) await copyFile(join(from, file), join(making, file))
    const made = await openParts({ ...config, dataFolder: making }, quiet)
    const erasedAgain = await (async () => {
      await mustBeAs(wanted, made, from)
      return renewAll(made, old)
    })().finally(() => close(made))

    await writeFile(join(making, inside.note), `${JSON.stringify({ madeAt: wanted.madeAt })}\n`, { mode: 0o600 })
    for (const file of [...databases, inside.note]) await toDisk(join(making, file))
    await toDisk(making)
    await rename(making, join(dataFolder, inside.restored + stamp))
    await toDisk(dataFolder)
    if (old) await close(old)
    await takeOverRestored(dataFolder)
    return {
      manifest: wanted,
      erasedAgain: old ? erasedAgain : null,
      aside: isEmpty ? null : join(dataFolder, inside.replaced + stamp),
    }
  } finally {
    if (old) await close(old)
  }
}

const close = (parts: Parts) => Promise.all([parts.journal.close(), parts.register.close()])

async function readManifest(from: string): Promise<Manifest> {
  const text = await readFile(join(from, manifestFile), 'utf8').catch(() => '{}')
  const parsed = v.safeParse(manifest, parsedJson(text))
  if (!parsed.success) throw new CopyRefused('no-copy', from)
  const found = await hashesOf(from).catch(() => ({}))
  if (canonical(found) !== canonical(parsed.output.files))
    throw new CopyRefused('copy-changed', from, databases.join(', '))
  return parsed.output
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The databases that are there now, held so that no server starts on them meanwhile. None when they cannot be read. */
async function holdOld(config: Config): Promise<{ old: Parts | undefined; isEmpty: boolean }> {
  const there = await readdir(config.dataFolder)
  if (!databases.some((file) => there.includes(file))) return { old: undefined, isEmpty: true }
  try {
    return { old: await openParts(config, quiet), isEmpty: false }
  } catch (cause) {
    if (cause instanceof DataUnusable && cause.no === 'data-in-use') throw new CopyRefused('in-use', config.dataFolder)
    return { old: undefined, isEmpty: false }
  }
}

/** Every page, every document and every count is as it was when the copy was made. */
async function mustBeAs({ contents }: Manifest, made: Parts, from: string): Promise<void> {
  await made.journal.verify()
  await made.register.verify()
  const found = await contentsOf(made)
  const names = new Set([...Object.keys(contents.documents), ...Object.keys(found.documents)])
  const other = [...names].filter((name) => canonical(contents.documents[name]) !== canonical(found.documents[name]))
  if (other.length > 0) throw new CopyRefused('copy-changed', from, other.join(', '))
  if (canonical(contents.rows) !== canonical(found.rows)) throw new CopyRefused('copy-changed', from, 'register.db')
}
