import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Paths (from the root, with `/`) of all files with one of these endings under the given folders. */
export const filesOf = (folders: readonly string[], endings: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort(),
  )

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** One import of a file: `to` is a path from the root for our own files, otherwise the specifier. */
export interface Import {
  from: string
  to: string
  specifier: string
  /** Loaded only when needed: `import('…')`. */
  lazy: boolean
  /** Vanishes when types are stripped. */
  typeOnly: boolean
}

const resolve = (from: string, specifier: string): string => {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return join(dirname(from), specifier).replaceAll('\\', '/')
  return specifier
}

/** Every import of a source file, static, re-exported and lazy, types included. */
export function importsOf(path: string): Import[] {
  const { module } = parseSync(path, textOf(path))
  const entry = (specifier: string, lazy: boolean, typeOnly: boolean): Import => ({
    from: path,
    to: resolve(path, specifier),
    specifier,
    lazy,
    typeOnly,
  })
  const plain = module.staticImports.map((one) =>
    entry(one.moduleRequest.value, false, one.entries.length > 0 && one.entries.every((name) => name.isType)),
  )
  const passedOn = module.staticExports.flatMap((one) =>
    one.entries.flatMap((name) => (name.moduleRequest ? [entry(name.moduleRequest.value, false, name.isType)] : [])),
  )
  const lazy = module.dynamicImports.flatMap((one) => {
    const text = textOf(path).slice(one.moduleRequest.start, one.moduleRequest.end)
    return /^['"].*['"]$/.test(text) ? [entry(text.slice(1, -1), true, false)] : []
  })
  return [...plain, ...passedOn, ...lazy]
}
