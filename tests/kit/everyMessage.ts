import * as Y from 'yjs'
import { type Access, mayTouch, mayWrite } from '#shared/access.ts'
import { openBoard } from '#shared/docs/board.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import type { DocRef } from '#shared/docs/ref.ts'
import { addItem, moveItems, typeText } from '#shared/edits/items.ts'
import { isLocked } from '#shared/edits/locked.ts'
import { stored } from '#shared/edits/stored.ts'
import { type ItemId, newId } from '#shared/ids.ts'
import type { Card } from '#shared/items/card.ts'
import type { Item } from '#shared/items/index.ts'
import { updateFrame } from './rawUpdate.ts'

const common = { at: { x: 0, y: 0 }, order: 1, zone: 'zone.a' }
const note: Item = { ...common, kind: 'note', body: 'Kaffe', voice: 'staff', entry: 'self', cluster: '', step: 's' }
const source = { text: 'Kaffe', voice: 'staff', entry: 'self' } as const
const words = { what: '', forWhom: '', better: '', inTheWay: '', firstStep: '', proposal: '' }

const card: Card = {
  ...common,
  ...words,
  kind: 'card',
  title: 'Te',
  themes: [],
  aims: [],
  mandateNeed: 'unknown',
  sources: {},
}

/** What lies on a board before each message, by a name that is its id's first letters. */
const base: Record<string, Item> = {
  note,
  heap: { ...common, kind: 'cluster', title: 'Mad' },
  card,
  fixed: { ...note, locked: true },
  zone: { ...common, kind: 'zone', zone: 'zone.a', title: 'Felt', size: { w: 900, h: 700 } },
}
export const baseId = (name: keyof typeof base): ItemId => String(name).padEnd(24, 'x') as ItemId

/** Puts a board or proposal back to what it is before each message. */
export function reset(doc: Y.Doc, kind: DocRef['kind']): void {
  if (kind === 'proposal') {
    const { title } = openProposal(doc)
    title.delete(0, title.length)
    return
  }
  const board = openBoard(doc)
  for (const id of board.items.keys()) board.items.delete(id)
  for (const [name, item] of Object.entries(base)) addItem(board, baseId(name), item)
}

export const contentOf = (doc: Y.Doc) => Object.fromEntries([...doc.share].map(([root, type]) => [root, type.toJSON()]))

/** Something somebody may say to a document: frames, and who may bring about what they say. */
export interface Message {
  says: string
  /** Changes to a copy of the document, one update each; none for frames that change nothing. */
  changes: ((copy: Y.Doc) => void)[]
  frames?: (Uint8Array | string)[]
  /** Whether the document reads differently afterwards. */
  isSeen: boolean
  mayBe(access: Access): boolean
}

const rawOf = (copy: Y.Doc, name: string) => openBoard(copy).items.get(baseId(name))
const set = (name: string, field: string, value: () => unknown) => (copy: Y.Doc) =>
  void rawOf(copy, name)?.set(field, value())
const moved = (name: string) => (copy: Y.Doc) => moveItems(openBoard(copy), [baseId(name)], { x: 9, y: 9 })
const remove = (name: string) => (copy: Y.Doc) => openBoard(copy).items.delete(baseId(name))
const can =
  (kind: Item['kind'] | undefined, touch: Parameters<typeof mayTouch>[2], isOwn = false) =>
  (access: Access) =>
    mayTouch(access, kind, touch, isOwn)
const isFree = (access: Access): boolean => access === 'write'
/** Nor for who may write everything, before it is unlocked. */
const nobody = (): boolean => false
const mine = newId<'item'>()
const addMine = (copy: Y.Doc) => addItem(openBoard(copy), mine, note)

const onBoard: Message[] = [
  { says: 'add a note', changes: [addMine], isSeen: true, mayBe: can('note', 'add', true) },
  {
    says: 'reword and remove one’s own note',
    changes: [
      addMine,
      (copy) => typeText(openBoard(copy), mine, 'body', 'Te'),
      (copy) => openBoard(copy).items.delete(mine),
    ],
    isSeen: false,
    mayBe: can('note', 'remove', true),
  },
  ...(['note', 'heap', 'card'] as const).map(
    (name): Message => ({
      says: `move the ${name}`,
      changes: [moved(name)],
      isSeen: true,
      mayBe: can(base[name]?.kind, 'place'),
    }),
  ),
  ...Object.entries(base).map(
    ([name, item]): Message => ({
      says: `remove the ${name}`,
      changes: [remove(name)],
      isSeen: true,
      mayBe: isLocked(item) ? nobody : can(item.kind, 'remove'),
    }),
  ),
  ...Object.entries(base).map(
    ([name, item]): Message => ({
      says: `put another in the place of the ${name}`,
      changes: [(copy) => void openBoard(copy).items.set(baseId(name), stored(item))],
      isSeen: false,
      mayBe: isLocked(item) ? nobody : can(item.kind, 'remove'),
    }),
  ),
  { says: 'move what is locked', changes: [moved('fixed')], isSeen: true, mayBe: nobody },
  {
    says: 'write into what is locked',
    changes: [(copy) => typeText(openBoard(copy), baseId('fixed'), 'body', 'Te')],
    isSeen: true,
    mayBe: nobody,
  },
  { says: 'gather what is locked', changes: [set('fixed', 'cluster', () => baseId('heap'))], isSeen: true, mayBe: nobody },
  { says: 'lock a note', changes: [set('note', 'locked', () => true)], isSeen: true, mayBe: isFree },
  { says: 'unlock a note', changes: [set('fixed', 'locked', () => false)], isSeen: true, mayBe: isFree },
  { says: 'take a lock away', changes: [(copy) => void rawOf(copy, 'fixed')?.delete('locked')], isSeen: true, mayBe: isFree },
  {
    says: 'unlock a note and move it in the same breath',
    changes: [
      (copy) => {
        rawOf(copy, 'fixed')?.set('locked', false)
        moved('fixed')(copy)
      },
    ],
    isSeen: true,
    mayBe: isFree,
  },
  {
    says: 'add a note that is locked',
    changes: [(copy) => addItem(openBoard(copy), mine, { ...note, locked: true })],
    isSeen: true,
    mayBe: isFree,
  },
  { says: 'unlock a zone', changes: [set('zone', 'locked', () => false)], isSeen: true, mayBe: isFree },
  { says: 'blank a note', changes: [(copy) => bodyOf(copy).delete(0, 5)], isSeen: true, mayBe: can('note', 'words') },
  {
    says: 'write into a note',
    changes: [(copy) => bodyOf(copy).insert(0, 'Ikke ')],
    isSeen: true,
    mayBe: can('note', 'words'),
  },
  {
    says: 'give a note another voice',
    changes: [set('note', 'voice', () => 'leader')],
    isSeen: true,
    mayBe: isFree,
  },
  {
    says: 'say that a note was written in another step',
    changes: [set('note', 'step', () => 'gap')],
    isSeen: true,
    mayBe: isFree,
  },
  ...(
    [
      ['speak with another’s voice', { voice: 'leader' }],
      ['write down what others say without being asked to', { entry: 'scribe' }],
      ['write as if a leader had helped', { scribeVoice: 'leader' }],
    ] as const
  ).map(
    ([says, more]): Message => ({
      says,
      changes: [(copy) => addItem(openBoard(copy), mine, { ...note, ...more })],
      isSeen: true,
      mayBe: isFree,
    }),
  ),
  ...(
    [
      ['make a card of what is there', {}, true],
      ['make a card of a note that never was', { [newId()]: source }, false],
      ['make a card of words that nobody said', { [baseId('note')]: { ...source, text: 'Luk stedet. '.repeat(40) } }, false],
      ['make a card of another voice', { [baseId('note')]: { ...source, voice: 'leader' } }, false],
    ] as const
  ).map(
    ([says, sources, isTrue]): Message => ({
      says,
      changes: [(copy) => addItem(openBoard(copy), mine, { ...card, sources: isTrue ? { [baseId('note')]: source } : sources })],
      isSeen: true,
      mayBe: isTrue ? can('card', 'add', true) : isFree,
    }),
  ),
  {
    says: 'make a card that has become a proposal already',
    changes: [(copy) => addItem(openBoard(copy), mine, { ...card, proposal: newId() })],
    isSeen: true,
    mayBe: isFree,
  },
  {
    says: 'say that a card has become a proposal',
    changes: [set('card', 'proposal', () => newId())],
    isSeen: true,
    mayBe: isFree,
  },
  {
    says: 'add a source to a card',
    changes: [(copy) => sourcesOf(copy).set(baseId('note'), source)],
    isSeen: true,
    mayBe: isFree,
  },
  {
    says: 'name a cluster',
    changes: [set('heap', 'title', () => new Y.Text('Nyt'))],
    isSeen: true,
    mayBe: can('cluster', 'words'),
  },
  {
    says: 'take a note’s place away',
    changes: [(copy) => void openBoard(copy).items.get(baseId('note'))?.delete('at')],
    isSeen: true,
    mayBe: isFree,
  },
  {
    says: 'move a zone',
    changes: [set('zone', 'at', () => ({ x: 5, y: 5 }))],
    isSeen: true,
    mayBe: can('zone', 'place'),
  },
  {
    says: 'shrink a zone',
    changes: [set('zone', 'size', () => ({ w: 1, h: 1 }))],
    isSeen: true,
    mayBe: can('zone', 'words'),
  },
  { says: 'rename a zone', changes: [set('zone', 'title', () => 'Væk')], isSeen: true, mayBe: nobody },
  {
    says: 'add a zone',
    changes: [(copy) => addItem(openBoard(copy), newId<'item'>(), base.zone as Item)],
    isSeen: true,
    mayBe: can('zone', 'add', true),
  },
  {
    says: 'add what nobody knows',
    changes: [(copy) => void copy.getMap('items').set(newId(), new Y.Map([['kind', 'gate']]))],
    isSeen: true,
    mayBe: can(undefined, 'add', true),
  },
  { says: 'make a note a zone', changes: [set('note', 'kind', () => 'zone')], isSeen: true, mayBe: () => false },
  {
    says: 'put a note where no screen is',
    changes: [set('note', 'at', () => ({ x: 1e9, y: 0 }))],
    isSeen: true,
    mayBe: () => false,
  },
]

const onProposal: Message[] = [
  {
    says: 'write the title',
    changes: [(copy) => openProposal(copy).title.insert(0, 'Titel')],
    isSeen: true,
    mayBe: mayWrite,
  },
]

const sourcesOf = (copy: Y.Doc) => openBoard(copy).items.get(baseId('card'))?.get('sources') as Y.Map<unknown>
const bodyOf = (copy: Y.Doc) => openBoard(copy).items.get(baseId('note'))?.get('body') as Y.Text

const without = (says: string, ...frames: (Uint8Array | string)[]): Message => ({
  says,
  changes: [],
  frames,
  isSeen: false,
  mayBe: () => false,
})
const anywhere: Message[] = [
  without('ask for everything', Uint8Array.of(0, 0, 1, 0)),
  without('hand over nothing', Uint8Array.of(0, 1, 2, 0, 0), updateFrame(Uint8Array.of(0, 0))),
  without('ask who is here', Uint8Array.of(3)),
  without('say who one is', Uint8Array.of(1, 7, 1, 5, 1, 3, 123, 125, 32)),
  without('take the server’s words', Uint8Array.of(100, 1, 9, 9), Uint8Array.of(2, 0, 1, 120)),
  without('speak of what does not exist', Uint8Array.of(0, 7, 0), Uint8Array.of(6), Uint8Array.of(200, 1)),
  without('speak in text', '{"is":"intent","name":"reveal","body":{}}'),
]

/** Everything that can be said to a document of this kind. */
export const everyMessage = (kind: DocRef['kind']): Message[] => [
  ...(kind === 'board' ? onBoard : onProposal),
  ...anywhere,
]
