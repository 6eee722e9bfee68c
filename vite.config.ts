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

/** A page built apart from the others: its part of the libraries, and no more, in one script. */
const alone = (page: string): EnvironmentOptions => ({
  consumer: 'client',
  build: { emptyOutDir: false, manifest: `.vite/${page}.json`, rollupOptions: { input: `client/${page}.html` } },
})

/** Builds `client/` to `dist/`; in `npm run dev` the pages reload and everything live goes to the server on 8080. */
export default defineConfig({
  root: 'client',
  plugins: [solid(), pages, plainImports],
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
  },
  builder: {
    buildApp: async ({ build, environments }) => {
      for (const part of Object.values(environments)) if (part.config.consumer === 'client') await build(part)
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/ws': { target: 'ws://127.0.0.1:8080', ws: true } } },
})
