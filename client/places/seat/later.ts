import { createSignal } from 'solid-js'

/**
 * A part of the page that comes when it is first needed, so that the page itself need not wait for it. Its looks, where it has
 * any of its own, come along in `css`.
 */
export function later<T extends object & { css?: string }>(get: () => Promise<T>) {
  const [part, setPart] = createSignal<T>()
  let coming: Promise<boolean> | undefined

  const come = async (): Promise<boolean> => {
    try {
      const here = await get()
      if (here.css) dress(here.css)
      setPart(() => here)
      return true
    } catch {
      coming = undefined
      return false
    }
  }
  return {
    part,
    /** Whether it is here; false without network, and then it may be asked for again. */
    fetch: (): Promise<boolean> => (coming ??= come()),
  }
}

function dress(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
