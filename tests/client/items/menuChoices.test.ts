import { expect, test } from 'vitest'
import { choicesFor, type MenuFacts, pages } from '#client/items/menuChoices.ts'
import { handle } from '#shared/texts/da/handle.ts'

const facts = (more: Partial<MenuFacts> = {}): MenuFacts => ({
  kinds: ['note'],
  mayWrite: true,
  mayAdd: true,
  mayChange: true,
  mayRemove: true,
  mayPlace: true,
  mayJoin: false,
  mayJoinWith: false,
  mayTurn: { earlier: true, later: true },
  hasPicture: true,
  mayLock: true,
  hasLocked: false,
  hasFree: true,
  mayResize: false,
  mayTint: false,
  mayAddZone: true,
  mayGather: true,
  hasStack: false,
  hasSpread: true,
  hasZone: true,
  ...more,
})
const offered = (more: Partial<MenuFacts> = {}) =>
  (['top', ...pages] as const).flatMap((page) => choicesFor(page, facts(more)).flat())

test('the floor offers a new note, pasting and a file, and nothing that needs a thing', () => {
  expect(choicesFor('top', facts({ kinds: [], mayRemove: false, mayPlace: false })).flat()).toEqual([
    'newNote',
    'newZone',
    'paste',
    'importFile',
    'alike',
    'select',
  ])
})

test('who may only read copies, selects and sees what is said of a thing', () => {
  const none = { mayWrite: false, mayAdd: false, mayChange: false, mayRemove: false, mayPlace: false, mayLock: false }
  expect(choicesFor('top', facts(none)).flat()).toEqual(['comments', 'copy', 'select'])
})

test('something locked can be copied and unlocked, not moved or deleted', () => {
  const locked = offered({ mayChange: false, mayRemove: false, mayPlace: false, hasLocked: true, hasFree: false })
  expect(locked).toContain('unlock')
  for (const choice of ['takeUp', 'move', 'cut', 'remove', 'group', 'front'] as const)
    expect(locked).not.toContain(choice)
})

test('nothing is taken up in the list, where there is no place to lay it down', () => {
  expect(offered({ hasPicture: false })).not.toContain('takeUp')
})

test('a zone is renamed, coloured, pulled and locked; it is neither copied, moved to a zone nor laid in a heap', () => {
  const free = offered({ kinds: ['zone'], mayTint: true, mayResize: true, mayRemove: false, hasSpread: false })
  for (const choice of ['edit', 'sea', 'larger', 'lock', 'inZone'] as const) expect(free).toContain(choice)
  for (const choice of ['move', 'copy', 'cut', 'duplicate', 'group', 'makeCard', 'front', 'comments', 'remove', 'left'] as const)
    expect(free).not.toContain(choice)
  const locked = { mayChange: false, mayPlace: false, mayRemove: false, mayResize: false, hasSpread: false, hasFree: false, hasLocked: true }
  expect(choicesFor('top', facts({ kinds: ['zone'], ...locked })).flat()).toEqual(['paste', 'select', 'unlock'])
})

test('only a facilitator is offered a new zone, and a zone itself', () => {
  const seat = { mayLock: false, mayAddZone: false }
  expect([offered({ kinds: [] }).includes('newZone'), offered({ kinds: [], ...seat }).includes('newZone')]).toEqual([true, false])
  expect([offered().includes('zoneItself'), offered(seat).includes('zoneItself')]).toEqual([true, false])
})

test('only a facilitator is offered locks', () => {
  expect(offered({ mayLock: false })).not.toContain('lock')
})

test('every choice with a name is offered to somebody', () => {
  const all = new Set([
    ...offered({ kinds: ['note', 'cluster', 'note'], mayJoin: true, hasLocked: true, mayResize: true, hasStack: true }),
    ...offered({ kinds: ['card'], mayJoinWith: true }),
    ...offered({ kinds: ['cluster'] }),
    ...offered({ kinds: [] }),
    ...offered({ kinds: ['zone'], mayTint: true }),
  ])
  expect(Object.keys(handle.choices).filter((choice) => !all.has(choice as never))).toEqual([])
})
