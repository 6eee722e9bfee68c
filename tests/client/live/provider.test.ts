import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fromShelf, openProvider } from '#client/live/provider.ts'
import type { WorkshopId } from '#shared/ids.ts'

const nothing = () => undefined
const deaf = { opened: nothing, sent: nothing, stuck: nothing, heard: nothing, synced: nothing, closed: nothing }

/** A page's document on a line that leads nowhere, and how often somebody heard of an update. */
function page() {
  const doc = new Y.Doc()
  let heard = 0
  doc.on('update', () => heard++)
  const provider = openProvider('ws://127.0.0.1:9', { kind: 'board', id: 'nowhere' as WorkshopId }, doc, deaf)
  open.push(() => {
    provider.destroy()
    doc.destroy()
  })
  return { doc, provider, heard: () => heard }
}
let open: (() => void)[] = []

afterEach(() => {
  for (const close of open) close()
  open = []
})

/** What somebody else writes: the whole, and the newest edit by itself. */
function elsewhere() {
  const doc = new Y.Doc()
  const edits: Uint8Array[] = []
  doc.getMap('items').set('first', 1)
  doc.on('update', (update: Uint8Array) => edits.push(update))
  return {
    whole: () => Y.encodeStateAsUpdate(doc),
    edit(key: string): Uint8Array {
      doc.getMap('items').set(key, 1)
      return edits.at(-1)!
    },
  }
}

describe('the line to a document', () => {
  it('takes in the whole document without telling it to anybody, also when the newest edit is there before it', () => {
    const { doc, provider, heard } = page()
    const other = elsewhere()
    Y.applyUpdate(doc, other.edit('second'), provider)
    Y.applyUpdate(doc, other.whole(), provider)
    provider.synced = true
    expect(heard()).toBe(0)
    expect(doc.getMap('items').toJSON()).toEqual({ first: 1, second: 1 })
  })

  it('tells of every edit once the whole document is there', () => {
    const { doc, provider, heard } = page()
    const other = elsewhere()
    Y.applyUpdate(doc, other.whole(), provider)
    provider.synced = true
    Y.applyUpdate(doc, other.edit('second'), provider)
    doc.getMap('items').set('third', 1)
    expect(heard()).toBe(2)
  })

  it('tells what the server adds to what this device had kept', () => {
    const { doc, provider, heard } = page()
    const other = elsewhere()
    Y.applyUpdate(doc, other.whole(), fromShelf)
    expect(heard()).toBe(0)
    Y.applyUpdate(doc, other.edit('second'), provider)
    expect(heard()).toBe(1)
  })

  it('tells of what is written here before the server answers', () => {
    const { doc, heard } = page()
    doc.getMap('items').set('mine', 1)
    expect(heard()).toBe(1)
  })
})
