// Takes the pictures in docs/pictures from a demo workshop on a server of its own: every place, near and far, in all shades.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { openRoom } from '../server/dev/roomLine.ts'
import { visit } from '../server/dev/visitor.ts'
import { findBrowser } from './browser.mjs'

const folder = process.argv[2] ?? new URL('../docs/pictures/', import.meta.url).pathname
/** No picture is larger, bytes: a repository keeps each of them for ever. */
const most = 300_000
const port = process.env.PORT ?? '8123'
const data = mkdtempSync(join(tmpdir(), 'frirum-shots-'))
mkdirSync(folder, { recursive: true })

const server = spawn(process.execPath, ['server/dev/demo.ts', '--serve'], {
  env: { ...process.env, FRIRUM_DATA: data, PORT: port, BASE_URL: `http://127.0.0.1:${port}` },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let shown
for await (const line of createInterface({ input: server.stdout })) {
  if (!line.startsWith('{')) continue
  shown = JSON.parse(line)
  break
}
if (!shown) throw new Error('The demo did not start: see what it said above.')

const asCookies = (header) =>
  header.split('; ').map((pair) => {
    const cut = pair.indexOf('=')
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1), domain: '127.0.0.1', path: '/' }
  })
const browser = await chromium.launch(await findBrowser())

/** `keys` are pressed on the board when it is there; `look` is what the device wishes. */
async function shoot(name, url, { who, size = [1440, 900], keys = [], look = {} }) {
  const viewport = { width: size[0], height: size[1] }
  const context = await browser.newContext({ viewport, locale: 'da-DK', reducedMotion: 'reduce', ...look })
  if (who) await context.addCookies(asCookies(shown.cookies[who]))
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  if (keys.length > 0) {
    await page.locator('html[data-ready]').waitFor()
    await page.locator('.board-view').focus()
    for (const key of keys) await page.keyboard.press(key)
    await page.evaluate(() => document.activeElement?.blur())
  }
  await page.waitForTimeout(1200)
  const png = await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, effort: 10, compressionLevel: 9 })
    .toBuffer()
  await context.close()
  if (png.length > most) throw new Error(`${name} is ${png.length} bytes; ${most} is the most.`)
  writeFileSync(join(folder, `${name}.png`), png)
  console.log(`${name}.png ${Math.round(png.length / 1024)} kB`)
}

const { boardUrl, wallUrl, officeUrl } = shown
const origin = new URL(boardUrl).origin
const list = `${boardUrl}?vis=liste`
const host = 'facilitator'
const dark = { colorScheme: 'dark' }
const strong = { contrast: 'more' }
const small = [320, 640]
const room = await openRoom(
  visit(origin, Object.fromEntries([shown.cookies.facilitator.split('=')])),
  boardUrl.split('/').at(-1),
  'host',
)
const step = (id) => room.send('goToStep', { step: room.state().steps.findIndex((one) => one.id === id) })

try {
  for (const old of readdirSync(folder)) if (old.endsWith('.png')) rmSync(join(folder, old))
  await step('cluster')
  await shoot('board', boardUrl, { who: host })
  await shoot('board-far', boardUrl, { who: host, keys: ['1'] })
  await shoot('board-near', boardUrl, { who: host, keys: ['0'] })
  await shoot('board-dark', boardUrl, { who: host, look: dark })
  await shoot('board-strong', boardUrl, { who: host, look: strong })
  await shoot('list', list, { who: host })
  await shoot('list-320', list, { who: host, size: small })
  await shoot('wall', wallUrl, { who: 'wall', size: [1280, 720] })
  await shoot('wall-dark', wallUrl, { who: 'wall', size: [1280, 720], look: dark })
  await shoot('door', `${origin}/`, { size: [390, 844] })
  await shoot('office', officeUrl, { who: host })
  await shoot('office-dark', officeUrl, { who: host, look: dark })
  await step('warmup')
  await shoot('seat', `${origin}/plads`, { who: 'seat', size: [390, 844] })
  await shoot('seat-320', `${origin}/plads`, { who: 'seat', size: small })
  await shoot('seat-dark', `${origin}/plads`, { who: 'seat', size: [390, 844], look: dark })
} finally {
  room.close()
  await browser.close()
  server.once('exit', () => rmSync(data, { recursive: true, force: true }))
  server.kill('SIGTERM')
}
