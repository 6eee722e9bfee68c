import * as Y from 'yjs'
import type { Chance } from './chance.ts'
import { rawUpdate, structs } from './rawUpdate.ts'

/**
 * Something a person could do to a proposal: type, format, take away, nest, set a field. No letter here is a surrogate pair:
 * Yjs replaces both halves of one that is cut through, at the time it is cut, so copies may then read differently.
 */
export function doSomething(doc: Y.Doc, { below, of }: Chance, section: string): void {
  const title = doc.getText('title')
  const fields = doc.getMap('fields')
  const rules = doc.getMap<Y.Map<unknown>>('rules')
  const text = doc.getXmlFragment(section)
  const at = below(title.length + 1)
  of([
    () => title.insert(at, of(['a', 'bc', 'æøå', '☕'])),
    () => title.insert(0, 'x'),
    () => title.length > 0 && title.delete(Math.min(at, title.length - 1), 1),
    () => title.format(0, Math.min(3, title.length), { bold: of([true, null]) }),
    () => fields.set(of(['aim', 'start', 'end']), of([1, 'to', { x: 3 }, [1, 2]])),
    () => fields.delete(of(['aim', 'start', 'end'])),
    () => rules.set(of(['r1', 'r2', 'r3']), new Y.Map([['ref', `§ ${below(9)}`]])),
    () => {
      const rule = rules.get(of(['r1', 'r2', 'r3']))
      if (rule instanceof Y.Map) rule.set('note', new Y.Text('hvorfor'))
    },
    () => rules.delete(of(['r1', 'r2', 'r3'])),
    () => {
      const paragraph = new Y.XmlElement('paragraph')
      text.insert(below(text.length + 1), [paragraph])
      paragraph.insert(0, [new Y.XmlText('Vi prøver')])
    },
    () => text.length > 0 && text.delete(below(text.length), 1),
  ])()
}

/** The same bytes after an accident: flipped, cut, doubled, shifted, or glued to others. */
export function spoil(update: Uint8Array, other: Uint8Array, { below, of }: Chance): Uint8Array {
  const bytes = [...update]
  for (let times = 1 + below(4); times > 0; times--) {
    const at = below(bytes.length + 1)
    of([
      () => bytes.splice(at, 1, below(256)),
      () => bytes.splice(at, 1, ((bytes[at] ?? 0) ^ (1 << below(8))) & 255),
      () => bytes.splice(at, 1 + below(6)),
      () => bytes.splice(at, 0, ...bytes.slice(at, at + 1 + below(12))),
      () => bytes.splice(at, 0, 255, 255, 255, 127),
      () => bytes.splice(at, bytes.length, ...other.slice(below(other.length + 1))),
    ])()
  }
  return Uint8Array.from(bytes)
}

/** A well-formed update of one's own that points anywhere: at what is there, at what is not, at itself. */
export function scheme(doc: Y.Doc, me: number, section: string, { below, of }: Chance): Uint8Array {
  const clients = [...doc.store.clients.keys(), me]
  const clock = Math.max(0, Y.getState(doc.store, me) - below(3) + (below(8) === 0 ? 1 : 0))
  const anyId = (): [number, number] => {
    const client = of(clients)
    return [client, below(Y.getState(doc.store, client) + 2)]
  }
  const nearId = (): [number, number] => [me, Math.max(0, clock - 1 + below(3))]
  const ids = [anyId, anyId, nearId]
  const make = [
    () => structs.text('title', of(['a', 'bcd'])),
    () => structs.textAfter(of(ids)(), 'ef'),
    () => structs.textBetween(of(ids)(), of(ids)(), 'g'),
    () => structs.textBetween(of(ids)(), of(ids)(), 'hi'),
    () => structs.value('fields', of(['aim', 'start']), below(9)),
    () => structs.value('title', 'aim', below(9)),
    () => structs.type('rules', of(['r1', 'r2']), of([0, 1, 2, 3, 6])),
    () => structs.child(of(ids)(), of([2, 3, 6])),
    () => structs.gone(1 + below(3)),
    () => structs.deleted(of(['title', section]), 1 + below(3)),
    () => structs.skip(1),
  ]
  const list = Array.from({ length: 1 + below(5) }, () => of(make)())
  const client = of(clients)
  const deletes =
    below(3) === 0
      ? [{ client, ranges: [[below(Y.getState(doc.store, client) + 2), below(4)] as [number, number]] }]
      : []
  return rawUpdate([{ client: below(20) === 0 ? client : me, clock, structs: list }], deletes)
}
