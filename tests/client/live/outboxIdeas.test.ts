import { expect, test } from 'vitest'
import { createOutbox, type Letter } from '#client/live/outbox.ts'
import { createOwnIdeas, type KeptIdea, listed } from '#client/live/outboxIdeas.ts'
import { memoryShelf } from '#client/live/outboxShelf.ts'
import type { Room } from '#client/live/roomTypes.ts'
import { newId } from '#shared/ids.ts'
import { ok } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { until } from '#tests/kit/until.ts'

const aKept = (text: string): KeptIdea => ({
  id: newId<'idea'>(),
  workshop: 'w',
  order: 1,
  cap: 'c'.repeat(22),
  text,
  zone: 'zone.dream',
  step: 's1',
  voice: 'resident',
  entry: 'self',
})
const change = (idea: KeptIdea, text: string): Letter => ({
  id: newId(),
  order: 1,
  workshop: 'w',
  name: 'changeIdea',
  body: { idea: idea.id, cap: idea.cap, text },
})
const open = (sent: unknown[] = []): Pick<Room, 'line' | 'send' | 'mine'> => ({
  line: () => 'open',
  mine: () => undefined,
  send: async (name, body) => {
    sent.push({ name, body })
    return ok(undefined)
  },
})

test('an idea reads as it was last written here, before the server has said so', () => {
  const idea = aKept('Mere tdi')
  const [shown] = listed([idea], [{ ...idea }], [change(idea, 'Mere tid'), change(idea, 'Mere tid nu')], [])
  expect(shown).toMatchObject({ text: 'Mere tid nu', saved: false, changeable: true })
})

test('once nothing is on its way the server has the last word', () => {
  const idea = aKept('Mere tdi')
  expect(listed([idea], [{ ...idea, text: 'Mere tid' }], [], [])).toMatchObject([{ text: 'Mere tid', saved: true }])
})

test('an idea is still its own here after the server has forgotten whose it was', () => {
  const idea = aKept('Mere tid')
  expect(listed([idea], [], [], [])).toMatchObject([{ text: 'Mere tid', saved: true, changeable: true }])
})

test('an idea this device has no capability for is shown, and cannot be changed', () => {
  const { id, step, zone, text, voice, entry } = aKept('Fra før')
  expect(listed([], [{ id, step, zone, text, voice, entry }], [], [])).toMatchObject([{ changeable: false }])
})

test('what is being withdrawn, and what was refused, is not in the list', () => {
  const [gone, refused] = [aKept('Væk'), aKept('Nej')]
  const letter = { id: newId(), order: 1, workshop: 'w' }
  const withdraw: Letter = { ...letter, name: 'withdrawIdea', body: { idea: gone.id, cap: gone.cap } }
  const { cap, text, zone, entry } = refused
  const add: Letter = {
    ...letter,
    name: 'addIdea',
    no: 'step-closed',
    body: { idea: refused.id, cap, text, zone, entry },
  }
  expect(listed([gone, refused], [], [withdraw], [add])).toEqual([])
})

test('the newest idea is first', () => {
  expect(listed([aKept('Først'), aKept('Sidst')], [], [], []).map((idea) => idea.text)).toEqual(['Sidst', 'Først'])
})

test('a capability is 22 characters that nobody else gets, and goes with every correction', async () => {
  const sent: { name: string; body: IntentBody<'addIdea'> }[] = []
  const room = open(sent)
  const shelf = memoryShelf<KeptIdea>()
  const ideas = createOwnIdeas(room, createOutbox(room, 'w', memoryShelf()), 'w', shelf)
  ideas.add({ text: 'Kaffe', zone: 'zone.dream', step: 's1', voice: 'resident', entry: 'self' })
  ideas.add({ text: 'Sagt af far', zone: 'zone.dream', step: 's1', voice: 'relative', entry: 'scribe' })
  await until(() => sent.length === 2)
  const [own, scribed] = sent.map((one) => one.body)
  expect(own?.cap).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(own?.cap).not.toBe(scribed?.cap)
  expect([own?.voice, scribed?.voice]).toEqual([undefined, 'relative'])

  ideas.change(own!.idea, 'Kaffe og kage')
  await until(() => sent.length === 3)
  expect(sent[2]?.body).toEqual({ idea: own?.idea, cap: own?.cap, text: 'Kaffe og kage' })
  ideas.withdraw(own!.idea)
  await until(() => sent.length === 4 && ideas.list().length === 1)
  expect(ideas.list().map((idea) => idea.text)).toEqual(['Sagt af far'])
  expect((await shelf.all()).map((idea) => idea.text)).toEqual(['Sagt af far'])
})
