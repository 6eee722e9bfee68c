import { alignments, ways } from '#shared/edits/align.ts'
import type { Kind } from '#shared/items/index.ts'
import { tints } from '#shared/items/tint.ts'
import type { handle } from '#shared/texts/da/handle.ts'
import type { Turn } from './sequence.ts'

export type Choice = keyof typeof handle.choices
/** Choices that open a further page of the menu. */
export const pages = ['arrange', 'order', 'tint', 'select'] as const
export type Page = (typeof pages)[number]
export const isPage = (choice: Choice): choice is Page => (pages as readonly Choice[]).includes(choice)

/** What the menu must know of the moment to offer what can be done, and nothing else. */
export interface MenuFacts {
  /** Of each picked thing; none when the menu is about the floor. */
  kinds: readonly Kind[]
  mayWrite: boolean
  mayAdd: boolean
  /** The one thing picked may be opened for writing. */
  mayChange: boolean
  mayRemove: boolean
  mayPlace: boolean
  /** A line can be drawn between the two that are picked; from the one that is picked to another. */
  mayJoin: boolean
  mayJoinWith: boolean
  /** The one picked can change places with its neighbour in the list. */
  mayTurn: Record<Turn, boolean>
  /** The board is seen as a picture, with places to lay things down in. */
  hasPicture: boolean
  mayLock: boolean
  /** Something picked is locked; something is not. */
  hasLocked: boolean
  hasFree: boolean
  mayResize: boolean
  /** Something picked comes in colours and may be given another. */
  mayTint: boolean
  mayAddZone: boolean
  /** There is a zone that this is about. */
  hasZone: boolean
  /** This person may gather what others have said. */
  mayGather: boolean
  /** Of the clusters picked, one lies as a stack; one lies spread out. */
  hasStack: boolean
  hasSpread: boolean
}

/** The choices of a page, in groups that a line parts. A choice that cannot be made is not there. */
export function choicesFor(page: Page | 'top', facts: MenuFacts): Choice[][] {
  return groupsOf(page, facts)
    .map((group) => group.flatMap(([choice, isOffered]) => (isOffered ? [choice] : [])))
    .filter((group) => group.length > 0)
}

type Offer = [choice: Choice, isOffered: boolean]

function groupsOf(page: Page | 'top', facts: MenuFacts): Offer[][] {
  const { kinds, mayPlace } = facts
  const isSome = kinds.length > 0
  /** Zones are lined up by hand. */
  const things = kinds.filter((kind) => kind !== 'zone')
  const isMany = things.length > 1
  const all = (choices: readonly Choice[], isOffered: boolean) => choices.map((one): Offer => [one, isOffered])
  switch (page) {
    case 'top':
      return topOf(facts)
    case 'arrange':
      return [
        all(alignments, mayPlace && isMany),
        [...all(ways, mayPlace && things.length > 2), ['tidy', mayPlace && isMany]],
        all(['larger', 'smaller'], facts.mayResize),
      ]
    case 'order':
      return [
        [
          ['earlier', facts.mayTurn.earlier],
          ['later', facts.mayTurn.later],
        ],
        all(['front', 'up', 'back', 'rear'], mayPlace && things.length > 0),
      ]
    case 'tint':
      return [all(tints, facts.mayTint)]
    case 'select':
      return [
        [
          ['sameKind', isSome],
          ['inZone', facts.hasZone],
          ['zoneItself', facts.hasZone && facts.mayLock && !kinds.includes('zone')],
          ['all', true],
          ['none', isSome],
        ],
      ]
  }
}

function topOf(facts: MenuFacts): Offer[][] {
  const { kinds, mayPlace, mayAdd, mayWrite } = facts
  const isSome = kinds.length > 0
  const has = (kind: Kind) => kinds.includes(kind)
  const isOneCard = kinds.length === 1 && has('card')
  /** Zones stay on their board, and are not lifted into another. */
  const isThing = kinds.some((kind) => kind !== 'zone')
  const mayGroup = has('note') || kinds.filter((kind) => kind === 'cluster').length > 1
  return [
    [
      ['open', isOneCard],
      ['edit', isSome && !isOneCard && facts.mayChange && !facts.hasStack],
      ['newNote', !isSome && mayAdd],
      ['takeUp', isSome && mayPlace && facts.hasPicture],
      ['newZone', !isSome && facts.mayAddZone],
      ['move', isThing && mayPlace],
    ],
    [['comments', kinds.length === 1 && !has('zone')]],
    [
      ['cut', isThing && facts.mayRemove],
      ['copy', isThing],
      ['paste', mayAdd],
      ['duplicate', isThing && mayAdd],
      ['importFile', !isSome && mayAdd],
    ],
    [
      ['alike', !isSome && mayAdd && facts.mayGather],
      ['group', mayPlace && mayWrite && mayGroup],
      ['leaf', kinds.length === 1 && has('cluster')],
      ['fold', mayPlace && facts.hasSpread],
      ['spread', mayPlace && facts.hasStack],
      ['ungroup', mayPlace && has('cluster')],
      ['makeCard', mayAdd && (has('note') || has('cluster'))],
      ['join', facts.mayJoin],
      ['joinWith', facts.mayJoinWith],
    ],
    [
      ['arrange', mayPlace && (kinds.length > 1 || facts.mayResize)],
      ['order', mayPlace && kinds.some((kind) => kind !== 'cluster' && kind !== 'zone')],
      ['tint', facts.mayTint],
      ['select', true],
    ],
    [
      ['lock', isSome && facts.mayLock && facts.hasFree],
      ['unlock', isSome && facts.mayLock && facts.hasLocked],
      ['remove', isSome && facts.mayRemove],
    ],
  ]
}
