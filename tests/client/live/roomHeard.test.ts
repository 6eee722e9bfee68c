import { expect, test } from 'vitest'
import { createRoomHeard } from '#client/live/roomHeard.ts'
import type { RoomState } from '#shared/wire/room.ts'

const whole = { version: 1, title: 'En god dag', step: 0, zones: [{ id: 'zone.dream', title: 'Drømmen' }] } as RoomState

test('the first frame is the whole room, the next ones only what changed', () => {
  const heard = createRoomHeard()
  expect(heard.state()).toBeUndefined()
  heard.hear({ is: 'room', room: whole })
  const zones = heard.state()?.zones
  heard.hear({ is: 'room', room: { version: 2, step: 1 } })
  expect(heard.state()).toEqual({ ...whole, version: 2, step: 1 })
  expect(heard.state()?.zones).toBe(zones)
})

test('a whole room after a new connection replaces the old one', () => {
  const heard = createRoomHeard()
  heard.hear({ is: 'room', room: { ...whole, code: '482913' } })
  heard.hear({ is: 'room', room: { ...whole, code: null } })
  expect(heard.state()?.code).toBeNull()
})
