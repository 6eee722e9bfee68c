import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageRoutes } from '#server/http/pages.ts'
import { aFolder } from '#tests/kit/aFolder.ts'

async function aBuild() {
  const folder = await aFolder()
  await mkdir(join(folder, 'assets'))
  for (const page of ['index', 'door', 'seat'])
    await writeFile(join(folder, `${page}.html`), `<!doctype html><title>Frirum ${page}</title>`)
  await writeFile(join(folder, 'assets/seat-abc123.js'), `export const words = "${'ord '.repeat(1000)}"`)
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  return pageRoutes(folder)
}

test.each([
  ['/', 'door'],
  ['/j', 'door'],
  ['/plads', 'seat'],
  ['/skaerm/abc', 'index'],
  ['/tavle/abc', 'index'],
  ['/forslag/abc', 'index'],
  ['/oversigt', 'index'],
  ['/log-ind', 'index'],
])('%s is the %s page, asked for anew each time', async (path, page) => {
  const answer = await (await aBuild()).request(path)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain(`<title>Frirum ${page}</title>`)
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(answer.headers.get('content-type')).toContain('text/html')
})

test('an asset with a hash in its name is kept for a year and sent small', async () => {
  const answer = await (await aBuild()).request('/assets/seat-abc123.js', { headers: { 'accept-encoding': 'gzip' } })
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-encoding')).toBe('gzip')
})

test.each(['/assets/gone-1.js', '/robots.txt', '/../package.json', '/..%2fpackage.json', '/assets/', '/assets/gone'])(
  '%s is not there',
  async (path) => {
    const answer = await (await aBuild()).request(path)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, null])
  },
)

test('without a build there are no pages', async () => {
  expect((await pageRoutes('/nowhere/at/all').request('/')).status).toBe(404)
})
