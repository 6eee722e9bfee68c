import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './serverProcess.ts'

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
}

/** Scripts and styles that a page loads before it can be used, as the built manifests tell. Throws when there is no build. */
function firstLoad(build: string, entries: readonly string[]): Set<string> {
  const path = join(root, `dist/.vite/${build}.json`)
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync(path, 'utf8'))
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string): void => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in ${path}`)
    if (seen.has(name)) return
    seen.add(name)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    chunk.imports?.forEach(visit)
  }
  entries.forEach(visit)
  return files
}

/** What a page's first load weighs, compressed as a server would. */
export function gzipKb(build: string, entries: readonly string[]): number {
  const sizes = [...firstLoad(build, entries)].map(
    (file) => gzipSync(readFileSync(join(root, 'dist', file)), { level: 9 }).length,
  )
  return Math.round((sizes.reduce((sum, size) => sum + size, 0) / 1024) * 10) / 10
}
