import type { RoomState, WallBoard, WallNote } from '#shared/wire/room.ts'
import { allows } from '#shared/workshop/allows.ts'

/** What a wall shows now. One thing at a time, as everywhere. */
export type WallScene =
  | 'closed'
  | 'paused'
  | 'shown'
  | 'up'
  | 'break'
  | 'join'
  | 'results'
  | 'vote'
  | 'silent'
  | 'board'

type Moment = Pick<RoomState, 'state' | 'steps' | 'step' | 'results' | 'ballot' | 'silent' | 'code' | 'together'> &
  Partial<Pick<RoomState, 'floor'>>

export function wallScene(room: Moment, board: WallBoard | undefined): WallScene {
  const step = room.steps[room.step]
  if (room.state !== 'open') return room.state
  if (room.together.shown) return 'shown'
  if (room.floor?.eyesUp) return 'up'
  if (!step || step.mode === 'break') return 'break'
  if (room.results) return 'results'
  if (room.ballot && allows(step, 'vote')) return 'vote'
  // Shown one voice at a time, what is shown is looked at.
  if (room.silent && !room.floor?.revealed.length) return 'silent'
  const empty = !board || board.notes.length + board.cards.length + board.clusters.length === 0
  return room.code && empty && step.allow.includes('pick_voice') ? 'join' : 'board'
}

/** A zone as the wall draws it: heaps first, then cards, what lies alone, and all else. Zones with nothing in them are left out. */
export interface WallZone {
  id: string
  title: string
  heaps: { id: string; title: string; notes: WallNote[]; folded?: true | undefined }[]
  alone: WallNote[]
  cards: WallBoard['cards']
  things: WallBoard['things']
}

export function wallZones(board: WallBoard, zones: RoomState['zones']): WallZone[] {
  const isHeap = new Set(board.clusters.map((cluster) => cluster.id))
  return zones
    .map(({ id, title }) => ({
      id,
      title,
      heaps: board.clusters
        .filter((cluster) => cluster.zone === id)
        .map((cluster) => ({ ...cluster, notes: board.notes.filter((note) => note.cluster === cluster.id) })),
      alone: board.notes.filter((note) => note.zone === id && !isHeap.has(note.cluster)),
      cards: board.cards.filter((card) => card.zone === id),
      things: board.things.filter((thing) => thing.zone === id),
    }))
    .filter((zone) => zone.heaps.length + zone.alone.length + zone.cards.length + zone.things.length > 0)
}
