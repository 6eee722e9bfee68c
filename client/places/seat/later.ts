import { createSignal } from 'solid-js'

/** A part of the page that comes when it is first needed, so that the page itself need not wait for it. */
export function later<T>(get: () => Promise<T>) {
  const [part, setPart] = createSignal<T>()
  let coming: Promise<boolean> | undefined

  const come = async (): Promise<boolean> => {
    try {
      const here = await get()
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
