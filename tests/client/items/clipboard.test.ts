import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { clipIn, decoded, htmlOf, textOf } from '#client/items/clipboard.ts'
import { createDesk } from '#client/items/desk.ts'
import { takeClip } from '#shared/edits/clip.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { aBoard, idOf, putNote } from '../../kit/aBoard.ts'

test('a copy comes through a page of text whole, whatever is written in it', () => {
  const board = aBoard()
  putNote(board, 'a', { body: '<b>"Æblegrød" & 👵\nlinje to</b>' })
  const taken = takeClip(board, [idOf('a')], 'w')!
  expect(clipIn(htmlOf(taken, 'Æblegrød'))).toEqual(taken)
})

test('a page of text from elsewhere, or half a copy, holds nothing of ours', () => {
  expect(clipIn('<p>Hej</p>')).toBeUndefined()
  expect(clipIn('<div data-frirum="AAAA">')).toBeUndefined()
  expect(clipIn(`<div data-frirum="${btoa('{"frirum":1,"board":"w","items":[]}')}">`)).toBeUndefined()
})

test('other programs get the words in the order they are read', () => {
  const board = aBoard()
  putNote(board, 'b', { body: 'Anden', at: { x: 300, y: 0 } })
  putNote(board, 'a', { body: 'Første', at: { x: 0, y: 0 } })
  putNote(board, 'c', { body: 'Alene', at: { x: 0, y: 3000 } })
  const cluster = groupNotes(board, [idOf('a'), idOf('b')], 'Mad')!
  const writer = { voice: 'staff', entry: 'self', mayChoose: false } as const
  const desk = createRoot(() =>
    createDesk(
      { doc: board.doc, mayWrite: () => true },
      () => writer,
      () => '',
    ),
  )
  expect(textOf(desk, [idOf('c'), cluster])).toBe('Mad\n\nFørste\n\nAnden\n\nAlene')
})

test('a file is read as text also when an older spreadsheet wrote it, and a picture is no text', () => {
  expect(decoded(new TextEncoder().encode('Blåbærgrød'))).toBe('Blåbærgrød')
  expect(decoded(Uint8Array.from([0x42, 0x6c, 0xe5]))).toBe('Blå')
  expect(decoded(Uint8Array.from([0x89, 0x50, 0, 1]))).toBeUndefined()
})
