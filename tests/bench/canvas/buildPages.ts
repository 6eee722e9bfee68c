import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const sources = join(import.meta.dirname, 'pages')
const fonts = join('node_modules', '@excalidraw', 'excalidraw', 'dist', 'prod', 'fonts')

const pageOf = (name: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${name}</title>
<style>html, body, #root { height: 100%; margin: 0 }</style>
<div id="root"></div>
<script>window.EXCALIDRAW_ASSET_PATH = '/'</script>
<script type="module" src="./${name}.mjs"></script>
</html>`

/**
 * Builds a page for each peer that `folder` has the packages of, with everything it asks for beside it, and answers with where
 * they are. What has been built from the same sources is built no more.
 */
export async function buildPages(folder: string, names: readonly string[]): Promise<string> {
  const scripts = await Promise.all(names.map((name) => readFile(join(sources, `${name}.mjs`), 'utf8')))
  const stamp = createHash('sha256').update(JSON.stringify([scripts, names.map(pageOf)])).digest('hex').slice(0, 12)
  const built = join(folder, `built-${stamp}`)
  if (existsSync(join(built, 'done'))) return built
  console.log('Building a page for each peer …')
  const pages = join(folder, 'pages')
  await mkdir(pages, { recursive: true })
  for (const [at, name] of names.entries()) {
    await writeFile(join(pages, `${name}.mjs`), scripts[at] ?? '')
    await writeFile(join(pages, `${name}.html`), pageOf(name))
  }
  await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: built,
      emptyOutDir: true,
      target: 'esnext',
      rollupOptions: { input: names.map((name) => join(pages, `${name}.html`)) },
    },
  })
  await cp(join(folder, fonts), join(built, 'fonts'), { recursive: true })
  await writeFile(join(built, 'done'), '')
  return built
}
