import type { ToolName } from '../canvas/tools/offers.ts'
import type { IconName } from '../ui/Icon.tsx'
import type { Choice, MenuFacts, Page } from './menuChoices.ts'

/** What is done with the board and is neither a choice in the menu nor a tool in the hand. */
export type OtherAction =
  | 'pick'
  | 'pickMany'
  | 'undo'
  | 'redo'
  | 'restore'
  | 'nudge'
  | 'newInZone'
  | 'voice'
  | 'look'
  | 'find'
  | 'outline'
  | 'map'
  | 'present'
  | 'fetch'
  | 'together'
  | 'show'
  | 'call'
  | 'follow'
  | 'lead'
  | 'gather'
  | 'calm'
  | 'lamp'

export type ActionName = Exclude<Choice, Page> | `tool:${ToolName}` | OtherAction

/**
 * How one who has the board as a list does it: with a button at the thing (`row`) or at its heading (`zone`), with a button
 * above the list (`top`) or in a bar that list and picture share (`bar`), in the menu of what is picked or of the board itself
 * (`menu`), or with another action that comes to the same. `picture` is only about how the picture is seen.
 */
export type ListWay = 'row' | 'zone' | 'top' | 'bar' | 'menu' | 'picture' | { instead: ActionName }

export interface Action {
  list: ListWay
  /** The key that does the same: signs, not words. */
  key?: string
  /** It has a button of its own in the bar of what is picked, with this icon, and at times only. */
  bar?: { icon: IconName; when?: (facts: MenuFacts) => boolean }
}

/**
 * The table of everything hands can do on a board. Menu, bar and list read it. To add an action: a choice in `menuChoices.ts`
 * with its doing in `menuDo.ts` and its word in `texts/…/handle.ts`, or a name above; then one line here, which the compiler asks
 * for. What says `menu` is then in the list by itself; any other way puts `data-action` with its name on a button of the list.
 * `tests/browser/list.test.ts` looks for each of them there.
 */
export const actions: Record<ActionName, Action> = {
  edit: { key: 'Enter', list: 'row', bar: { icon: 'pencil' } },
  open: { key: 'Enter', list: 'row', bar: { icon: 'card' } },
  leaf: { list: 'row', bar: { icon: 'list', when: (facts) => facts.hasStack } },
  group: { key: 'Ctrl+G', list: 'menu', bar: { icon: 'gather' } },
  ungroup: { key: 'Ctrl+Shift+G', list: 'menu', bar: { icon: 'apart' } },
  makeCard: { list: 'menu', bar: { icon: 'card' } },
  join: { list: 'menu', bar: { icon: 'line' } },
  takeUp: { key: 'O', list: { instead: 'move' }, bar: { icon: 'hand' } },
  move: { list: 'row', bar: { icon: 'forward' } },
  remove: { key: 'Del', list: 'row', bar: { icon: 'trash' } },

  comments: { list: 'menu' },
  joinWith: { list: 'menu' },
  fold: { list: 'menu' },
  spread: { list: 'menu' },
  alike: { list: 'menu' },
  cut: { key: 'Ctrl+X', list: 'menu' },
  copy: { key: 'Ctrl+C', list: 'menu' },
  paste: { key: 'Ctrl+V', list: 'menu' },
  duplicate: { key: 'Ctrl+D', list: 'menu' },
  lock: { list: 'menu', bar: { icon: 'lock', when: ({ kinds }) => kinds.includes('zone') } },
  unlock: { list: 'menu', bar: { icon: 'lock' } },
  newNote: { list: 'menu' },
  newZone: { list: 'menu' },
  importFile: { list: 'menu' },
  earlier: { list: 'menu', key: 'Alt+↑' },
  later: { list: 'menu', key: 'Alt+↓' },
  sameKind: { key: 'Ctrl+Shift+A', list: 'menu' },
  inZone: { key: 'I', list: 'menu' },
  zoneItself: { list: 'menu' },
  all: { key: 'Ctrl+A', list: 'menu' },
  none: { key: 'Esc', list: 'menu' },

  left: { list: 'menu' },
  centre: { list: 'menu' },
  right: { list: 'menu' },
  top: { list: 'menu' },
  middle: { list: 'menu' },
  bottom: { list: 'menu' },
  across: { list: 'menu' },
  down: { list: 'menu' },
  tidy: { list: 'menu' },
  plain: { list: 'menu' },
  sand: { list: 'menu' },
  sea: { list: 'menu' },
  accent: { list: 'menu' },
  larger: { key: 'Alt+Shift+→ ↓', list: 'menu' },
  smaller: { key: 'Alt+Shift+← ↑', list: 'menu' },
  front: { key: 'Alt+Shift+PgUp', list: 'menu' },
  up: { key: 'Alt+PgUp', list: 'menu' },
  back: { key: 'Alt+PgDn', list: 'menu' },
  rear: { key: 'Alt+Shift+PgDn', list: 'menu' },

  'tool:select': { list: { instead: 'pick' } },
  'tool:hand': { list: 'picture' },
  'tool:note': { list: { instead: 'newInZone' } },
  'tool:text': { list: 'top' },
  'tool:shape': { list: 'top' },
  'tool:connector': { list: { instead: 'joinWith' } },
  // A hand that cannot draw writes.
  'tool:pen': { list: { instead: 'tool:text' } },
  'tool:eraser': { list: { instead: 'remove' } },
  'tool:image': { list: 'top' },

  pick: { list: 'row' },
  pickMany: { list: { instead: 'pick' } },
  undo: { key: 'Ctrl+Z', list: 'top' },
  redo: { key: 'Ctrl+Shift+Z', list: 'top' },
  restore: { list: { instead: 'undo' } },
  nudge: { list: { instead: 'earlier' } },
  newInZone: { list: 'zone' },
  voice: { list: 'top' },
  look: { list: 'picture' },
  find: { list: 'bar' },
  outline: { list: 'bar' },
  map: { list: 'picture' },
  present: { list: 'picture' },
  fetch: { list: 'bar' },
  together: { list: 'bar' },
  show: { list: 'bar' },
  call: { list: 'bar' },
  gather: { list: 'bar' },
  follow: { list: 'bar' },
  lead: { list: 'bar' },
  // The list lies still and lines nothing up.
  calm: { list: 'picture' },
  lamp: { key: 'L', list: 'picture' },
}
