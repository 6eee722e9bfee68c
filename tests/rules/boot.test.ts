import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { importsOf, root } from '#tests/kit/sources.ts'

interface Chunk {
  file: string
  isEntry?: true
  isDynamicEntry?: true
  imports?: string[]
  css?: string[]
}
const manifestOf = (name: string) =>
  JSON.parse(readFileSync(join(root, `dist/.vite/${name}.json`), 'utf8')) as Record<string, Chunk>

/** Everything a page loads before it can be used: its chunk, what that imports statically, and their styles. */
function firstLoad(build: string, ...entries: string[]): string[] {
  const manifest = manifestOf(build)
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (name: string): void => {
    const chunk = manifest[name]
    if (seen.has(name) || !chunk) return
    seen.add(name)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const one of chunk.imports ?? []) visit(one)
  }
  for (const entry of entries) {
    if (!manifest[entry]) throw new Error(`${entry} is not in the build`)
    visit(entry)
  }
  return [...files]
}

const kilobytes = (files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, 'dist', file)), { level: 9 }).length, 0) / 1024

const limits = [
  { page: 'door', build: 'door', entries: ['door.html'], limit: 25 },
  { page: 'seat', build: 'seat', entries: ['seat.html'], limit: 25 },
  { page: 'wall', build: 'manifest', entries: ['index.html', 'places/wall/Wall.tsx'], limit: 70 },
  { page: 'lead', build: 'manifest', entries: ['index.html', 'places/lead/Lead.tsx'], limit: 70 },
  { page: 'board', build: 'manifest', entries: ['index.html', 'places/board/BoardPlace.tsx'], limit: 110 },
]

test.each(limits)('$page loads at most $limit kB of scripts and styles', ({ build, entries, limit }) => {
  expect(kilobytes(firstLoad(build, ...entries))).toBeLessThanOrEqual(limit)
})

test('what a seat loads later is one script each, without styles of its own', () => {
  const chunks = Object.values(manifestOf('seat')).filter((chunk) => chunk.file.endsWith('.js'))
  const later = chunks.filter((chunk) => chunk.isDynamicEntry)
  expect(later.length).toBeGreaterThan(0)
  expect(chunks.filter((chunk) => !chunk.isEntry && !chunk.isDynamicEntry)).toEqual([])
  expect(later.filter((chunk) => chunk.css)).toEqual([])
})

test.each([
  'client/places/seat/Seat.tsx',
  'client/places/lead/Lead.tsx',
])('%s loads no document, no canvas and no editor', (entry) => {
  const seen = new Set<string>()
  const loads = new Set<string>()
  const walk = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    for (const one of importsOf(path)) {
      if (one.typeOnly || one.lazy) continue
      if (/\.(ts|tsx)$/.test(one.to)) walk(one.to)
      else loads.add(one.to)
    }
  }
  walk(entry)
  expect([...loads].filter((name) => /^(yjs|y-|@tiptap|valibot|@kobalte)/.test(name))).toEqual([])
  expect([...seen].filter((path) => path.startsWith('client/canvas/'))).toEqual([])
})
