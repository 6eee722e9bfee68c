import type { Alignment, Way } from '#shared/edits/align.ts'
import type { Stacking } from '#shared/edits/restack.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Tint, tints } from '#shared/items/tint.ts'
import type { Deeds } from './deeds.ts'
import type { MoreDeeds } from './deedsMore.ts'
import type { Desk } from './desk.ts'
import { join } from './join.ts'
import type { Choice, Page } from './menuChoices.ts'
import type { MenuPlace } from './menuSpot.ts'
import { takeTurn, type Turn } from './sequence.ts'
import { askHeap } from './cluster/heapAsked.ts'
import { zoneForNew } from './whereTo.ts'

/** What a choice in the menu needs besides the board: dialogs and the clipboard live on the page. */
export interface MenuReach {
  desk: Desk
  deeds: Deeds
  more: MoreDeeds
  move(): void
  paste(): void
  importFile(): void
  /** Asks what a thing is to be joined with. */
  joinWith(id: ItemId): void
}

/** Table: what each choice does. */
export const doings: Record<Exclude<Choice, Page>, (reach: MenuReach, place: MenuPlace) => void> = {
  edit: ({ desk, deeds }) => withFirst(desk, deeds.open),
  open: ({ desk, deeds }) => withFirst(desk, deeds.open),
  comments: ({ desk }) => withFirst(desk, desk.talking.set),
  takeUp: ({ deeds }) => deeds.takeUp(),
  move: ({ move }) => move(),
  // The browser's own commands: they reach the clipboard without asking, also where the page is not sent safely.
  cut: () => void document.execCommand('cut'),
  copy: () => void document.execCommand('copy'),
  paste: ({ paste }) => paste(),
  duplicate: ({ more }) => more.duplicate(),
  group: ({ deeds }) => deeds.group(),
  ungroup: ({ deeds }) => deeds.ungroup(),
  alike: () => askHeap({ is: 'gather' }),
  leaf: ({ desk }) => withFirst(desk, (id) => askHeap({ is: 'leaf', id })),
  fold: ({ more }) => more.fold(true),
  spread: ({ more }) => more.fold(false),
  makeCard: ({ deeds }) => deeds.makeCard(),
  join: ({ desk }) => join(desk),
  joinWith: ({ desk, joinWith }) => withFirst(desk, joinWith),
  lock: ({ more }) => more.lock(true),
  unlock: ({ more }) => more.lock(false),
  remove: ({ deeds }) => deeds.remove(),
  newNote: ({ desk, deeds }, { at }) => void deeds.addNote(at ?? { zone: zoneForNew(desk) }),
  importFile: ({ importFile }) => importFile(),
  ...each<Alignment>(
    ['left', 'centre', 'right', 'top', 'middle', 'bottom'],
    (to) =>
      ({ more }) =>
        more.align(to),
  ),
  ...each<Way>(
    ['across', 'down'],
    (way) =>
      ({ more }) =>
        more.distribute(way),
  ),
  tidy: ({ more }) => more.tidy(),
  larger: ({ more }) => more.resize({ x: 1, y: 1 }),
  smaller: ({ more }) => more.resize({ x: -1, y: -1 }),
  front: restack('front'),
  up: restack('up'),
  back: restack('down'),
  rear: restack('back'),
  ...each<Turn>(
    ['earlier', 'later'],
    (turn) =>
      ({ desk }) =>
        withFirst(desk, (id) => takeTurn(desk, id, turn)),
  ),
  ...each<Tint>(
    tints,
    (to) =>
      ({ more }) =>
        more.tint(to),
  ),
  newZone: ({ more }, { at }) => more.newZone(at),
  zoneItself: ({ more }, { at, isFloor }) => more.pickZoneItself(isFloor ? at : undefined),
  sameKind: ({ more }) => more.pickKind(),
  inZone: ({ more }, { at, isFloor }) => more.pickZone(isFloor ? at : undefined),
  all: ({ desk }) => desk.picks.set([...desk.scene.all()].filter((one) => one.kind !== 'zone').map((one) => one.id)),
  none: ({ desk }) => desk.picks.none(),
}

type Doing = (reach: MenuReach, place: MenuPlace) => void

function each<Name extends string>(names: readonly Name[], doing: (name: Name) => Doing): Record<Name, Doing> {
  return Object.fromEntries(names.map((name) => [name, doing(name)])) as Record<Name, Doing>
}

function restack(to: Stacking): Doing {
  return ({ more }) => more.restack(to)
}

function withFirst(desk: Desk, deed: (id: ItemId) => void): void {
  const [id] = desk.picks.ids()
  if (id) deed(id)
}
