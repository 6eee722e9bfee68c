import { expect, test } from 'vitest'
import { type Action, type ActionName, actions } from '#client/items/actions.ts'
import { handle } from '#shared/texts/da/handle.ts'

const named = Object.entries(actions) as [ActionName, Action][]

test('what the list does with another action ends at something the list has', () => {
  for (const [name, { list }] of named) {
    if (typeof list !== 'object') continue
    expect([name, typeof actions[list.instead].list]).toEqual([name, 'string'])
    expect([name, actions[list.instead].list]).not.toEqual([name, 'picture'])
  }
})

test('what is in the menu or in the bar is a choice with a word', () => {
  const words: Record<string, string> = handle.choices
  const without = named.filter(([name, { bar, list }]) => (bar || list === 'menu') && !words[name])
  expect(without.map(([name]) => name)).toEqual([])
})

test('only what is about how the picture is seen is missing from the list', () => {
  expect(named.filter(([, { list }]) => list === 'picture').map(([name]) => name)).toEqual([
    'tool:hand',
    'look',
    'map',
    'present',
    'calm',
    'lamp',
  ])
})
