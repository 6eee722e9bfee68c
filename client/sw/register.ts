// What has been open opens again without the network. While developing, what is being changed must never come from a cache.
if (import.meta.env.PROD) navigator.serviceWorker?.register('/sw.js').catch(() => undefined)
