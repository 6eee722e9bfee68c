import { onCleanup } from 'solid-js'

/** One stop for Tab in a bar of buttons; the arrow keys go from one to the next, Home and End to the outermost. */
export function roving(bar: HTMLElement): void {
  const stops = () => [...bar.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  const settle = (wanted?: HTMLElement) => {
    const all = stops()
    const stop = wanted ?? all.find((one) => one.tabIndex === 0) ?? all[0]
    for (const one of all) if (one.tabIndex !== (one === stop ? 0 : -1)) one.tabIndex = one === stop ? 0 : -1
  }
  const onFocus = (event: FocusEvent) => {
    if (event.target instanceof HTMLElement && event.target.matches('button')) settle(event.target)
  }
  const onKey = (event: KeyboardEvent) => {
    const all = stops()
    const now = all.indexOf(document.activeElement as HTMLElement)
    if (now < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const to = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: -1 }[
      event.key
    ]
    if (to === undefined) return
    event.preventDefault()
    all.at(to % all.length)?.focus()
  }
  bar.addEventListener('focusin', onFocus)
  bar.addEventListener('keydown', onKey)
  const changed = new MutationObserver(() => settle())
  changed.observe(bar, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  queueMicrotask(() => settle())
  onCleanup(() => changed.disconnect())
}
