import { dirname, join, resolve } from 'node:path'
import { copies as t } from '#shared/texts/da/copies.ts'
import { readConfig } from '../config.ts'
import { backup } from './copies/backup.ts'
import { runScript } from './runScript.ts'

/** `npm run backup -- [folder]`: a copy of everything, also while Frirum runs. Without a folder, one beside the data folder. */
runScript(async () => {
  const begun = performance.now()
  const config = readConfig(process.env)
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const folder = resolve(process.argv[2] ?? join(dirname(resolve(config.dataFolder)), 'backups', stamp))
  const { manifest, by } = await backup(config, folder)
  const { documents, rows } = manifest.contents
  const damaged = Object.keys(documents).filter((name) => documents[name] === null)

  console.log(t.made(folder, Object.keys(documents).length))
  if (damaged.length > 0) console.log(t.damaged(damaged.join(', ')))
  console.log(t.keepSafe)
  const sum = Object.values(rows).reduce((all, one) => all + one, 0)
  const ms = Math.round(performance.now() - begun)
  return { ok: true, folder, by, documents: Object.keys(documents).length, rows: sum, damaged: damaged.length, ms }
})
