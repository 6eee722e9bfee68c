import { expect, test } from 'vitest'
import { wallScene, wallZones } from '#client/places/wall/wallScene.ts'
import type { ItemId } from '#shared/ids.ts'
import type { WallBoard, WallNote } from '#shared/wire/room.ts'
import { quietFloor } from '#tests/kit/aFloor.ts'
import type { Permit } from '#shared/workshop/step.ts'

const aRoom = (allow: Permit[], more: object = {}) => ({
  state: 'open' as const,
  steps: [{ id: 's1', title: 'Trin', minutes: 5, mode: 'plenum' as const, prompt: '', zones: ['zone.dream'], allow }],
  step: 0,
  results: null,
  ballot: null,
  silent: false,
  code: '482913',
  together: { gather: null, lead: null, shown: null },
  ...more,
})
const aNote = (id: string, zone: string, cluster = ''): WallNote => ({
  id,
  zone,
  cluster,
  text: 'Kaffe',
  voice: 'staff',
  entry: 'self',
})
const empty: WallBoard = { notes: [], clusters: [], cards: [], things: [] }
const ballot = { round: 's1', perPerson: 5, targets: [], cast: 0, voters: 0 }

test('while people come in, the way in fills the screen; once there is something to see, that does', () => {
  expect(wallScene(aRoom(['pick_voice']), empty)).toBe('join')
  expect(wallScene(aRoom(['pick_voice'], { code: null }), empty)).toBe('board')
  expect(wallScene(aRoom(['pick_voice']), { ...empty, notes: [aNote('n', 'zone.dream')] })).toBe('board')
})

test('what is written in silence is never on the wall', () => {
  expect(wallScene(aRoom(['add_note'], { silent: true }), empty)).toBe('silent')
})

test('a vote shows what it is about, and its results when they are shown', () => {
  expect(wallScene(aRoom(['vote'], { ballot }), empty)).toBe('vote')
  const results = { round: 's1', rows: [], shownVoices: [], hidden: false }
  expect(wallScene(aRoom(['vote'], { ballot, results }), empty)).toBe('results')
})

test('what is shown to all fills the wall, also in a break and over results', () => {
  const shown = { id: 'n'.repeat(24) as ItemId, title: 'Kaffe', lines: [], voice: 'staff' as const }
  const together = { gather: null, lead: null, shown }
  expect(wallScene(aRoom(['vote'], { ballot, together }), empty)).toBe('shown')
  expect(wallScene(aRoom(['vote'], { ballot, together, state: 'paused' }), empty)).toBe('paused')
})

test('eyes up is said over notes and votes, not over what is shown to all', () => {
  const floor = { ...quietFloor, eyesUp: true }
  expect(wallScene(aRoom(['vote'], { ballot, floor }), empty)).toBe('up')
  const shown = { id: 'n'.repeat(24) as ItemId, title: 'Kaffe', lines: [], voice: 'staff' as const }
  expect(wallScene(aRoom(['vote'], { floor, together: { gather: null, lead: null, shown } }), empty)).toBe('shown')
})

test('shown one voice at a time, a silent step is looked at', () => {
  expect(wallScene(aRoom(['add_note'], { silent: true, floor: quietFloor }), empty)).toBe('silent')
  const floor = { ...quietFloor, revealed: ['resident' as const] }
  expect(wallScene(aRoom(['add_note'], { silent: true, floor }), empty)).toBe('board')
})

test('a pause wins over everything', () => {
  expect(wallScene(aRoom(['vote'], { ballot, state: 'paused' }), empty)).toBe('paused')
})

test('notes lie in their heaps, heaps in their zones, and empty zones take no room', () => {
  const board: WallBoard = {
    notes: [aNote('1', 'zone.dream', 'heap'), aNote('2', 'zone.dream'), aNote('3', 'zone.dream', 'dissolved')],
    clusters: [{ id: 'heap', zone: 'zone.dream', title: 'Mad' }],
    cards: [],
    things: [{ id: 'pic', zone: 'zone.worry', text: 'En have', look: { picture: '/p' } }],
  }
  const [zone, other, ...more] = wallZones(board, [
    { id: 'zone.dream', title: 'Drømmen' },
    { id: 'zone.worry', title: 'Skrækken' },
    { id: 'zone.empty', title: 'Tom' },
  ])
  expect(more).toEqual([])
  expect(zone?.heaps.map((heap) => [heap.title, heap.notes.map((note) => note.id)])).toEqual([['Mad', ['1']]])
  expect(zone?.alone.map((note) => note.id)).toEqual(['2', '3'])
  expect(other?.things.map((one) => one.text)).toEqual(['En have'])
})
