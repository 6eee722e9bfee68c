import { getOwner, onCleanup } from 'solid-js'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { openCopy } from './copy.ts'
import { openDevice } from './device.ts'
import type { ConnectDoc, DocShelf } from './docTypes.ts'
import { openLiveDoc } from './liveDoc.ts'

/** Boards are kept on the device; a proposal that is being written is not. The page does without what cannot be loaded. */
function shelfOf(ref: DocRef): DocShelf | undefined {
  if (ref.kind !== 'board') return
  const loading = import('./shelf.ts').then(({ openShelf }) => openShelf(ref))
  return {
    take: async () => (await loading).take(),
    follow: (doc, about) => loading.then((shelf) => shelf.follow(doc, about)).catch(() => undefined),
    wipe: async () => (await loading).wipe(),
  }
}

/** Opens a document on this page. It closes with the component that opened it, or by `close`. */
export const connectDoc: ConnectDoc = (ref) => {
  const origin = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`
  const live = openLiveDoc((hears) => openCopy({ origin, ref, device: openDevice(docName(ref)), shelf: shelfOf(ref) }, hears))
  const warn = (event: BeforeUnloadEvent) => {
    if (live.isAtRisk()) event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  const close = () => {
    removeEventListener('beforeunload', warn)
    live.close()
  }
  if (getOwner()) onCleanup(close)
  return { ...live, close }
}
