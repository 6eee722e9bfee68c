import { createSignal } from 'solid-js'

const here = () => location.pathname.replace(/(.)\/$/, '$1')
const [path, setPath] = createSignal(here())

/** The path of the page that is shown, without a slash at its end. */
export { path }

addEventListener('popstate', () => setPath(here()))

/** Shows another page of the office. `instead` leaves no way back to the present one. */
export function go(to: string, instead = false): void {
  history[instead ? 'replaceState' : 'pushState'](null, '', to)
  setPath(here())
  scrollTo(0, 0)
}

/** Addresses the office itself can show; every other link loads a page of its own. */
const inside = /^\/(log-ind|oversigt|ny|was|vaerksted\/|kvittering\/|forslag\/)/

/** Lets real links change page without loading again. New tabs, downloads and other places keep their way. */
export function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
  if (link.hash || !inside.test(link.pathname)) return
  event.preventDefault()
  go(link.pathname + link.search)
}
