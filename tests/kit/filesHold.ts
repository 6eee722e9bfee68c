import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Names of the files under a folder whose bytes hold these words, in UTF-8, as they are or as JSON writes them. */
export function filesHolding(folder: string, words: string): string[] {
  const forms = [words, JSON.stringify(words).slice(1, -1)]
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => forms.some((form) => readFileSync(join(folder, name)).includes(form)))
    .sort()
}
