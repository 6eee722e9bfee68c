import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'
import { pageOf } from './shared/pageOf.ts'

/** While developing, an address gets the page that the server gives it in the built house. */
const pages: Plugin = {
  name: 'pages',
  configureServer: (server) => {
    server.middlewares.use((request, _answer, next) => {
      const page = pageOf((request.url ?? '').replace(/\?.*/, ''))
      if (page !== 'index') request.url = `/${page}.html`
      next()
    })
  },
}

/**
 * Parts of the phone page that come later are one script each, without styles and without others beside it, so what Vite would
 * add to load those ahead is left out. `tests/rules/boot` sees to it that they stay so.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'seat',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined),
}

/**
 * Two parts that our pages load with Yjs and do not use: colours for what it says on the console, which bring a schema language
 * along, and the line between pages of one browser, which is switched off. 3 kB of every page with a document.
 */
const plainParts: Record<string, string> = {
  'lib0/logging': "export const { log: print, warn } = console, BOLD = '', UNBOLD = '', ORANGE = '', RED = ''",
  'lib0/broadcastchannel': 'export const publish = () => undefined, subscribe = publish, unsubscribe = publish',
}
const plainYjs: Plugin = {
  name: 'plain-yjs',
  enforce: 'pre',
  apply: 'build',
  resolveId: {
    filter: { id: /^lib0\/(logging|broadcastchannel)$/ },
    handler: (id, importer) => (/\/(yjs|y-websocket)\//.test(importer ?? '') ? `\0plain-yjs:${id}` : undefined),
  },
  load: {
    filter: { id: /^\0plain-yjs:/ },
    handler: (id) => plainParts[id.replace('\0plain-yjs:', '')],
  },
}

interface Chunk {
  file: string
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
  assets?: string[]
}

/** Pictures and signs that a page can do without until there is a network again. */
const isExtra = /emoji|-ext-|vietnamese|cyrillic|greek/

/** Every file a page may load, now or later. Of `shell` only what it loads at once: it leads to all the other pages as well. */
function filesOf(manifest: string, shell: string, place = shell): string[] {
  const chunks: Record<string, Chunk> = JSON.parse(readFileSync(`dist/.vite/${manifest}.json`, 'utf8'))
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string, isWhole: boolean): void => {
    const chunk = chunks[name]
    if (!chunk || seen.has(name)) return
    seen.add(name)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) visit(next, isWhole)
    if (isWhole) for (const next of chunk.dynamicImports ?? []) visit(next, true)
  }
  visit(shell, shell === place)
  visit(place, true)
  return [...files].filter((file) => !isExtra.test(file)).map((file) => `/${file}`)
}

/** Tells the service worker which files make up the pages that open without the network. It is built after them. */
const kept: Plugin = {
  name: 'kept',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'worker',
  load: (id) => {
    if (!id.endsWith('client/sw/kept.ts')) return
    const pages = {
      board: { at: /^\/tavle\//, html: '/index.html', files: filesOf('manifest', 'index.html', 'places/board/BoardPlace.tsx') },
      seat: { at: /^\/plads\/?$/, html: '/seat.html', files: filesOf('seat', 'seat.html') },
    }
    const entries = Object.entries(pages).map(
      ([name, { at, html, files }]) => `${name}: { at: ${at}, html: '${html}', files: ${JSON.stringify(files)} }`,
    )
    const sources = Object.values(pages).map(({ html, files }) => [readFileSync(`dist${html}`, 'utf8'), files])
    const build = createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 12)
    return `export const build = '${build}'\nexport const keptPages = { ${entries.join(', ')} }`
  },
}

/** A page built apart from the others: its part of the libraries, and no more, in one script. */
const alone = (page: string): EnvironmentOptions => ({
  consumer: 'client',
  build: { emptyOutDir: false, manifest: `.vite/${page}.json`, rollupOptions: { input: `client/${page}.html` } },
})

/** Builds `client/` to `dist/`; in `npm run dev` the pages reload and everything live goes to the server on 8080. */
export default defineConfig({
  root: 'client',
  plugins: [solid(), pages, plainImports, plainYjs, kept],
  build: {
    outDir: '../dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  environments: {
    client: { build: { emptyOutDir: true, manifest: true } },
    door: alone('door'),
    seat: alone('seat'),
    worker: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        rollupOptions: { input: 'client/sw/worker.ts', output: { entryFileNames: 'sw.js' } },
      },
    },
  },
  builder: {
    buildApp: async ({ build, environments }) => {
      for (const part of Object.values(environments)) if (part.config.consumer === 'client') await build(part)
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/ws': { target: 'ws://127.0.0.1:8080', ws: true } } },
})
