import { createSignal } from 'solid-js'
import * as Y from 'yjs'
import { openBoard } from '#shared/docs/board.ts'
import { keepFormats } from '#shared/docs/keepFormats.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import type { DocRef } from '#shared/docs/ref.ts'
import { knownVersion, schemas } from '#shared/docs/schema.ts'
import { closeCodes, isRestored } from '#shared/wire/doc.ts'
import type { FrirumFrame } from '#shared/wire/docFrames.ts'
import type { Device } from './device.ts'
import type { DocConnection, DocShelf, KeptDoc, Trouble } from './docTypes.ts'
import { fromShelf, openProvider } from './provider.ts'
import { afterEvent, isSaved, nextLook, type SavingEvent, saveStateOf, startSaving } from './saved.ts'
import { textsIn } from './textsIn.ts'
import { createUnsaved, fromDevice } from './unsaved.ts'

type Refused = ReturnType<DocConnection['refused']>

/** A connection, and what only its keeper does with it. */
export type Copy = DocConnection & { dropWords(): void }

/** What a copy's keeper hears. */
export interface CopyHears {
  /** Texts of the copy before this one. Those that a restored document lacks are offered back. */
  older: readonly string[]
  /** These words can no longer be brought to the document. */
  rescued(words: readonly string[]): void
  /** Rescued words could not be kept on this device. */
  unkept(): void
  /** The document is erased, and so are the words that were rescued from it. */
  gone(): void
  /** The copy is no longer true, and what was unsaved is put aside. Says whether another takes its place. */
  worn(texts: readonly string[]): boolean
}

/** Why a final close happened, in the words a page can explain. Whatever else is wrong, loading the page again mends it. */
const refusalOf = (code: number): Refused => {
  if (code === closeCodes.noSession) return 'not-signed-in'
  if (code === closeCodes.forbidden) return 'not-allowed'
  return code === closeCodes.notFound ? 'not-found' : 'stale'
}

const troubleOf = (reason: string): Trouble => (reason === 'damaged' || reason === 'full' ? reason : 'storage')

/** Opens this page's copy of a document over a line to `origin`, `ws://…` without a path. */
export function openCopy(
  {
    origin,
    ref,
    device,
    shelf,
    knowsVersion = knownVersion(schemas[ref.kind]),
  }: { origin: string; ref: DocRef; device: Device; shelf?: DocShelf | undefined; knowsVersion?: number },
  hears: CopyHears,
): Copy {
  const doc = new Y.Doc()
  keepFormats(doc)
  // With its roots defined its texts can be read.
  if (ref.kind === 'board') openBoard(doc)
  else openProposal(doc)
  let saving = startSaving(Date.now())
  let gen: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOpen = true
  let isWorn = false
  let isOld = false
  const [saveState, setSaveState] = createSignal(saveStateOf(saving, Date.now()))
  const [mayWrite, setMayWrite] = createSignal(false)
  const [ready, setReady] = createSignal(false)
  const [refused, setRefused] = createSignal<Refused>()
  const [trouble, setTrouble] = createSignal<Trouble>()

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
    if (!saving.isRefused) setTrouble(isOld ? 'old' : undefined)
    look()
  }
  const unsaved = createUnsaved(device, {
    kept: () => note({ is: 'kept' }),
    found: () => note({ is: 'found' }),
    rescued: hears.rescued,
    unkept: hears.unkept,
  })

  // Before the provider listens: an edit is noticed first and sent second.
  doc.on('update', (update: Uint8Array, from: unknown) => {
    if (from === provider || from === fromShelf) return
    note({ is: 'edited' })
    if (from !== fromDevice) unsaved.keep({ gen: gen ?? 0, update })
  })

  const show = () => {
    setReady(true)
    shelf?.follow(doc, () => ({ gen, mayWrite: mayWrite() }))
  }
  /** Opens what this device has. The server may have been faster, or says later what has happened since. */
  const openKept = (kept: KeptDoc | undefined) => {
    if (!kept || !isOpen || isWorn || ready() || refused()) return
    if (gen === undefined) setMayWrite(kept.mayWrite)
    gen ??= kept.gen
    if (gen !== kept.gen) return
    Y.applyUpdate(doc, kept.update, fromShelf)
    show()
    bring()
  }
  shelf?.take().then(openKept, () => undefined)

  /** What is here is nobody's to see any more. */
  const wipe = () => shelf?.wipe().catch(() => undefined)
  const end = () => {
    note({ is: 'closed', isFinal: true })
    provider.disconnect()
    setMayWrite(false)
  }
  const refuse = (why: Refused) => {
    if (refused() === why) return
    setRefused(why)
    wipe()
    if (why === 'not-found') {
      // Nothing of what was erased may stay.
      setReady(false)
      unsaved.forget()
      unsaved.dropWords()
      hears.gone()
    }
    end()
  }
  /** What it holds was refused, or is of a generation that is no more. It brings nothing to the next copy but words. */
  const wearOut = async (texts: readonly string[], isKept = false) => {
    if (isWorn) return
    isWorn = true
    const given = isKept || unsaved.giveUp()
    end()
    await Promise.all([given, wipe()])
    if (!isOpen || hears.worn(texts)) return
    setReady(false)
    setRefused('stale')
  }
  /** What is too large to send cannot be saved. It stays here, to be seen and copied, and on this device. */
  const stuck = () => {
    note({ is: 'closed', isFinal: true })
    provider.disconnect()
  }
  const bring = () => {
    if (!ready() || gen === undefined || isWorn) return
    unsaved.bringTo(doc, gen, mayWrite).then((isDone) => {
      if (isDone) note({ is: 'brought' })
    })
  }
  const hear = (frame: FrirumFrame) => {
    switch (frame.is) {
      case 'hello':
        gen ??= frame.gen
        if (gen !== frame.gen) return void wearOut(isRestored(gen, frame.gen) ? textsIn(doc) : [])
        isOld = frame.schemaMin > knowsVersion
        // What this page has written is brought by the page that is loaded next, which knows what has become of the document.
        if (isOld && ready() && saving.isDirty) return void wearOut([], saving.isOnDevice)
        setTrouble(isOld ? 'old' : undefined)
        setMayWrite(frame.mayWrite && !isWorn && !isOld)
        return bring()
      case 'saved':
        return note({ is: 'saved', n: frame.n })
      case 'notSaved':
        setTrouble(troubleOf(frame.reason))
        return note({ is: 'notSaved' })
      case 'reset':
        return void wearOut([])
      case 'ping':
        return
    }
  }
  const offerOlder = () => {
    if (hears.older.length === 0) return
    const now = new Set(textsIn(doc))
    unsaved.offer(hears.older.filter((text) => !now.has(text)))
  }
  const provider = openProvider(origin, ref, doc, {
    opened: () => note({ is: 'opened' }),
    sent: (isStep2) => note({ is: 'sent', isStep2 }),
    stuck,
    heard: hear,
    synced: () => {
      if (!ready()) {
        offerOlder()
        show()
      }
      bring()
    },
    closed: (code) => {
      if (isWorn) return
      if (code === undefined) note({ is: 'closed', isFinal: false })
      else if (code === closeCodes.tooBig) stuck()
      else if (code === closeCodes.generation || (ready() && isNoToWords(code))) void wearOut([])
      else refuse(refusalOf(code))
    },
  })

  return {
    doc,
    awareness: provider.awareness,
    saveState,
    mayWrite,
    ready,
    refused,
    trouble,
    isDirty: () => saving.isDirty,
    dropWords: unsaved.dropWords,
    close() {
      if (!isOpen) return
      isOpen = false
      provider.destroy()
      clearTimeout(timer)
      doc.destroy()
    },
  }
}

/** What was written is refused, and the page itself may still be welcome. */
const isNoToWords = (code: number): boolean =>
  code === closeCodes.invalid || code === closeCodes.forbidden || code === closeCodes.badFrame
