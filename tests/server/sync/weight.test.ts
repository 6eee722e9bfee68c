import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createWeight } from '#server/sync/weight.ts'

test('what is overwritten weighs nothing, and a full document has room again once something is gone', () => {
  const doc = new Y.Doc()
  const weight = createWeight(doc, 0, 2_000)
  doc.on('update', (update: Uint8Array) => weight.grew(update.length))
  const map = doc.getMap<string>('a')
  for (let n = 0; n < 20; n++) map.set('one', 'x'.repeat(500))
  expect(weight.hasRoom(500)).toBe(true)
  map.set('two', 'x'.repeat(500))
  map.set('three', 'x'.repeat(500))
  expect(weight.hasRoom(1_000)).toBe(false)
  expect(weight.hasRoom(1_000)).toBe(false)
  map.delete('two')
  map.delete('three')
  expect(weight.hasRoom(1_000)).toBe(true)
})
