import { expect, test } from 'vitest'
import { keyDeed } from '#client/canvas/keys.ts'

const press = (key: string, place = {}, more = {}) =>
  keyDeed({ key, shift: false, control: false, alt: false, ...more }, { hasFocus: false, isPicked: false, ...place })

test('arrows pan on the board, go on an item, and nudge a picked one', () => {
  expect(press('ArrowRight')).toEqual({ do: 'pan', x: 80, y: 0 })
  expect(press('ArrowDown', { hasFocus: true })).toEqual({ do: 'go', by: 1 })
  expect(press('ArrowUp', { hasFocus: true, isPicked: true })).toEqual({ do: 'nudge', x: 0, y: -16 })
  expect(press('ArrowUp', { hasFocus: true, isPicked: true }, { shift: true })).toEqual({ do: 'nudge', x: 0, y: -64 })
})

test('plus, minus, nought and one change how near one is', () => {
  expect(['+', '-', '0', '1'].map((key) => press(key))).toEqual(
    ['in', 'out', 'full', 'fit'].map((by) => ({ do: 'zoom', by })),
  )
})

test('the browser keeps its own keys', () => {
  expect(press('0', {}, { control: true })).toBeUndefined()
  expect(press('ArrowLeft', {}, { alt: true })).toBeUndefined()
  expect(press('F5')).toBeUndefined()
  expect(press(' ')).toBeUndefined()
})
