import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { peersFolder } from '../peers/install.ts'
import type { NotesToDraw } from './board.ts'
import { buildPages } from './buildPages.ts'
import { type Subject, viewport } from './subject.ts'

/** Who is measured beside us, exactly. They are no dependency of ours, and are installed when somebody first measures. */
const versions = {
  tldraw: '5.4.2',
  '@tldraw/assets': '5.4.2',
  '@excalidraw/excalidraw': '0.18.1',
  react: '19.2.1',
  'react-dom': '19.2.1',
} as const

const canvases = { tldraw: '.tl-canvas', excalidraw: 'canvas.interactive' } as const
type Name = keyof typeof canvases

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
/** Nothing is fetched from elsewhere. */
const onlyHere = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"

/** The other whiteboards as pages of this machine. */
export interface PeerPages {
  /** Each of them with these notes, made through its own interface. One board at a time. */
  with(board: NotesToDraw): Subject[]
  close(): void
}

/** Installs, builds and serves the other whiteboards; undefined, with a sentence that says why, when they cannot be had. */
export async function servePeers(): Promise<PeerPages | undefined> {
  const folder = await peersFolder(versions, 'frirum-peers-canvas')
  if (!folder) return undefined
  const names = Object.keys(canvases) as Name[]
  const built = await buildPages(folder, names)
  let notes = '[]'
  const server = createServer(async (request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const found = pathname === '/notes.json' ? notes : await readFile(join(built, pathname)).catch(() => undefined)
    answer.setHeader('content-security-policy', onlyHere)
    answer.setHeader('content-type', types[extname(pathname)] ?? 'application/octet-stream')
    answer.statusCode = found === undefined ? 404 : 200
    answer.end(found)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  return {
    with(board) {
      notes = JSON.stringify(board.notes.map((box, at) => ({ ...box, words: board.words[at] ?? '' })))
      return names.map((target) => ({
        target,
        url: `http://127.0.0.1:${port}/${target}.html`,
        notes: board.notes,
        canvas: canvases[target],
        profile: (browser) => browser.newContext({ viewport, locale: 'da-DK' }),
        look: (page, { camera }) =>
          page.evaluate((to) => {
            const { lookAt } = window as unknown as { lookAt(camera: object): void }
            lookAt(to)
          }, camera),
      }))
    },
    close: () => void server.close(),
  }
}
