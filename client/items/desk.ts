import { type Accessor, createSelector, createSignal } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { type Access, mayTouch, type Touch } from '#shared/access.ts'
import { type Board, openBoard } from '#shared/docs/board.ts'
import { isMadeHere } from '#shared/edits/items.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Item, kindOf, type RawItem, readItem } from '#shared/items/index.ts'
import type { EntryMode, Voice } from '#shared/programme/codes.ts'
import { createScene, type Scene } from '../canvas/scene.ts'
import type { DocConnection } from '../live/docTypes.ts'
import { mirror } from '../live/mirror.ts'
import { createUndo, type Undo } from '../live/undo.ts'
import { createPicks, type Picks } from './picks.ts'

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
  /** Whether this person may do that to an item. The server refuses what this refuses. */
  may(touch: Touch, id: ItemId): boolean
  undo: Undo
  picks: Picks
  /** The item whose words are being changed in place. */
  editing: Spot
  /** The item the keyboard is at. */
  focused: Spot
  /** The card that lies open beside the board. */
  opened: Spot
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
  const [editing, focused, opened] = [createSpot(), createSpot(), createSpot()]
  const [voice, chooseVoice] = createSignal<Voice>()

  const take = (id: ItemId, item: Item | undefined) => {
    const isElsewhere = placeOf(scene.get(id)) !== placeOf(item)
    scene.put(id, item)
    if (isElsewhere) setStructure((n) => n + 1)
    if (item) return
    picks.set(picks.ids().filter((one) => one !== id))
    for (const spot of [editing, focused, opened]) if (spot.id() === id) spot.set(undefined)
  }
  const items = mirror<Item, RawItem>(board.items, readItem, (id, item) => take(id as ItemId, item))
  for (const [id, item] of Object.entries(unwrap(items))) scene.put(id as ItemId, item)

  return {
    board,
    items,
    scene,
    structure,
    mayWrite: doc.mayWrite,
    may: (touch, id) =>
      doc.mayWrite() && mayTouch(access(), kindOf(board.items.get(id)), touch, isMadeHere(board, id)),
    undo: createUndo(board.items),
    picks,
    editing,
    focused,
    opened,
    writer: () => ({ ...writer(), voice: voice() ?? writer().voice }),
    chooseVoice,
    step,
  }
}

/** Where an item lies and belongs, as something that can be compared. */
const placeOf = (item: Item | undefined): string => {
  if (!item) return ''
  const { kind, at } = item
  return `${kind} ${at.x} ${at.y} ${item.zone} ${kind === 'note' ? item.cluster : ''} ${kind === 'zone' ? item.title : ''}`
}

function createSpot(): Spot {
  const [id, set] = createSignal<ItemId>()
  return { id, is: createSelector(id), set }
}
