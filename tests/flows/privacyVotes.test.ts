import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { type ItemId, newId } from '#shared/ids.ts'
import { aRoom, must } from '../kit/aRoom.ts'
import { aServer, type TestServer } from '../kit/aServer.ts'
import { onDisk } from '../kit/onDisk.ts'

/** Who gave which dot: known while a vote goes on, because people may change their minds, and by nobody afterwards. */
let server: TestServer
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frirum-'))
  server = await aServer(await onDisk(folder))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** A vote between two heaps in which eight have given dots, ten to the first and one to the second. */
async function aVote() {
  const room = await aRoom(server)
  const [first, second] = [newId<'item'>(), newId<'item'>()] as [ItemId, ItemId]
  const open = await server.live.documents.open({ kind: 'board', id: room.id })
  await open.edit((doc) => {
    for (const [order, id] of [first, second].entries())
      addItem(openBoard(doc), id, { kind: 'cluster', at: { x: 0, y: order * 300 }, order, title: 'Bunke', zone: 'zone.clusters' })
  })
  open.release()
  await room.goTo('vote')
  const seats = [await room.seat('staff'), await room.seat('staff'), await room.seat('resident')]
  for (const { line } of seats) await must(line.send('giveDot', { target: first }))
  for (const { line } of seats.slice(0, 2)) await must(line.send('giveDot', { target: first }))
  await must(seats[2]!.line.send('giveDot', { target: second }))
  for (let more = 0; more < 5; more++) await must((await room.seat('staff')).line.send('giveDot', { target: first }))
  const dots = () => server.parts.register.read((rows) => rows.find('dot', { workshop: room.id }))
  const rounds = () => server.parts.register.read((rows) => rows.find('round', { workshop: room.id }))
  return { ...room, first, second, seats, dots, rounds }
}

describe('a vote is over', () => {
  test('when the room leaves it after its result was shown: totals stay, and no row says who gave a dot', async () => {
    const { host, goTo, first, second, seats, dots, rounds } = await aVote()
    await must(host.send('showResults', { on: true }))
    expect(await dots()).toHaveLength(11)
    await goTo('gap', seats[0]!.line)
    expect(await dots()).toEqual([])
    const [round] = await rounds()
    expect(round?.count.rows.map(({ id, dots }) => [id, dots])).toEqual(
      [
        [first, 10],
        [second, 1],
      ].sort(),
    )
    await must(host.send('showResults', { on: true }))
    await host.until('the result', () => host.state().results !== null)
    expect(host.state().results?.rows.find(({ id }) => id === first)?.dots).toBe(10)
  })

  test('when its result is shown from a later step, and when the meeting closes', async () => {
    const later = await aVote()
    await later.goTo('gap')
    expect(await later.dots()).toHaveLength(11)
    await must(later.host.send('showResults', { on: true }))
    expect(await later.dots()).toEqual([])

    const closing = await aVote()
    await must(closing.host.send('setState', { state: 'closed' }))
    expect(await closing.dots()).toEqual([])
    expect(await closing.rounds()).toHaveLength(1)
  })

  test('and takes no more dots when the room comes back to it, where its result is shown', async () => {
    const { host, goTo, first, seats } = await aVote()
    const { line } = seats[2]!
    await must(host.send('showResults', { on: true }))
    await goTo('gap', line)
    await goTo('vote', line)
    await line.until('the result', () => line.state().results !== null)
    expect(line.state().ballot).toBeNull()
    expect(line.mine()?.dots.given).toEqual({})
    await must(host.send('showResults', { on: false }))
    expect(await line.send('giveDot', { target: first })).toMatchObject({ no: 'step-closed' })
  })

  test('until the facilitator begins it anew: then everybody has all their dots, and the first round is kept', async () => {
    const { host, goTo, first, seats, rounds } = await aVote()
    const { line } = seats[2]!
    await must(host.send('showResults', { on: true }))
    await goTo('gap', line)
    expect(await host.send('voteAgain', {})).toMatchObject({ no: 'step-closed' })
    await goTo('vote', line)
    const before = await rounds()
    await must(host.send('voteAgain', {}))
    expect(await rounds()).toEqual(before)
    for (let dot = 0; dot < 3; dot++) await must(line.send('giveDot', { target: first }))
    expect(await line.send('giveDot', { target: first })).toMatchObject({ no: 'no-votes-left' })
  })
})

test('when the meeting is over no byte on the disk and in no copy holds a seat beside what it chose', async () => {
  const { host, id, dots } = await aVote()
  const given = await dots()
  await must(host.send('setState', { state: 'closed' }))
  // A row as it was held the workshop, the round and the seat side by side.
  const rows = given.map(({ round, seat }) => Buffer.from(`${id}${round}${seat}`))
  expect(await server.parts.register.search(rows)).toEqual([])
  const away = join(folder, newId())
  await mkdir(away)
  await server.parts.register.copyTo(away)
  const copy = new DatabaseSync(join(away, 'register.db'))
  const seats = new Set(given.map(({ seat }) => seat))
  for (const { name } of copy.prepare("select name from sqlite_master where type = 'table'").all())
    for (const row of copy.prepare(`select * from "${name}"`).all()) {
      const text = Object.values(row).map(String).join(' ')
      const isBoth = [...seats].some((seat) => text.includes(seat)) && given.some(({ target }) => text.includes(target))
      expect(isBoth, String(name)).toBe(false)
    }
  copy.close()
})
