import { createEffect, onCleanup } from 'solid-js'
import { handle as da } from '#shared/texts/da/handle.ts'
import { handle as en } from '#shared/texts/en/handle.ts'
import type { Pasted } from '#shared/paste/words.ts'
import { parseCsv } from '#shared/paste/csv.ts'
import { readFile } from '#shared/paste/otherBoards.ts'
import { readText } from '#shared/paste/words.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../ui/words.ts'
import { clipIn, decoded, htmlOf, textOf } from './clipboard.ts'
import type { Deeds } from './deeds.ts'
import type { MoreDeeds } from './deedsMore.ts'
import type { Desk } from './desk.ts'
import { copyable } from './whereTo.ts'

const t = words(da, en)

/** Files larger than this are not looked into. Bytes. */
const largest = 4_000_000

export interface ClipboardParts {
  desk: Desk
  deeds: Deeds
  more: MoreDeeds
  workshop: string
  /** Something came that is not our own: somebody has to say what it shall be. */
  ask(pasted: Pasted): void
  tell(problem: string): void
}

/** Listens to the browser's own cut, copy and paste, and to files that are dropped, as long as nobody is writing. */
export function listenToClipboard({ desk, deeds, more, workshop, ask, tell }: ClipboardParts) {
  /** The last copy of this page, for menus that may not read the clipboard. */
  let last: string | undefined

  const copy = (event: ClipboardEvent, isCut: boolean) => {
    const ids = desk.picks.ids()
    if (isElsewhere(event) || ids.length === 0 || !event.clipboardData) return
    const taken = more.takeClip(workshop)
    const text = textOf(desk, ids)
    event.clipboardData.setData('text/plain', text)
    last = taken && htmlOf(taken, text)
    if (last) event.clipboardData.setData('text/html', last)
    event.preventDefault()
    if (isCut) deeds.remove()
    else announce(t.said.copied(ids.length))
  }
  const take = (html: string, text: string): void => {
    if (!desk.mayWrite()) return
    const own = clipIn(html)
    const items = own?.items.filter(({ item }) => desk.mayLock() && isOffered(desk, item.kind))
    const pasted = readText(text, parseCsv)
    if (own && items && items.length > 0) more.putClip({ ...own, items }, workshop)
    else if (pasted.is === 'nothing') tell(t.paste.nothing)
    else ask(pasted)
  }
  const paste = (event: ClipboardEvent) => {
    if (isElsewhere(event) || !event.clipboardData) return
    const [file] = event.clipboardData.files
    if (file && !isTable(file)) return
    event.preventDefault()
    if (file) void read(file)
    else take(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'))
  }
  const read = async (file: File): Promise<void> => {
    if (!desk.mayAdd('note')) return
    if (file.size > largest) return tell(t.paste.tooLarge)
    const text = decoded(new Uint8Array(await file.arrayBuffer()))
    if (text === undefined) return tell(t.paste.unreadable)
    const pasted = readFile(parseCsv(text))
    if (pasted.is === 'nothing') tell(t.paste.nothing)
    else ask(pasted)
  }
  const over = (event: DragEvent) => {
    if ([...(event.dataTransfer?.items ?? [])].some((one) => one.kind === 'file')) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    const file = [...(event.dataTransfer?.files ?? [])].find(isTable)
    if (!file) return
    event.preventDefault()
    void read(file)
  }
  const onCopy = (event: ClipboardEvent) => copy(event, false)
  const onCut = (event: ClipboardEvent) => copy(event, copyable(desk, desk.picks.ids()).length > 0)

  document.addEventListener('copy', onCopy)
  document.addEventListener('cut', onCut)
  document.addEventListener('paste', paste)
  document.addEventListener('dragover', over)
  document.addEventListener('drop', drop)
  createEffect(() => {
    if (desk.menu.place()) void document.getSelection()?.removeAllRanges()
  })
  onCleanup(() => {
    document.removeEventListener('copy', onCopy)
    document.removeEventListener('cut', onCut)
    document.removeEventListener('paste', paste)
    document.removeEventListener('dragover', over)
    document.removeEventListener('drop', drop)
  })

  return {
    read,
    /** The menu's paste: from the clipboard where the browser lets us, otherwise the last copy of this page. */
    async paste(): Promise<void> {
      try {
        const [one] = await navigator.clipboard.read()
        const read = async (type: string) => (one?.types.includes(type) ? (await one.getType(type)).text() : '')
        take(await read('text/html'), await read('text/plain'))
      } catch {
        if (last) take(last, '')
        else tell(t.paste.byKey)
      }
    },
  }
}

const isOffered = (desk: Desk, kind: unknown): boolean => typeof kind === 'string' && desk.mayAdd(kind as never)

/** Somebody is writing, or has marked words to copy: that is the browser's. */
function isElsewhere(event: Event): boolean {
  const target = event.target instanceof Element ? event.target : document.body
  const isWriting = target.closest('textarea, input, select, [contenteditable="true"], dialog[open]') !== null
  return isWriting || document.getSelection()?.isCollapsed === false
}

const isTable = (file: File): boolean => /\.(csv|tsv|txt)$/i.test(file.name) || file.type === 'text/csv'
