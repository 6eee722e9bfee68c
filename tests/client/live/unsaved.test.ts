import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Device } from '#client/live/device.ts'
import { createUnsaved } from '#client/live/unsaved.ts'
import { wordsIn } from '#client/live/wordsIn.ts'
import { aDevice } from '#tests/kit/aDevice.ts'

/** One visit of a page: what it types in `gen` is kept on the device. */
function visit(device: Device, gen: number) {
  const doc = new Y.Doc()
  let rescued: readonly string[] = []
  const unsaved = createUnsaved(device, {
    kept: () => undefined,
    found: () => undefined,
    unkept: () => undefined,
    rescued: (words) => {
      rescued = [...rescued, ...words]
    },
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => origin ?? unsaved.keep({ gen, update }))
  const text = doc.getText('text')
  return { doc, text, unsaved, rescued: () => rescued }
}

test('words that were typed letter by letter are one run, and what was deleted again is not in it', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  const text = doc.getText('text')
  text.insert(0, 'Vi spiser ')
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const [at, letter] of [...'senere'].entries()) text.insert(10 + at, letter)
  text.delete(14, 2)
  text.insert(0, 'Nyt: ')
  doc.getMap('items').set('kind', 'note')
  expect(wordsIn(updates)).toEqual(['sene', 'Nyt:'])
  expect(wordsIn([])).toEqual([])
})

test('edits of this generation are brought back on the next visit', async () => {
  const { device } = aDevice()
  visit(device, 1).text.insert(0, 'Kaffe')
  const next = visit(device, 1)
  expect(await next.unsaved.bringTo(next.doc, 1, () => true)).toBe(true)
  expect([next.text.toString(), next.rescued()]).toEqual(['Kaffe', []])
})

test('edits of a generation that is no more come back as words, and stay until somebody has seen to them', async () => {
  const { device, has } = aDevice()
  visit(device, 1).text.insert(0, 'Kaffe til alle')
  const next = visit(device, 2)
  expect(await next.unsaved.bringTo(next.doc, 2, () => true)).toBe(true)
  expect([next.text.toString(), next.rescued()]).toEqual(['', ['Kaffe til alle']])
  next.unsaved.forget()
  const later = visit(device, 2)
  await later.unsaved.bringTo(later.doc, 2, () => true)
  expect(later.rescued()).toEqual(['Kaffe til alle'])
  later.unsaved.dropWords()
  expect(has()).toEqual({ edits: 0, words: [] })
})

test('a page whose document begins anew offers what it had not saved, and keeps nothing else', async () => {
  const { device, has } = aDevice()
  const page = visit(device, 1)
  page.text.insert(0, 'gemt')
  page.unsaved.forget()
  page.text.insert(4, ' ikke gemt')
  await page.unsaved.giveUp()
  expect(page.rescued()).toEqual(['ikke gemt'])
  expect(has()).toEqual({ edits: 0, words: ['ikke gemt'] })
})
