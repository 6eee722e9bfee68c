import { expect, test } from 'vitest'
import { createOutbox, type Letter } from '#client/live/outbox.ts'
import { memoryShelf, type Shelf } from '#client/live/outboxShelf.ts'
import type { Room } from '#client/live/roomTypes.ts'
import { newId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { until } from '#tests/kit/until.ts'

type Line = Pick<Room, 'line' | 'send'>

/** The far end of a line: what was sent, and what to answer. */
function aLine(answer: (name: string, tries: number) => Result<void> | Promise<Result<void>> = () => ok(undefined)) {
  const sent: { name: string; key: string | undefined }[] = []
  const line: Line = {
    line: () => 'open',
    send: async (name, _body, key) => {
      sent.push({ name, key })
      return answer(name, sent.filter((one) => one.key === key).length)
    },
  }
  return { line, sent }
}

const lost: Line = { line: () => 'lost', send: async () => refuse('no-network') }
const cap = 'c'.repeat(22)
const anIdea = (text: string): Extract<Letter, { name: 'addIdea' }>['body'] => ({
  idea: newId(),
  cap,
  text,
  zone: 'zone.dream',
  entry: 'self',
})
const kept = async (shelf: Shelf<Letter>) => (await shelf.all()).map((letter) => letter.name)

test('a wish is on the shelf until it is answered, and not a moment longer', async () => {
  const shelf = memoryShelf<Letter>()
  const { line, sent } = aLine()
  const outbox = createOutbox(line, 'w', shelf)
  outbox.post({ name: 'addIdea', body: anIdea('Kaffe kl. tre') })
  expect(await kept(shelf)).toEqual(['addIdea'])
  await until(() => outbox.waiting().length === 0)
  expect(sent.map((one) => one.name)).toEqual(['addIdea'])
  expect(await kept(shelf)).toEqual([])
  expect(outbox.badge()).toBe('saved')
})

test('what was written without network goes out after a reload, once, under the same key', async () => {
  const shelf = memoryShelf<Letter>()
  createOutbox(lost, 'w', shelf).post({ name: 'addIdea', body: anIdea('Skrevet i kælderen') })
  const [letter] = await shelf.all()
  const { line, sent } = aLine()
  const outbox = createOutbox(line, 'w', shelf)
  await until(() => sent.length === 1)
  expect(sent[0]?.key).toBe(letter?.id)
  await until(() => outbox.waiting().length === 0)
  expect(await kept(shelf)).toEqual([])
})

test('nothing is called saved before it is known what an earlier visit has left', async () => {
  const shelf = memoryShelf<Letter>()
  createOutbox(lost, 'w', shelf).post({ name: 'addIdea', body: anIdea('Skrevet i kælderen') })
  const read = Promise.withResolvers<void>()
  const { line } = aLine()
  const outbox = createOutbox(line, 'w', { ...shelf, all: () => read.promise.then(shelf.all) })
  expect(outbox.badge()).toBe('saving')
  read.resolve()
  await until(() => outbox.badge() === 'saved')
  expect(await kept(shelf)).toEqual([])
})

test('leaving is warned about exactly while words lie nowhere but on the page', async () => {
  const outbox = createOutbox(lost, 'w', { ...memoryShelf<Letter>(), put: async () => false })
  expect(outbox.isAtRisk()).toBe(false)
  outbox.post({ name: 'addIdea', body: anIdea('Kun her') })
  await until(() => outbox.isAtRisk())
  const kept = createOutbox(lost, 'w', memoryShelf<Letter>())
  kept.post({ name: 'addIdea', body: anIdea('Også på telefonen') })
  await until(() => kept.badge() === 'device')
  expect(kept.isAtRisk()).toBe(false)
})

test('a correction never overtakes what it corrects', async () => {
  const { line, sent } = aLine(() => new Promise((done) => setImmediate(() => done(ok(undefined)))))
  const outbox = createOutbox(line, 'w', memoryShelf())
  const idea = anIdea('Mere tdi')
  outbox.post({ name: 'addIdea', body: idea })
  outbox.post({ name: 'changeIdea', body: { idea: idea.idea, cap, text: 'Mere tid' } })
  outbox.post({ name: 'withdrawIdea', body: { idea: idea.idea, cap } })
  await until(() => outbox.waiting().length === 0)
  expect(sent.map((one) => one.name)).toEqual(['addIdea', 'changeIdea', 'withdrawIdea'])
})

test('a refusal gives the words back and lets the next wish through', async () => {
  const shelf = memoryShelf<Letter>()
  const { line } = aLine((name) => (name === 'addIdea' ? refuse('step-closed') : ok(undefined)))
  const outbox = createOutbox(line, 'w', shelf)
  outbox.post({ name: 'addIdea', body: anIdea('For sent') })
  outbox.post({ name: 'giveDot', body: { target: newId() } })
  await until(() => outbox.waiting().length === 0)
  expect(outbox.returned()).toMatchObject([{ name: 'addIdea', no: 'step-closed', body: { text: 'For sent' } }])

  const reloaded = createOutbox(lost, 'w', shelf)
  await until(() => reloaded.returned().length === 1)
  reloaded.drop(reloaded.returned()[0]!.id)
  expect(await kept(shelf)).toEqual([])
})

test('a server that cannot keep anything just now is asked again with the same key', async () => {
  const { line, sent } = aLine((_name, tries) => (tries === 1 ? refuse('storage') : ok(undefined)))
  const outbox = createOutbox(line, 'w', memoryShelf())
  outbox.post({ name: 'addIdea', body: anIdea('Bliv ved') })
  await until(() => outbox.waiting().length === 0)
  expect(sent).toHaveLength(2)
  expect(sent[0]?.key).toBe(sent[1]?.key)
  expect(outbox.returned()).toEqual([])
})

test('a limit is final: asking again would never help', async () => {
  const { line } = aLine(() => refuse('too-many', { max: 200 }))
  const outbox = createOutbox(line, 'w', memoryShelf())
  outbox.post({ name: 'addIdea', body: anIdea('Nummer 201') })
  await until(() => outbox.returned().length === 1)
})

test('without network the badge says that the words are on this device, if they are', async () => {
  const outbox = createOutbox(lost, 'w', memoryShelf())
  outbox.post({ name: 'addIdea', body: anIdea('Uden net') })
  expect(outbox.badge()).toBe('device')

  const forgetful: Shelf<Letter> = { all: async () => [], put: async () => false, remove: async () => {} }
  const unsafe = createOutbox(lost, 'w', forgetful)
  unsafe.post({ name: 'addIdea', body: anIdea('Uden net') })
  await until(() => unsafe.badge() === 'retrying')
})

test('what another workshop left on the device is cleared away, never sent', async () => {
  const shelf = memoryShelf<Letter>()
  createOutbox(lost, 'yesterday', shelf).post({ name: 'addIdea', body: anIdea('Fra i går') })
  const { line, sent } = aLine()
  const outbox = createOutbox(line, 'today', shelf)
  outbox.post({ name: 'addIdea', body: anIdea('Fra i dag') })
  await until(() => sent.length === 1)
  await until(() => outbox.waiting().length === 0)
  expect(sent).toHaveLength(1)
  expect(await kept(shelf)).toEqual([])
})
