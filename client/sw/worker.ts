import { dropOldCopies } from '../live/copies.ts'
import { build, type KeptPage, keptPages } from './kept.ts'

interface Waiting {
  waitUntil(work: Promise<unknown>): void
}
interface Asked extends Waiting {
  request: Request
  respondWith(answer: Promise<Response>): void
}
declare const self: {
  location: Location
  clients: { claim(): Promise<void>; matchAll(of: object): Promise<{ url: string }[]> }
  addEventListener(name: 'install' | 'activate', hear: (event: Waiting) => void): void
  addEventListener(name: 'fetch', hear: (event: Asked) => void): void
}

/** Our caches are called `frirum <build> <page>`. */
const family = 'frirum '
const cacheOf = (page: string): string => `${family}${build} ${page}`

/** Longer than this nobody waits for a page that lies on the device. Milliseconds. */
const patience = 5_000

const pageAt = (url: string) => Object.entries(keptPages).find(([, { at }]) => at.test(new URL(url).pathname))

/**
 * Keeps a page with every file it may load. The page is kept last, and only when it is of this build: so what opens without the
 * network is whole. The files have just been loaded, so most of them cost no traffic.
 */
async function keep(name: string, { html, files }: KeptPage): Promise<void> {
  const cache = await caches.open(cacheOf(name))
  if (await cache.match(html)) return
  const page = await fetch(html, { cache: 'reload' })
  const isOurs = page.ok && (await page.clone().text()).includes(files[0] ?? '')
  if (!isOurs) throw new Error('The page is of another build.')
  await cache.addAll([...files])
  await cache.put(html, page)
}

/** Pages open on this device, and those that an earlier build has kept on it: a phone never fetches what a board is made of. */
async function keepWhatIsUsed(): Promise<void> {
  const open = (await self.clients.matchAll({ includeUncontrolled: true, type: 'window' })).map(({ url }) => pageAt(url)?.[0])
  const before = (await caches.keys()).filter((name) => name.startsWith(family)).map((name) => name.split(' ')[2])
  const used = new Set([...open, ...before])
  await Promise.all(Object.entries(keptPages).map(([name, page]) => used.has(name) && keep(name, page)))
}

/** From the network when it answers in time, else from the device. */
async function openPage(request: Request, name: string, { html }: KeptPage): Promise<Response> {
  const kept = await (await caches.open(cacheOf(name))).match(html)
  if (!kept) return fetch(request)
  const fresh = await fetch(request, { signal: AbortSignal.timeout(patience) }).catch(() => undefined)
  return fresh && fresh.status < 500 ? fresh : kept
}

self.addEventListener('install', (event) => event.waitUntil(keepWhatIsUsed()))

// A new build waits until no page of the old one is open: a meeting goes on with the files it began with.
self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith(family))
      await Promise.all(names.filter((name) => name.split(' ')[1] !== build).map((name) => caches.delete(name)))
      await self.clients.claim()
    })(),
  ),
)

// Files of the build and the pages themselves, nothing else: what people wrote never lies in a cache.
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/assets/'))
    return event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
  if (request.mode !== 'navigate') return
  // Also who never opens a board again comes by here.
  event.waitUntil(dropOldCopies().catch(() => undefined))
  const [name, page] = pageAt(request.url) ?? []
  if (!name || !page) return
  event.respondWith(openPage(request, name, page))
  event.waitUntil(keep(name, page).catch(() => undefined))
})
