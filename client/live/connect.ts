import { createSignal, getOwner, onCleanup } from 'solid-js'
import * as Y from 'yjs'
import { docName } from '#shared/docs/ref.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import type { FrirumFrame } from '#shared/wire/docFrames.ts'
import { openDevice } from './device.ts'
import type { ConnectDoc, DocConnection } from './docTypes.ts'
import { openProvider } from './provider.ts'
import { afterEvent, isSaved, nextLook, type SavingEvent, saveStateOf, startSaving } from './saved.ts'
import { createUnsaved, fromDevice } from './unsaved.ts'

type Refused = ReturnType<DocConnection['refused']>

/** Why a final close happened, in the words a page can explain. Whatever else is wrong, loading the page again mends it. */
const refusalOf = (code: number): Refused => {
  if (code === closeCodes.noSession) return 'not-signed-in'
  if (code === closeCodes.forbidden) return 'not-allowed'
  return code === closeCodes.notFound ? 'not-found' : 'stale'
}

/** Opens this page's copy of a document. It closes with the component that opened it, or by `close`. */
export const connectDoc: ConnectDoc = (ref) => {
  const doc = new Y.Doc()
  let saving = startSaving(Date.now())
  let gen: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOpen = true
  const [saveState, setSaveState] = createSignal(saveStateOf(saving, Date.now()))
  const [mayWrite, setMayWrite] = createSignal(false)
  const [ready, setReady] = createSignal(false)
  const [refused, setRefused] = createSignal<Refused>()
  const [rescued, setRescued] = createSignal<readonly string[]>([])

  const look = () => {
    const now = Date.now()
    setSaveState(saveStateOf(saving, now))
    clearTimeout(timer)
    const wait = nextLook(saving, now)
    if (wait !== undefined && isOpen) timer = setTimeout(look, wait)
  }
  const note = (event: SavingEvent) => {
    const wasDirty = saving.isDirty
    saving = afterEvent(saving, event, Date.now())
    if (wasDirty && isSaved(saving)) unsaved.forget()
    look()
  }
  const unsaved = createUnsaved(openDevice(docName(ref)), {
    kept: () => note({ is: 'kept' }),
    found: () => note({ is: 'found' }),
    rescued: (words) => setRescued((all) => [...all, ...words]),
  })

  // Before the provider listens: an edit is noticed first and sent second.
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === provider) return
    note({ is: 'edited' })
    if (origin !== fromDevice) unsaved.keep({ gen: gen ?? 0, update })
  })

  const dropRescued = () => {
    setRescued([])
    unsaved.dropWords()
  }
  const dropAll = () => {
    unsaved.forget()
    dropRescued()
  }
  const refuse = (why: Refused) => {
    if (refused() === why) return
    setRefused(why)
    setMayWrite(false)
    note({ is: 'closed', isFinal: true })
    // What does not fit any more must not come back with the next visit, and nothing of what was erased may stay.
    if (why === 'stale') void unsaved.giveUp()
    if (why === 'not-found') dropAll()
    if (why === 'stale' || why === 'not-found') setReady(false)
    provider.disconnect()
  }
  /** What is too large to send cannot be saved. It stays here, to be seen and copied, and on this device. */
  const stuck = () => {
    note({ is: 'closed', isFinal: true })
    provider.disconnect()
  }
  const bring = () => {
    if (!ready() || gen === undefined) return
    unsaved.bringTo(doc, gen, mayWrite).then((isDone) => {
      if (isDone) note({ is: 'brought' })
    })
  }
  const hear = (frame: FrirumFrame) => {
    switch (frame.is) {
      case 'hello':
        gen ??= frame.gen
        if (gen !== frame.gen) return refuse('stale')
        setMayWrite(frame.mayWrite)
        return bring()
      case 'saved':
        return note({ is: 'saved', n: frame.n })
      case 'notSaved':
        return note({ is: 'notSaved' })
      case 'reset':
        return refuse('stale')
      case 'ping':
        return
    }
  }
  const provider = openProvider(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`, ref, doc, {
    opened: () => note({ is: 'opened' }),
    sent: (isStep2) => note({ is: 'sent', isStep2 }),
    stuck,
    heard: hear,
    synced: () => {
      setReady(true)
      bring()
    },
    closed: (code) => {
      if (code === closeCodes.tooBig) stuck()
      else if (code === undefined) note({ is: 'closed', isFinal: false })
      else refuse(refusalOf(code))
    },
  })

  const warn = (event: BeforeUnloadEvent) => {
    if (saving.isDirty) event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  const close = () => {
    if (!isOpen) return
    isOpen = false
    removeEventListener('beforeunload', warn)
    provider.destroy()
    clearTimeout(timer)
    doc.destroy()
  }
  if (getOwner()) onCleanup(close)

  return { doc, awareness: provider.awareness, saveState, mayWrite, ready, refused, rescued, dropRescued, close }
}
