/**
 * What has been open opens again without the network. To keep it, a device fetches a hundred files: that waits until the page
 * shows what somebody came for, or, where nothing is drawn, for so long after it was loaded. Milliseconds.
 */
const patience = 4_000

const whenShown = (begin: () => void) => {
  const once = () => {
    seen.disconnect()
    clearTimeout(later)
    setTimeout(begin, patience / 4)
  }
  const seen = new MutationObserver(once)
  seen.observe(document.documentElement, { attributeFilter: ['data-ready'] })
  const later = setTimeout(once, patience)
}

// While developing, what is being changed must never come from a cache.
if (import.meta.env.PROD) whenShown(() => void navigator.serviceWorker?.register('/sw.js').catch(() => undefined))
