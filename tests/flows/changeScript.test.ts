import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Script } from '#shared/wire/scripts.ts'
import { readySteps } from '#shared/workshop/readySteps.ts'
import { copyOf, newZoneCode, useZone } from '#shared/workshop/scriptEdits.ts'
import type { Step } from '#shared/workshop/step.ts'
import { anIdea, aRoom, must, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

const at = ({ id }: TestRoom) => `/api/workshops/${id}/script`
const scriptOf = (room: TestRoom) => room.facilitator.must<Script>('GET', at(room))
const wish = (room: TestRoom, { seen, votesPerPerson }: Script, steps: readonly Step[]) =>
  room.facilitator.ask<Script>('PATCH', at(room), { seen, votesPerPerson, steps })
const zonesOn = async (room: TestRoom) => (await room.board()).flatMap((one) => (one.kind === 'zone' ? [one.zone] : []))

test('before anybody has come, every step can be moved, changed, removed and added, and the room hears of it at once', async () => {
  const room = await aRoom(server)
  const script = await scriptOf(room)
  expect(script.from).toBe(0)
  const garden = { id: newZoneCode(), title: 'Haven' }
  const ready = copyOf(readySteps.find(({ id }) => id === 'write')!)
  const added = { ...ready, ...useZone(ready, garden, true), instruction: 'Én idé på hver seddel.' }
  const [first, second, ...rest] = script.steps
  const steps = [second!, { ...first!, title: 'Kom ind', minutes: 3 }, added, ...rest.slice(0, 2)]
  expect(await wish(room, script, steps)).toMatchObject({ ok: true, value: { from: 0 } })
  await room.host.until('the new script', () => room.host.state().steps?.length === steps.length)
  expect(room.host.state().steps).toEqual(steps)
  const zones = await zonesOn(room)
  expect(zones).toContain(garden.id)
  expect(zones).not.toContain('zone.clusters')
  expect(new Set(zones).size).toBe(zones.length)
  const boxes = (await room.board()).flatMap((one) => (one.kind === 'zone' ? [{ ...one.at, ...one.size }] : []))
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1))
      expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true)

  await room.goTo(added.id)
  const seat = await room.seat('resident')
  await must(seat.line.send('addIdea', anIdea('En bænk', { zone: garden.id })))
  await must(room.host.send('reveal', { step: added.id } as never))
  expect(await room.notes()).toMatchObject([{ zone: garden.id, body: 'En bænk' }])
  expect(room.host.state().zones).toContainEqual(garden)
  room.host.close()
})

test('once the meeting runs, the steps behind and the present one stay; the refusal says which, and nothing was changed', async () => {
  const room = await aRoom(server)
  await room.goTo('silent')
  const script = await scriptOf(room)
  const now = script.steps.findIndex(({ id }) => id === 'silent')
  expect(script.from).toBe(now + 1)
  for (const wrong of [
    script.steps.with(now, { ...script.steps[now]!, title: 'Noget andet' }),
    script.steps.toSpliced(now, 1),
    script.steps.slice(0, now),
  ])
    expect(await wish(room, script, wrong)).toMatchObject({ no: 'step-begun', about: { step: now + 1 } })
  expect(await wish(room, script, script.steps.toReversed())).toMatchObject({ no: 'step-begun', about: { step: 1 } })
  expect(await scriptOf(room)).toEqual(script)
  const later = [...script.steps.slice(0, now + 1), ...script.steps.slice(now + 1).toReversed()]
  expect(await wish(room, script, later)).toMatchObject({ ok: true })
  await room.host.until('the other order', () => room.host.state().steps?.at(-1)?.id === later.at(-1)?.id)
  expect(room.host.state().step).toBe(now)
  room.host.close()
})

test('a step the room has come back from keeps what was said in it', async () => {
  const room = await aRoom(server)
  const seat = await room.seat('staff')
  await room.goTo('warmup', seat.line)
  await must(seat.line.send('addIdea', anIdea('En kat')))
  await room.goTo('check_in', seat.line)
  const script = await scriptOf(room)
  expect(script.steps[script.from - 1]?.id).toBe('warmup')
  const without = script.steps.filter(({ id }) => id !== 'warmup')
  expect(await wish(room, script, without)).toMatchObject({ no: 'step-begun', about: { step: 2 } })
  room.host.close()
})

test('two who change the script at once: the later one is told, and nothing of the first is lost', async () => {
  const room = await aRoom(server)
  const script = await scriptOf(room)
  const called = (title: string) => script.steps.with(1, { ...script.steps[1]!, title })
  const both = await Promise.all([wish(room, script, called('Den ene')), wish(room, script, called('Den anden'))])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ no: 'stale' })
  const kept = both.find((one) => one.ok)
  expect((await scriptOf(room)).steps).toEqual(kept?.ok && kept.value.steps)
  room.host.close()
})

test('a zone that a removed step had stays when something lies in it', async () => {
  const room = await aRoom(server)
  const seat = await room.seat('staff')
  await room.goTo('warmup', seat.line)
  await must(seat.line.send('addIdea', anIdea('En kat')))
  await must(room.host.send('reveal', { step: 'warmup' } as never))
  const script = await scriptOf(room)
  const kept = script.steps.slice(0, script.from)
  expect(await wish(room, script, kept)).toMatchObject({ ok: true })
  const zones = await zonesOn(room)
  expect(zones).toContain('zone.unknown_wild')
  expect(zones).not.toContain('zone.cards')
  room.host.close()
})
