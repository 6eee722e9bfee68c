import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRoom, type RoomLine } from '#server/dev/roomLine.ts'
import { visit } from '#server/dev/visitor.ts'
import { openBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { type ItemId, newId } from '#shared/ids.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import type { VoteRules } from '#shared/workshop/step.ts'
import { anIdea, aRoom, must } from '../kit/aRoom.ts'
import { aServer, type TestServer } from '../kit/aServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

/** A room that votes so on three heaps. */
async function aVote(vote: VoteRules) {
  const room = await aRoom(server)
  const heaps = [newId<'item'>(), newId<'item'>(), newId<'item'>()] as [ItemId, ItemId, ItemId]
  const open = await server.live.documents.open({ kind: 'board', id: room.id })
  await open.edit((doc) => {
    for (const [order, id] of heaps.entries())
      addItem(openBoard(doc), id, {
        kind: 'cluster',
        at: { x: 0, y: order * 300 },
        order,
        title: `Bunke ${order}`,
        zone: 'zone.clusters',
      })
  })
  open.release()
  await room.goTo('vote')
  await must(room.host.send('voteAgain', { vote }))
  await room.host.until('the form', () => (room.host.state().ballot?.form ?? 'dots') === vote.form)
  const cast = (line: RoomLine, target: ItemId, say: IntentBody<'castVote'>['say']) =>
    line.send('castVote', { target, say })
  const hands = (target: ItemId, say: IntentBody<'countHands'>['say'], voice: 'resident' | 'relative', by: number) =>
    room.host.send('countHands', { target, say, voice, by })
  const row = (id: string) => room.host.state().results?.rows.find((one) => one.id === id)
  const show = async () => {
    await must(room.host.send('showResults', { on: true }))
    await room.host.until('the result', () => room.host.state().results !== null)
  }
  const dots = () => server.parts.register.read((rows) => rows.find('dot', { workshop: room.id }))
  const tabs = async () => {
    const { cookie, line } = await room.seat()
    const cookies = Object.fromEntries(cookie.split('; ').map((one) => one.split('=') as [string, string]))
    const ten = await Promise.all(
      Array.from({ length: 10 }, () => openRoom(visit(server.url, cookies), room.id, 'seat')),
    )
    return { line, ten }
  }
  return { ...room, heaps, cast, hands, row, show, dots, tabs }
}

describe('consent', () => {
  test('is one answer to each thing, that can be changed and taken back', async () => {
    const { heaps, cast, seat, dots } = await aVote({ form: 'consent' })
    const { line } = await seat()
    await must(cast(line, heaps[0], 'yes'))
    await must(cast(line, heaps[0], 'care'))
    await must(cast(line, heaps[1], 'no'))
    await line.until('one left', () => line.mine()?.dots.left === 1)
    expect(line.mine()?.dots.votes).toHaveLength(2)
    expect(line.mine()?.dots.votes).toContainEqual({ target: heaps[0], say: 'care' })
    await must(line.send('takeDot', { target: heaps[0] }))
    await line.until('two left', () => line.mine()?.dots.left === 2)
    expect(await dots()).toHaveLength(1)
    expect(await cast(line, heaps[0], 'dot')).toMatchObject({ no: 'step-closed' })
    expect(await line.send('rank', { order: [heaps[0]] })).toMatchObject({ no: 'step-closed' })
    expect(await cast(line, newId<'item'>(), 'yes')).toMatchObject({ no: 'not-found' })
  })

  test('A2 of one seat is one answer, also when ten tabs answer at once', async () => {
    const { heaps, cast, tabs, dots } = await aVote({ form: 'consent' })
    const { line, ten } = await tabs()
    const answers = await Promise.all(ten.map((tab, at) => cast(tab, heaps[0], at % 2 ? 'yes' : 'no')))
    expect(answers.some((answer) => answer.ok)).toBe(true)
    expect(await dots()).toHaveLength(1)
    await line.until('one answer', () => line.mine()?.dots.votes?.length === 1)
  })

  test('tells nobody of the one who said no in a small room', async () => {
    const { heaps, cast, seat, host, row, show } = await aVote({ form: 'consent' })
    const seats = await Promise.all([0, 1, 2, 3, 4].map(() => seat()))
    for (const [at, { line }] of seats.entries()) {
      await must(cast(line, heaps[0], at === 4 ? 'no' : 'yes'))
      await must(cast(line, heaps[1], 'yes'))
    }
    await show()
    expect(row(heaps[0])).toMatchObject({
      few: true,
      says: { yes: { few: true }, care: { few: true }, no: { few: true } },
    })
    expect(host.frames.join('')).not.toContain('"no":{"dots":1')
  })
})

describe('votes for and against', () => {
  test('come out of one hand, and one thing gets no more of them than the step says', async () => {
    const { heaps, cast, seat, row, show } = await aVote({ form: 'plusMinus', budget: 2 })
    const eight = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(() => seat()))
    for (const { line } of eight) await must(cast(line, heaps[0], 'plus'))
    const [{ line }] = eight as [(typeof eight)[number]]
    expect(await cast(line, heaps[0], 'plus')).toMatchObject({ no: 'no-votes-left', about: { max: 1 } })
    await must(cast(line, heaps[1], 'minus'))
    expect(await cast(line, heaps[2], 'plus')).toMatchObject({ no: 'no-votes-left', about: { max: 2 } })
    await show()
    expect(row(heaps[0])?.says).toMatchObject({ plus: { dots: 8 }, minus: { dots: 0 } })
    expect(row(heaps[1])?.says).toMatchObject({ plus: { dots: 0 }, minus: { dots: 1 } })
  })

  test('A2 cannot be overspent by ten tabs that cast the last one at once', async () => {
    const { heaps, cast, tabs, dots } = await aVote({ form: 'plusMinus', budget: 2, perItem: 2 })
    const { ten } = await tabs()
    await must(cast(ten[0]!, heaps[0], 'plus'))
    const answers = await Promise.all(ten.map((tab, at) => cast(tab, heaps[at % 3]!, 'minus')))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await dots()).toHaveLength(2)
  })
})

describe('a ranking', () => {
  test('gives the first three points, the second two and the last one, and a new order takes its place', async () => {
    const { heaps, seat, row, show, dots } = await aVote({ form: 'ranking' })
    const seats = await Promise.all([0, 1, 2].map(() => seat()))
    for (const { line } of seats) await must(line.send('rank', { order: [heaps[1], heaps[0]] }))
    const [{ line }] = seats as [(typeof seats)[number]]
    await must(line.send('rank', { order: [heaps[0], heaps[1]] }))
    await line.until('the new order', () => line.mine()?.dots.votes?.[0]?.target === heaps[0])
    expect(await line.send('rank', { order: [heaps[0], heaps[0]] })).toMatchObject({ no: 'bad-input' })
    expect(await dots()).toHaveLength(6)
    await show()
    expect(row(heaps[0])?.says?.point?.dots).toBe(3 + 2 + 2)
    expect(row(heaps[1])?.says?.point?.dots).toBe(2 + 3 + 3)
  })

  test('A2 is one whole order, also when ten tabs send theirs at once', async () => {
    const { heaps, tabs, dots } = await aVote({ form: 'ranking', budget: 2 })
    const { ten } = await tabs()
    const orders = [[heaps[0], heaps[1]], [heaps[1], heaps[2]], [heaps[2]]]
    await Promise.all(ten.map((tab, at) => tab.send('rank', { order: orders[at % 3]! })))
    const kept = (await dots()).sort((a, b) => a.slot - b.slot).map(({ target }) => target)
    expect(orders).toContainEqual(kept)
    expect(await ten[0]!.send('rank', { order: heaps })).toMatchObject({ no: 'no-votes-left', about: { max: 2 } })
  })
})

test('A2 of dots, with a limit for each thing, cannot be overspent by ten tabs that give the last at once', async () => {
  const { heaps, tabs, dots } = await aVote({ form: 'dots', budget: 3, perItem: 1 })
  const { ten } = await tabs()
  await must(ten[0]!.send('giveDot', { target: heaps[0] }))
  const answers = await Promise.all(ten.map((tab) => tab.send('giveDot', { target: heaps[1] })))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await dots()).toHaveLength(2)
})

describe('hands in the room', () => {
  test('count together with what was given on phones, are told apart from it, and can be corrected', async () => {
    const { heaps, cast, hands, seat, host, row, show } = await aVote({ form: 'consent' })
    const seats = await Promise.all([0, 1, 2].map(() => seat('staff')))
    for (const { line } of seats) await must(cast(line, heaps[0], 'yes'))
    await must(hands(heaps[0], 'yes', 'resident', 1))
    await must(hands(heaps[0], 'yes', 'resident', 3))
    await must(hands(heaps[0], 'yes', 'resident', -1))
    await must(hands(heaps[0], 'care', 'relative', -5))
    await host.until('three hands', () => host.poll()?.hands[0]?.count === 3)
    expect(host.poll()?.hands).toHaveLength(1)
    await show()
    expect(row(heaps[0])?.says?.yes).toMatchObject({ dots: 6, hands: { dots: 3, byVoice: { resident: 3 } } })
    await must(hands(heaps[0], 'yes', 'resident', 2))
    await host.until('corrected', () => row(heaps[0])?.says?.yes?.dots === 8)
  })

  test('of one or two of a voice are in the sum, and in no number of their own', async () => {
    const { heaps, hands, host, row, show } = await aVote({ form: 'dots' })
    await must(hands(heaps[0], 'dot', 'resident', 2))
    await show()
    expect(row(heaps[0])).toMatchObject({ dots: 2, hands: { dots: 2, byVoice: {} } })
    expect(host.state().results).toMatchObject({ hidden: true, handVoices: [] })
  })

  test('do not lift the veil from what few chose on their phones', async () => {
    const { heaps, cast, hands, seat, row, show } = await aVote({ form: 'consent' })
    const { line } = await seat()
    await must(cast(line, heaps[0], 'no'))
    await must(hands(heaps[0], 'no', 'resident', 9))
    await show()
    expect(row(heaps[0])?.says?.no).toMatchObject({ dots: 0, few: true, hands: { dots: 9 } })
  })

  test('are counted by facilitators, told to nobody else before the result, and kept with the round', async () => {
    const { heaps, hands, seat, host, goTo, row, show, id } = await aVote({ form: 'dots' })
    const { line } = await seat()
    const ask = { target: heaps[0], say: 'dot', voice: 'resident', by: 4 } as const
    expect(await line.send('countHands', ask)).toMatchObject({ no: 'not-allowed' })
    await must(host.send('countHands', ask))
    expect(await hands(newId<'item'>(), 'dot', 'resident', 1)).toMatchObject({ no: 'not-found' })
    await host.until('counted', () => host.poll()?.hands.length === 1)
    expect(line.frames.join('')).not.toMatch(/"hands":[[{]/)
    await show()
    await goTo('gap', line)
    await show()
    expect(row(heaps[0])).toMatchObject({ dots: 4, hands: { dots: 4, byVoice: { resident: 4 } } })
    expect(await server.parts.register.read((rows) => rows.count('hand', { workshop: id }))).toBe(0)
  })
})

test('rounds are kept side by side, each in its own way, and only facilitators are told of the earlier ones', async () => {
  const { heaps, cast, seat, host, row, show, id } = await aVote({ form: 'dots' })
  const seats = await Promise.all([0, 1, 2].map(() => seat()))
  for (const { line } of seats) await must(line.send('giveDot', { target: heaps[0] }))
  await must(host.send('voteAgain', { vote: { form: 'consent' } }))
  const { line } = seats[0]!
  await line.until('the new form', () => line.state().ballot?.form === 'consent')
  for (const one of seats) await must(cast(one.line, heaps[0], 'yes'))
  await show()
  expect(row(heaps[0])?.says?.yes?.dots).toBe(3)
  await must(host.send('voteAgain', {}))
  await host.until('two kept rounds', () => host.poll()?.rounds.length === 2)
  expect(host.poll()?.rounds.map(({ round, form }) => [round, form])).toEqual([
    ['vote', undefined],
    ['vote.2', 'consent'],
  ])
  expect(host.poll()?.rounds[0]?.rows.find(({ id }) => id === heaps[0])).toMatchObject({ title: 'Bunke 0', dots: 3 })
  await must(host.send('voteAgain', {}))
  expect(await server.parts.register.read((rows) => rows.find('round', { workshop: id }))).toHaveLength(2)
  expect(line.frames.join('')).not.toContain('"is":"poll"')
})

test('a round that was begun and left before anybody voted leaves the one before it standing', async () => {
  const { heaps, seat, host, goTo, row, show } = await aVote({ form: 'dots' })
  const seats = await Promise.all([0, 1, 2].map(() => seat()))
  for (const { line } of seats) await must(line.send('giveDot', { target: heaps[0] }))
  await must(host.send('voteAgain', {}))
  await goTo('gap')
  await show()
  expect(host.state().results?.round).toBe('vote')
  expect(row(heaps[0])?.dots).toBe(3)
})

test('the facilitator sees how many have votes left, and never whose they are', async () => {
  const { heaps, seat, host } = await aVote({ form: 'dots', budget: 1 })
  const seats = await Promise.all([0, 1, 2].map(() => seat()))
  await host.until('three have votes left', () => host.poll()?.left === 3)
  await must(seats[0]!.line.send('giveDot', { target: heaps[0] }))
  await host.until('two have', () => host.poll()?.left === 2)
  const kept = await server.parts.register.read((rows) => rows.find('seat', {}))
  for (const { id } of kept) expect(host.frames.join('')).not.toContain(id)
})

test('the ballot can be narrowed down to kinds, zones and the notes of one heap', async () => {
  const { heaps, host } = await aVote({ form: 'dots' })
  const targets = () =>
    host
      .state()
      .ballot?.targets.map(({ id }) => id)
      .sort()
  expect(targets()).toEqual([...heaps].sort())
  for (const vote of [{ kinds: ['card'] }, { zones: ['zone.morning'] }, { inside: heaps[0] }] as Partial<VoteRules>[]) {
    await must(host.send('voteAgain', { vote: { form: 'dots', ...vote } }))
    await host.until('an empty ballot', () => targets()?.length === 0)
  }
})

test('where nobody may vote for what is their own, that holds as long as the server knows whose it is', async () => {
  const room = await aRoom(server)
  await server.parts.register.write(async (rows) => {
    const row = await rows.get('workshop', room.id)
    const steps = (row?.steps ?? []).map((step) => ({
      ...step,
      mode: 'plenum' as const,
      allow: ['add_note' as const, 'vote' as const],
      zones: ['zone.unknown_wild'],
      vote: { form: 'dots' as const, own: false },
    }))
    await rows.change('workshop', room.id, { steps })
  })
  const [me, you] = [await room.seat(), await room.seat()]
  await must(me.line.send('addIdea', anIdea('Min egen idé')))
  await me.line.until('it is on the ballot', () => me.line.state().ballot?.targets.length === 1)
  const target = me.line.state().ballot!.targets[0]!.id
  expect(me.line.state().ballot?.notOwn).toBe(true)
  expect(await me.line.send('giveDot', { target })).toMatchObject({ no: 'own-idea' })
  await must(you.line.send('giveDot', { target }))
  await must(room.host.send('goToStep', { step: 1 }))
  await me.line.until('the next step', () => me.line.state().step === 1)
  await must(me.line.send('giveDot', { target }))
})
