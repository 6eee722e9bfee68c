import { type Accessor, createSelector, createSignal } from 'solid-js'
import { type Access, mayTouch, type Touch } from '#shared/access.ts'
import { type Board, openBoard } from '#shared/docs/board.ts'
import { isMadeHere } from '#shared/edits/items.ts'
import { isHeldByLock, isLocked, isLockedRaw } from '#shared/edits/locked.ts'
import type { Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { aboutOf, type Item, type Kind, kindOf, type RawItem, readShown } from '#shared/items/index.ts'
import { isStructure } from '#shared/items/zone.ts'
import type { EntryMode, Voice } from '#shared/programme/codes.ts'
import { createScene, type Scene } from '../canvas/scene.ts'
import type { DocConnection } from '../live/docTypes.ts'
import { mirror } from '../live/mirror.ts'
import { sketchOf } from '../live/sketch.ts'
import { createUndo, type Undo } from '../live/undo.ts'
import { createHeld, type Held } from './held.ts'
import { createMenuSpot, type MenuSpot } from './menuSpot.ts'
import { createPicks, type Picks } from './picks.ts'
import { createThreads, type Threads } from './threads.ts'

/** Whose words this page writes when it makes a note: a seat's own, or what somebody in the room says. */
export interface Writer {
  voice: Voice
  entry: EntryMode
  /** A seat has one voice; a facilitator chooses for each note. */
  mayChoose: boolean
}

/** One item that a person attends to, in one way: edited, focused, open. */
export interface Spot {
  id: Accessor<ItemId | undefined>
  is(id: ItemId): boolean
  set(id: ItemId | undefined): void
}

/** A board with somebody sitting at it. Canvas and list are two faces of it. */
export interface Desk {
  board: Board
  /** Everything readable, as a store: for what is drawn one by one. */
  items: Record<string, Item | undefined>
  /** The same as plain values, found by place. */
  scene: Scene
  /** Grows when something came, went, or lies or belongs elsewhere; typing does not count. */
  structure: Accessor<number>
  mayWrite: Accessor<boolean>
  /** Whether this person may do that to an item. The server refuses what this refuses. What is locked nobody touches. */
  may(touch: Touch, id: ItemId): boolean
  mayAdd(kind: Kind): boolean
  /** Locks are the facilitator's. */
  mayLock: Accessor<boolean>
  undo: Undo
  picks: Picks
  /** A tap picks one more, and a finger on the floor draws a frame. */
  picksMany: Accessor<boolean>
  pickMany(on: boolean): void
  held: Held
  menu: MenuSpot
  /** The middle of what the picture shows, board units; undefined in the list. */
  middle: Accessor<Point | undefined>
  showMiddle(middle: (() => Point) | undefined): void
  /** The item whose words are being changed in place. */
  editing: Spot
  /** The item the keyboard is at. */
  focused: Spot
  /** The item a search is at. */
  found: Spot
  /** The card that lies open beside the board. */
  opened: Spot
  /** The item whose comments lie open beside the board. */
  talking: Spot
  threads: Threads
  writer: Accessor<Writer>
  chooseVoice(voice: Voice): void
  /** Id of the step new notes are written in. */
  step: Accessor<string>
}

/** Sits down at a board, with as much say as `access` gives. It lives as long as the component that called it. */
export function createDesk(
  doc: Pick<DocConnection, 'doc' | 'mayWrite'>,
  writer: Accessor<Writer>,
  step: Accessor<string>,
  access: Accessor<Access> = () => 'write',
): Desk {
  const board: Board = {
    ...openBoard(doc.doc),
    get zonesStay() {
      return access() !== 'write'
    },
  }
  const scene = createScene()
  const picks = createPicks()
  const [structure, setStructure] = createSignal(0)
  const [editing, focused, found, opened, talking] = [
    createSpot(),
    createSpot(),
    createSpot(),
    createSpot(),
    createSpot(),
  ]
  const threads = createThreads()
  const [voice, chooseVoice] = createSignal<Voice>()
  const [picksMany, pickMany] = createSignal(false)
  const held = createHeld()
  const [middle, setMiddle] = createSignal<() => Point>()

  const take = (id: ItemId, item: Item | undefined) => {
    const about = item && aboutOf(item)
    if (about || threads.has(id)) return threads.put(id, about)
    const isElsewhere = placeOf(scene.get(id)) !== placeOf(item)
    scene.put(id, item)
    if (isElsewhere) setStructure((n) => n + 1)
    if (item && isLocked(item) && editing.id() === id) editing.set(undefined)
    if (item) return
    picks.set(picks.ids().filter((one) => one !== id))
    held.lose(id)
    for (const spot of [editing, focused, found, opened, talking]) if (spot.id() === id) spot.set(undefined)
  }
  const items = mirror<Item, RawItem>(board.items, readShown, (id, item) => take(id as ItemId, item))
  // What must be read to know where it lies comes last: it may lie where others lie.
  const whole: [ItemId, RawItem][] = []
  for (const [key, raw] of board.items) {
    const id = key as ItemId
    const sketch = sketchOf(raw)
    if (sketch) scene.expect(id, sketch, () => readShown(raw))
    else whole.push([id, raw])
  }
  for (const [id, raw] of whole) {
    const item = readShown(raw)
    const about = item && aboutOf(item)
    if (about) threads.put(id, about)
    else scene.put(id, item)
  }

  return {
    board,
    items,
    scene,
    structure,
    mayWrite: doc.mayWrite,
    may(touch, id) {
      const raw = board.items.get(id)
      const isFree =
        raw !== undefined && !isLockedRaw(raw) && !(touch === 'remove' && isStructure(raw.get('kind'), raw.get('zone')))
      return doc.mayWrite() && isFree && mayTouch(access(), kindOf(raw), touch, isMadeHere(board, id))
    },
    mayAdd: (kind) => doc.mayWrite() && mayTouch(access(), kind, 'add', true),
    mayLock: () => doc.mayWrite() && access() === 'write',
    undo: createUndo(board.items, [], (touched) => isHeldByLock(board, touched)),
    picks,
    picksMany,
    pickMany,
    held,
    menu: createMenuSpot(),
    middle: () => middle()?.(),
    showMiddle: (next) => void setMiddle(() => next),
    editing,
    focused,
    found,
    opened,
    talking,
    threads,
    writer: () => ({ ...writer(), voice: voice() ?? writer().voice }),
    chooseVoice,
    step,
  }
}

/** Where an item lies and belongs, and whether it is locked, as something that can be compared. */
const placeOf = (item: Item | undefined): string => {
  if (!item) return ''
  const { kind, at } = item
  return `${kind} ${at.x} ${at.y} ${item.locked ?? ''} ${item.zone} ${kind === 'note' ? item.cluster : ''} ${kind === 'zone' ? item.title : ''}`
}

function createSpot(): Spot {
  const [id, set] = createSignal<ItemId>()
  return { id, is: createSelector(id), set }
}
