import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

/** Builds `client/` to `dist/`; in `npm run dev` the pages reload and everything live goes to the server on 8080. */
export default defineConfig({
  root: 'client',
  plugins: [solid()],
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022', manifest: true, assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/ws': { target: 'ws://127.0.0.1:8080', ws: true } } },
})
