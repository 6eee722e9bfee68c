import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRoom } from '#server/dev/roomLine.ts'
import { visit } from '#server/dev/visitor.ts'
import { openBoard } from '#shared/docs/board.ts'
import { addItem, removeItems } from '#shared/edits/items.ts'
import { type ItemId, newId } from '#shared/ids.ts'
import { aRoom, must, type TestRoom } from '../kit/aRoom.ts'
import { aServer, type TestServer } from '../kit/aServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

/** A room in its vote step, with so many named clusters. */
async function aVote(titles: readonly string[]): Promise<TestRoom & { clusters: ItemId[] }> {
  const room = await aRoom(server)
  const clusters = titles.map(() => newId<'item'>())
  const open = await server.live.documents.open({ kind: 'board', id: room.id })
  await open.edit((doc) => {
    for (const [index, id] of clusters.entries())
      addItem(openBoard(doc), id, {
        kind: 'cluster',
        at: { x: 0, y: index * 300 },
        order: index,
        title: titles[index] ?? '',
        zone: 'zone.clusters',
      })
  })
  open.release()
  await room.goTo('vote')
  await room.host.until('the ballot', () => room.host.state().ballot?.targets.length === titles.length)
  return { ...room, clusters }
}

const remove = async (room: TestRoom, id: ItemId) => {
  const open = await server.live.documents.open({ kind: 'board', id: room.id })
  await open.edit((doc) => removeItems(openBoard(doc), [id]))
  open.release()
}

describe('dots', () => {
  test('can be given, several to the same, and taken back', async () => {
    const { host, clusters, ...room } = await aVote(['Morgen', 'Nat'])
    const { line } = await room.seat()
    const [first, second] = clusters as [ItemId, ItemId]
    for (const target of [first, first, second]) await must(line.send('giveDot', { target }))
    await line.until('three given', () => line.mine()?.dots.left === 0)
    expect(line.mine()?.dots).toEqual({ round: 'vote', left: 0, given: { [first]: 2, [second]: 1 } })
    expect(await line.send('giveDot', { target: second })).toEqual({
      ok: false,
      no: 'no-votes-left',
      about: { max: 3 },
    })
    await must(line.send('takeDot', { target: first }))
    await must(line.send('giveDot', { target: second }))
    await line.until('moved', () => line.mine()?.dots.given[second] === 2)
    await host.until('three cast', () => host.state().ballot?.cast === 3)
    expect(host.state().ballot?.voters).toBe(1)
    expect(await line.send('takeDot', { target: newId<'item'>() })).toMatchObject({ no: 'not-found' })
  })

  test('A2 of one seat cannot be overspent by ten tabs at once', async () => {
    const { host, clusters, id, ...room } = await aVote(['Morgen', 'Nat', 'Mad'])
    const seat = await room.seat()
    const cookies = Object.fromEntries(seat.cookie.split('; ').map((one) => one.split('=') as [string, string]))
    const tabs = await Promise.all(Array.from({ length: 10 }, () => openRoom(visit(server.url, cookies), id, 'seat')))
    const answers = await Promise.all(tabs.flatMap((tab) => clusters.map((target) => tab.send('giveDot', { target }))))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(3)
    expect(answers.filter((answer) => !answer.ok && answer.no === 'no-votes-left')).toHaveLength(27)
    await host.until('three cast', () => host.state().ballot?.cast === 3)
    expect(host.state().people?.here).toBe(1)
  })

  test('on something that is gone are refused, and those given to it come back', async () => {
    const { clusters, ...room } = await aVote(['Morgen', 'Nat'])
    const { line } = await room.seat()
    const [first, second] = clusters as [ItemId, ItemId]
    for (let i = 0; i < 3; i++) await must(line.send('giveDot', { target: first }))
    await remove(room, first)
    await line.until('one target', () => line.state().ballot?.targets.length === 1)
    expect(await line.send('giveDot', { target: first })).toMatchObject({ no: 'not-found' })
    await line.until('all back', () => line.mine()?.dots.left === 3)
    for (let i = 0; i < 3; i++) await must(line.send('giveDot', { target: second }))
  })

  test('stay when the room goes back and forth', async () => {
    const { goTo, clusters, ...room } = await aVote(['Morgen'])
    const { line } = await room.seat()
    await must(line.send('giveDot', { target: clusters[0]! }))
    await goTo('cluster', line)
    await goTo('vote', line)
    await line.until('still given', () => line.mine()?.dots.given[clusters[0]!] === 1)
  })
})

describe('the result', () => {
  test('is in nobody’s frames until it is shown, then per voice without the small groups', async () => {
    const { host, clusters, ...room } = await aVote(['Morgen', 'Nat'])
    const staff = await Promise.all([0, 1, 2, 3].map(() => room.seat('staff')))
    const leader = await room.seat('leader')
    const other = await Promise.all([0, 1, 2].map(() => room.seat('other')))
    for (const { line } of [...staff, leader, ...other]) await must(line.send('giveDot', { target: clusters[0]! }))
    await must(leader.line.send('giveDot', { target: clusters[1]! }))
    await host.until('all cast', () => host.state().ballot?.cast === 9)
    expect(host.state().results).toBeNull()
    expect(host.frames.join('')).not.toContain('"byVoice":{"staff"')

    await must(host.send('showResults', { on: true }))
    await leader.line.until('the result', () => leader.line.state().results !== null)
    const results = leader.line.state().results
    expect(results).toMatchObject({ round: 'vote', shownVoices: ['staff'], hidden: true })
    expect(results?.rows.find((row) => row.id === clusters[0])).toMatchObject({ dots: 8, byVoice: { staff: 4 } })
    expect(results?.rows.find((row) => row.id === clusters[1])).toMatchObject({ dots: 1, byVoice: { staff: 0 } })
  })

  test('of a round in which few voted holds no number of what one or two chose, in no frame and not in what is kept', async () => {
    const { host, clusters, goTo, ...room } = await aVote(['Morgen', 'Nat', 'Middag'])
    const seats = await Promise.all([0, 1, 2, 3].map(() => room.seat('staff')))
    for (const { line } of seats) await must(line.send('giveDot', { target: clusters[0]! }))
    for (const { line } of seats.slice(0, 2)) await must(line.send('giveDot', { target: clusters[1]! }))
    await must(seats[3]!.line.send('giveDot', { target: clusters[2]! }))
    await must(host.send('showResults', { on: true }))
    await host.until('the result', () => host.state().results !== null)
    const few = { dots: 0, byVoice: {}, few: true }
    const seen = () => clusters.map((id) => host.state().results?.rows.find((row) => row.id === id))
    expect(seen()).toMatchObject([{ dots: 4 }, few, few])
    await goTo('gap', seats[0]!.line)
    await must(host.send('showResults', { on: true }))
    await host.until('the kept result', () => host.state().results !== null && host.state().ballot === null)
    expect(seen()).toMatchObject([{ dots: 4 }, few, few])
    const [round] = await server.parts.register.read((rows) => rows.find('round', { workshop: room.id }))
    expect(round?.count.rows.map(({ dots }) => dots).sort()).toEqual([0, 0, 4])
  })

  test('stands still while it is shown', async () => {
    const { host, clusters, ...room } = await aVote(['Morgen'])
    const { line } = await room.seat()
    await must(host.send('showResults', { on: true }))
    expect(await line.send('giveDot', { target: clusters[0]! })).toMatchObject({ no: 'step-closed' })
    await must(host.send('showResults', { on: false }))
    await must(line.send('giveDot', { target: clusters[0]! }))
  })

  test('can be shown again in a later step, and there is none before the first vote', async () => {
    const { host, goTo, clusters, ...room } = await aVote(['Morgen'])
    const { line } = await room.seat()
    await must(line.send('giveDot', { target: clusters[0]! }))
    await goTo('gap')
    expect(host.state().results).toBeNull()
    await must(host.send('showResults', { on: true }))
    await host.until('the result', () => host.state().results?.rows[0]?.few === true)
    await goTo('warmup')
    expect(host.state().results).toBeNull()
    expect(await host.send('showResults', { on: true })).toMatchObject({ no: 'step-closed' })
  })
})
