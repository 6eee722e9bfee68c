import { beforeEach, expect, test, vi } from 'vitest'
import { cameraBefore, rememberCamera } from '#client/canvas/cameraBefore.ts'

/** A browser as far as it is asked here: an address, and a shelf that may be closed. */
function aBrowserAt(pathname: string, shelf: Map<string, string> | undefined) {
  const location = { pathname, search: '', hash: '' }
  const closed = () => {
    throw new Error('This browser keeps nothing.')
  }
  vi.stubGlobal('location', location)
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, url: string) => {
      location.hash = url.slice(url.indexOf('#'))
    },
  })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (shelf ? (shelf.get(key) ?? null) : closed()),
    setItem: (key: string, value: string) => (shelf ? shelf.set(key, value) : closed()),
  })
}
let shelf = new Map<string, string>()
beforeEach(() => {
  shelf = new Map()
  return () => vi.unstubAllGlobals()
})

test('a board opens where this device looked last, each board by itself', () => {
  aBrowserAt('/tavle/a', shelf)
  rememberCamera({ x: 10, y: 20, zoom: 0.5 })
  aBrowserAt('/tavle/b', shelf)
  expect(cameraBefore()).toBeUndefined()
  rememberCamera({ x: 1, y: 2, zoom: 1 })
  aBrowserAt('/tavle/a', shelf)
  expect(cameraBefore()).toEqual({ x: 10, y: 20, zoom: 0.5 })
})

test('an address that says where to look is obeyed first', () => {
  aBrowserAt('/tavle/a', shelf)
  rememberCamera({ x: 10, y: 20, zoom: 0.5 })
  location.hash = '#c=7,8,2'
  expect(cameraBefore()).toEqual({ x: 7, y: 8, zoom: 2 })
})

test('twenty boards are remembered, the oldest is forgotten', () => {
  for (let board = 0; board <= 20; board++) {
    aBrowserAt(`/tavle/${board}`, shelf)
    rememberCamera({ x: board, y: 0, zoom: 1 })
  }
  aBrowserAt('/tavle/0', shelf)
  expect(cameraBefore()).toBeUndefined()
  aBrowserAt('/tavle/1', shelf)
  expect(cameraBefore()?.x).toBe(1)
})

test('a shelf that is closed, or holds something else, is no trouble', () => {
  aBrowserAt('/tavle/a', undefined)
  rememberCamera({ x: 3, y: 4, zoom: 1 })
  expect(cameraBefore()).toEqual({ x: 3, y: 4, zoom: 1 })
  aBrowserAt('/tavle/a', new Map([['frirum.cameras', '{"a":1}']]))
  expect(cameraBefore()).toBeUndefined()
})
