import { isDeepStrictEqual } from 'node:util'
import type * as Y from 'yjs'
import { usualLimits } from '#server/limits.ts'
import { contentOf, loadDocument } from '#server/sync/load.ts'
import { newId } from '#shared/ids.ts'
import type { RawItem } from '#shared/items/index.ts'
import { putNote, putZone } from './aBoard.ts'
import { aCable } from './aCable.ts'
import { aDevice } from './aDevice.ts'
import { aPage } from './aPage.ts'
import { aShelf } from './aShelf.ts'
import type { Chance } from './chance.ts'
import { boardRef } from './docClient.ts'
import { aDocServer } from './docServer.ts'
import { arrange } from './hostileBoard.ts'
import { until } from './until.ts'

const breath = () => new Promise((resolve) => setImmediate(resolve))
/** A person has sixteen visits at once and one more a minute: each is a client id of its own. */
const mostReloads = 12

/** What came of it. `lost` are items that somebody made, that nobody took away, and that a fresh load does not have. */
export interface Converged {
  operations: number
  cuts: number
  reloads: number
  /** Of the reloads, those that opened the device's copy because there was no network. */
  offline: number
  items: number
  lost: number
  isSame: boolean
  rescued: number
  faults: string[]
}

/**
 * Two people edit one board with the pages' own code over lines that are cut and mended, and load their pages again in the
 * middle of it, with and without the network. In the end both pages and the server's disk must hold the same.
 */
export async function twoPages(luck: Chance, operations: number): Promise<Converged> {
  const at = await aDocServer({ most: { ...usualLimits, memberMessages: 10_000, memberMessagesBurst: 10_000 } })
  const start = await at.documents.open(boardRef)
  await start.edit((doc) => {
    putZone({ doc, items: doc.getMap<RawItem>('items') }, 'zone.a')
    for (let n = 0; n < 8; n++) putNote({ doc, items: doc.getMap<RawItem>('items') }, `n${n}`, { at: { x: n * 30, y: 100 } })
  })
  const made = new Set<string>()
  const gone = new Set<string>()
  const found = { operations, cuts: 0, reloads: 0, offline: 0 }
  const people = await Promise.all(['anna', 'bo'].map((key) => aPerson(at.origin(key), key, luck, { made, gone, found })))
  for (let n = 0; n < operations; n++) {
    const person = luck.of(people)
    person.act()
    if (luck.below(4) === 0) await breath()
    if (luck.below(60) === 0) person.keep()
    if (luck.below(150) === 0) person.cut()
    else if (luck.below(60) === 0) person.mend()
    if (luck.below(250) === 0) await person.reload()
    // Faster than the server takes it from one person, an honest page would be slowed down.
    if (n % 200 === 199) {
      for (const one of people) one.mend()
      await until(() => people.every((one) => one.isSaved()), 60_000)
    }
  }
  for (const one of people) one.mend()
  await until(() => people.every((one) => one.isSaved()), 60_000)
  const fresh = contentOf((await loadDocument(at.journal, boardRef)).doc)
  await until(() => people.every((one) => isDeepStrictEqual(contentOf(one.doc()), fresh)), 10_000).catch(() => undefined)
  const items = fresh.items as object
  const result = {
    ...found,
    items: Object.keys(items).length,
    lost: [...made].filter((id) => !gone.has(id) && !Object.hasOwn(items, id)).length,
    isSame: people.every((one) => isDeepStrictEqual(contentOf(one.doc()), fresh)),
    rescued: people.reduce((sum, one) => sum + one.rescued(), 0),
    faults: [...at.warnings, ...at.errors],
  }
  for (const one of people) await one.close()
  start.release()
  await at.close()
  return result
}

interface Tally {
  made: Set<string>
  gone: Set<string>
  found: { cuts: number; reloads: number; offline: number }
}

/** A page on a device that remembers, at the end of a cable. */
async function aPerson(origin: string, key: string, luck: Chance, { made, gone, found }: Tally) {
  const { port, pathname } = new URL(origin)
  const cable = await aCable(`http://127.0.0.1:${port}`)
  const [device, shelf] = [aDevice(), aShelf()]
  const visit = () => aPage({ origin: () => cable.url.replace('http', 'ws') + pathname }, key, device, shelf)
  let page = visit()
  let isCut = false
  let reloads = 0
  let rescued = 0
  const ready = () => until(() => page.connection().ready(), 30_000)
  const watch = () =>
    page.board().items.observe((event) => {
      if (!event.transaction.local) return
      for (const [id, { action }] of event.keys) (action === 'delete' ? gone : made).add(id)
    })
  await ready()
  watch()

  const typeAnywhere = () => {
    const texts = [...page.board().items.values()].flatMap((raw) => (raw.get('kind') === 'note' ? [raw.get('body') as Y.Text] : []))
    if (texts.length === 0) return void putNote(page.board(), newId())
    const text = luck.of(texts)
    // Nobody's hand comes between the two halves of a smiley.
    const letters = [...text.toString()]
    const before = luck.below(letters.length + 1)
    const from = letters.slice(0, before).join('').length
    if (luck.below(3) > 0 && letters.length < 60) text.insert(from, luck.of(['a', 'å ', '😀', 'mere ']))
    else text.delete(from, letters.slice(before, before + luck.below(5)).join('').length)
  }
  return {
    act: () => luck.of([() => page.connection().doc.transact(() => arrange(page.connection().doc, luck)), typeAnywhere])(),
    keep: shelf.keep,
    cut() {
      if (!isCut) found.cuts++
      isCut = true
      cable.cut()
    },
    mend() {
      isCut = false
      cable.mend()
    },
    /** As F5: what the device had kept opens at once, and without it the page waits for the network. */
    async reload() {
      if (reloads++ >= mostReloads) return
      found.reloads++
      if (luck.below(2) === 0) shelf.keep()
      if (!shelf.has()) this.mend()
      if (isCut) found.offline++
      rescued += page.rescued().length
      page.close()
      page = visit()
      await ready()
      watch()
    },
    doc: () => page.connection().doc,
    isSaved: () => page.isSaved(),
    rescued: () => rescued + page.rescued().length,
    async close() {
      page.close()
      await cable.close()
    },
  }
}
