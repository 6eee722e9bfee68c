import { type Camera, readCamera, writeCamera } from './camera.ts'

const key = 'frirum.cameras'
/** So many boards are remembered. */
const most = 20

const kept = (): [path: string, hash: string][] => {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(all) ? all.filter(isKept) : []
  } catch {
    return []
  }
}
const isKept = (one: unknown): one is [string, string] =>
  Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string'

/** Where this page looks, in its address and for the next visit on this device. */
export function rememberCamera(camera: Camera): void {
  const hash = writeCamera(camera)
  const { pathname, search } = location
  history.replaceState(null, '', `${pathname}${search}${hash}`)
  try {
    const others = kept().filter(([path]) => path !== pathname)
    localStorage.setItem(key, JSON.stringify([[pathname, hash], ...others].slice(0, most)))
  } catch {
    // A browser that keeps nothing: the address is enough.
  }
}

/** Where the address says to look, or else where this device looked last; undefined on a first visit. */
export function cameraBefore(): Camera | undefined {
  const found = kept().find(([path]) => path === location.pathname)
  return readCamera(location.hash) ?? readCamera(found?.[1] ?? '')
}
