import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyQuickly } from '#client/live/quickRead.ts'

const word = fc.oneof(fc.constantFrom('kind', 'note', 'body', '', 'æble', '🙂', '\uFEFFat'), fc.string({ unit: 'grapheme', maxLength: 60 }))
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, word, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('any'), { maxLength: 4 }),
  object: fc.dictionary(word, tie('any'), { maxKeys: 4, noNullPrototype: true }),
})).any

test('a document that is read quickly is the one that Yjs itself reads, whatever is in it', () => {
  const field = fc.record({ item: word, key: word, says: word, value })
  fc.assert(
    fc.property(fc.array(field, { maxLength: 30 }), (fields) => {
      const doc = new Y.Doc()
      for (const { item, key, says, value: held } of fields) {
        const map = new Y.Map()
        doc.getMap('items').set(item, map)
        map.set(key, held)
        const text = new Y.Text(says)
        map.set(`${key} text`, text)
        text.insert(0, says, { bold: true })
      }
      const update = Y.encodeStateAsUpdate(doc)
      const [plain, quick] = [new Y.Doc(), new Y.Doc()]
      for (const one of [plain, quick]) one.getMap('items')
      Y.applyUpdate(plain, update)
      applyQuickly(quick, update, 'somebody')
      expect(quick.getMap('items').toJSON()).toEqual(plain.getMap('items').toJSON())
      expect(Y.encodeStateAsUpdate(quick)).toEqual(Y.encodeStateAsUpdate(plain))
    }),
  )
})

test('an update that is cut short is refused, as Yjs refuses it', () => {
  const doc = new Y.Doc()
  doc.getMap('items').set('kind', 'note')
  const update = Y.encodeStateAsUpdate(doc)
  for (let length = 1; length < update.length - 1; length++)
    expect(() => applyQuickly(new Y.Doc(), update.subarray(0, length), 'somebody')).toThrow()
})
