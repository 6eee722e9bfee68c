import { expect, test } from 'vitest'
import { nextIn } from '#client/list/keepFocus.ts'
import { idOf } from '../../kit/aBoard.ts'

const ids = (names: string) => [...names].map(idOf)

test('the keyboard stays at what only moved, and goes to the next when its thing is gone', () => {
  expect(nextIn(idOf('b'), ids('abc'), ids('cab'))).toBe(idOf('b'))
  expect(nextIn(idOf('b'), ids('abc'), ids('ac'))).toBe(idOf('c'))
  expect(nextIn(idOf('b'), ids('abcd'), ids('ad'))).toBe(idOf('d'))
})

test('after the last thing it goes to the one before, and from an empty list nowhere', () => {
  expect(nextIn(idOf('c'), ids('abc'), ids('ab'))).toBe(idOf('b'))
  expect(nextIn(idOf('a'), ids('a'), [])).toBeUndefined()
})
