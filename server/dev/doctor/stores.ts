import { readdir } from 'node:fs/promises'
import { doctor as t } from '#shared/texts/da/doctor.ts'
import type { Config } from '../../config.ts'
import { databases, inside } from '../../dataFolder.ts'
import { openParts } from '../../openParts.ts'
import type { Parts } from '../../ports/parts.ts'
import { DataUnusable } from '../../ports/storage.ts'
import { contentsOf } from '../copies/manifest.ts'
import { quiet } from '../quiet.ts'
import { bad, type Finding, good, reason, see } from './finding.ts'

/**
 * Opens the databases as the server does, which reads their settings back, and reads all of them. While a server holds them it
 * has done the first itself. `newest` is the latest moment anything in them speaks of, epoch milliseconds.
 */
export async function lookAtStores(config: Config): Promise<{ findings: Finding[]; newest: number }> {
  const names = await readdir(config.dataFolder).catch((): string[] => [])
  const left = lookAtLeft(names)
  if (!databases.some((file) => names.includes(file))) return { findings: [good('stores', t.stores.none)], newest: 0 }
  try {
    const parts = await openParts(config, quiet)
    const seen = await readAll(parts).finally(() => Promise.all([parts.journal.close(), parts.register.close()]))
    return { findings: [...seen.findings, left], newest: seen.newest }
  } catch (cause) {
    const isRunning = cause instanceof DataUnusable && cause.no === 'data-in-use'
    const finding = isRunning
      ? good('stores', t.stores.running)
      : bad('stores', cause instanceof DataUnusable ? cause.message : reason(cause))
    return { findings: [finding, left], newest: 0 }
  }
}

function lookAtLeft(names: readonly string[]): Finding {
  const old = names.filter((name) => name.startsWith(inside.replaced))
  return old.length > 0 ? see('left', t.left.some(old.join(', ')), old.length) : good('left', t.left.good)
}

async function readAll({ journal, register }: Parts): Promise<{ findings: Finding[]; newest: number }> {
  await journal.verify()
  await register.verify()
  const { documents } = await contentsOf({ journal, register })
  const damaged = Object.keys(documents).filter((name) => documents[name] === null)
  const count = Object.keys(documents).length
  const stores =
    damaged.length > 0
      ? bad('stores', t.stores.damaged(damaged.join(', ')), damaged.length)
      : good('stores', t.stores.good(count), count)
  return register.read(async (rows) => {
    const open = await rows.count('erasure', { done: false })
    const erasures = open > 0 ? [see('erasures', t.left.erasures(open), open)] : []
    const moments = [
      ...(await rows.find('workshop', {}, 'createdAt')).map((row) => row.createdAt),
      ...(await rows.find('member', {}, 'createdAt')).map((row) => row.createdAt),
      ...(await rows.find('erasure', {}, 'at')).map((row) => row.at),
    ]
    return { findings: [stores, ...erasures], newest: Math.max(0, ...moments) }
  })
}
