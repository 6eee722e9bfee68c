// Takes the README's three pictures from a demo workshop on a server of its own: wall, board, seat.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'
import { openRoom } from '../server/dev/roomLine.ts'
import { visit } from '../server/dev/visitor.ts'
import { findBrowser } from './browser.mjs'

const folder = new URL('../docs/pictures/', import.meta.url).pathname
const data = mkdtempSync(join(tmpdir(), 'frirum-pictures-'))
mkdirSync(folder, { recursive: true })

const server = spawn('node', ['server/dev/demo.ts', '--serve'], {
  env: { ...process.env, FRIRUM_DATA: data, PORT: '8123', BASE_URL: 'http://127.0.0.1:8123' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let shown
for await (const line of createInterface({ input: server.stdout })) {
  if (!line.startsWith('{')) continue
  shown = JSON.parse(line)
  break
}

const asCookies = (header) =>
  header.split('; ').map((pair) => {
    const cut = pair.indexOf('=')
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1), domain: '127.0.0.1', path: '/' }
  })
const browser = await chromium.launch(await findBrowser())

async function picture(name, url, cookie, width, height) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'da-DK' })
  await context.addCookies(asCookies(cookie))
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1500)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
}

const workshop = shown.boardUrl.split('/').at(-1)
const facilitator = visit('http://127.0.0.1:8123', Object.fromEntries([shown.cookies.facilitator.split('=')]))
const host = await openRoom(facilitator, workshop, 'host')
const step = (id) => host.send('goToStep', { step: host.state().steps.findIndex((one) => one.id === id) })

await step('cluster')
await picture('wall', shown.wallUrl, shown.cookies.wall, 1280, 720)
await picture('board', shown.boardUrl, shown.cookies.facilitator, 1440, 900)
await step('warmup')
await picture('seat', new URL('/plads', shown.boardUrl).href, shown.cookies.seat, 390, 844)

host.close()
await browser.close()
server.kill('SIGTERM')
server.once('exit', () => rmSync(data, { recursive: true, force: true }))
