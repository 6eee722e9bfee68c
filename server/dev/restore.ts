import { resolve } from 'node:path'
import { copies as t } from '#shared/texts/da/copies.ts'
import { readConfig } from '../config.ts'
import { CopyRefused } from './copies/no.ts'
import { restore } from './copies/restore.ts'
import { runScript } from './runScript.ts'

/** `npm run restore -- <folder>`: puts a copy made by `npm run backup` in the place of what is in the data folder. */
runScript(async () => {
  const given = process.argv[2]
  if (!given) throw new CopyRefused('no-folder')
  const config = readConfig(process.env)
  const { manifest, erasedAgain, aside } = await restore(config, resolve(given))

  console.log(t.restored(config.dataFolder, manifest.madeAt))
  if (erasedAgain === null) console.log(t.noLog)
  else if (erasedAgain > 0) console.log(t.again(erasedAgain))
  if (aside) console.log(t.aside(aside))
  console.log(t.signIn)
  console.log(t.closed)
  const documents = Object.keys(manifest.contents.documents).length
  return { ok: true, folder: resolve(config.dataFolder), madeAt: manifest.madeAt, documents, erasedAgain, aside }
})
