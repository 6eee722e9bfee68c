import { expect, test } from 'vitest'
import { keyDeed } from '#client/canvas/keys.ts'

const press = (key: string, place = {}, more = {}) =>
  keyDeed({ key, shift: false, control: false, alt: false, ...more }, { hasFocus: false, isPicked: false, ...place })

test('arrows pan on the board, go on an item, and nudge a picked one', () => {
  const picked = { hasFocus: true, isPicked: true }
  expect(press('ArrowRight')).toEqual({ do: 'pan', x: 80, y: 0 })
  expect(press('ArrowDown', { hasFocus: true })).toEqual({ do: 'go', by: 1 })
  expect(press('ArrowUp', picked)).toEqual({ do: 'nudge', x: 0, y: -8 })
  expect(press('ArrowUp', picked, { shift: true })).toEqual({ do: 'nudge', x: 0, y: -40 })
  expect(press('ArrowUp', picked, { control: true })).toEqual({ do: 'nudge', x: 0, y: -1 })
})

test('arrows nudge what is picked from the board itself too', () => {
  expect(press('ArrowLeft', { hasPicks: true })).toEqual({ do: 'nudge', x: -8, y: 0 })
})

test('while something is held, arrows carry it, Enter lays it down and Escape puts it back', () => {
  const place = { isHolding: true, hasFocus: true, isPicked: true }
  expect(press('ArrowDown', place)).toEqual({ do: 'shift', x: 0, y: 40 })
  expect(press('Enter', place)).toEqual({ do: 'layDown' })
  expect(press('Escape', place)).toEqual({ do: 'layBack' })
  expect(press('Tab', place)).toEqual({ do: 'go', by: 1 })
  expect(press('Delete', place)).toBeUndefined()
})

test('both keys that ask for a menu do', () => {
  expect(press('ContextMenu')).toEqual({ do: 'menu' })
  expect(press('F10', {}, { shift: true })).toEqual({ do: 'menu' })
  expect(press('F10')).toBeUndefined()
})

test('size and height in the stack have keys', () => {
  expect(press('ArrowRight', {}, { alt: true, shift: true })).toEqual({ do: 'resize', x: 1, y: 0 })
  expect(press('PageUp', {}, { alt: true })).toEqual({ do: 'restack', to: 'up' })
  expect(press('PageDown', {}, { alt: true, shift: true })).toEqual({ do: 'restack', to: 'back' })
})

test('all of a kind and all in a zone have keys, where there is something to begin with', () => {
  expect(press('a', { hasFocus: true }, { control: true, shift: true })).toEqual({ do: 'kind' })
  expect([press('i', { hasFocus: true }), press('i', { hasPicks: true }), press('i')]).toEqual([{ do: 'zone' }, { do: 'zone' }, undefined])
})

test('plus, minus, nought and one change how near one is', () => {
  expect(['+', '-', '0', '1', '2'].map((key) => press(key))).toEqual(
    ['in', 'out', 'full', 'fit', 'picked'].map((by) => ({ do: 'zoom', by })),
  )
})

test('the browser keeps its own keys', () => {
  expect(press('0', {}, { control: true })).toBeUndefined()
  expect(press('ArrowLeft', {}, { alt: true })).toBeUndefined()
  expect(press('F5')).toBeUndefined()
  expect(press(' ')).toBeUndefined()
  for (const key of ['x', 'c', 'v']) expect(press(key, { hasPicks: true }, { control: true })).toBeUndefined()
})
