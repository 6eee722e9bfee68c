import { expect, test } from 'vitest'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { openRoom } from '#server/dev/roomLine.ts'
import { visit } from '#server/dev/visitor.ts'
import type { Journal } from '#server/ports/journal.ts'
import type { Register } from '#server/ports/register.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import { newId } from '#shared/ids.ts'
import { anIdea, aRoom, enter, must } from '../kit/aRoom.ts'
import { aServer } from '../kit/aServer.ts'

/** Storage that outlives the server on it. `fail` makes the next so-and-so-manieth write to it, and all after, fail. */
function aDisk() {
  const [journal, register] = [memoryJournal(), memoryRegister()]
  let writesLeft = Number.POSITIVE_INFINITY
  const spend = () => {
    if (writesLeft-- <= 0) throw new StorageTrouble('The disk is full.')
  }
  const disk: { journal: Journal; register: Register } = {
    journal: {
      ...journal,
      async append(doc, update, gen) {
        spend()
        return journal.append(doc, update, gen)
      },
      close: async () => {},
    },
    register: {
      ...register,
      async write(work) {
        spend()
        return register.write(work)
      },
      close: async () => {},
    },
  }
  return {
    disk,
    failAfter(writes: number) {
      writesLeft = writes
    },
    repair() {
      writesLeft = Number.POSITIVE_INFINITY
    },
  }
}

test('after a restart everybody is in the same step with everything there', async () => {
  const { disk } = aDisk()
  const before = await aServer(disk)
  const room = await aRoom(before)
  const writer = await room.seat('resident')
  await room.goTo('silent', writer.line)
  await must(writer.line.send('addIdea', anIdea('Overlev')))
  await must(room.host.send('startTimer', { minutes: 7 }))
  await room.host.until('the timer', () => room.host.state().timer !== null)
  await room.host.until('the first has written', () => room.host.state().waiting?.few === true)
  const { version: _, people: __, ...old } = room.host.state()
  await before.close()

  const after = await aServer(disk)
  const again = await enter(after, await after.facilitator(), room.workshop)
  const { version: ___, people: ____, ...now } = again.host.state()
  expect(now).toEqual(old)
  const cookies = Object.fromEntries(writer.cookie.split('; ').map((one) => one.split('=') as [string, string]))
  const back = await openRoom(visit(after.url, cookies), room.id, 'seat')
  await back.until('mine', () => back.mine()?.ideas[0]?.text === 'Overlev')
  await must(again.host.send('reveal', {}))
  expect((await again.notes()).map((note) => note.body)).toEqual(['Overlev'])
  await after.close()
})

// The reveal is two writes to the register with one to the journal between them.
test.each([0, 1, 2])('a reveal cut off after %i writes is whole after the next start', async (writes) => {
  const { disk, failAfter, repair } = aDisk()
  const before = await aServer(disk)
  const room = await aRoom(before)
  const writer = await room.seat()
  await room.goTo('silent', writer.line)
  const words = ['En', 'To', 'Tre', 'Fire', 'Fem']
  for (const text of words) await must(writer.line.send('addIdea', anIdea(text)))
  const key = newId<'intent'>()
  failAfter(writes)
  expect(await room.host.send('reveal', {}, key)).toMatchObject({ no: 'storage' })
  await before.close()
  repair()

  const after = await aServer(disk)
  const again = await enter(after, await after.facilitator(), room.workshop)
  await must(again.host.send('reveal', {}, key))
  expect((await again.notes()).map((note) => note.body).toSorted()).toEqual(words.toSorted())
  await after.close()
})

test('an idea whose note did not reach the disk is on the board after the next start, without being sent again', async () => {
  const { disk, failAfter, repair } = aDisk()
  const before = await aServer(disk)
  const room = await aRoom(before, { template: 'kickoff_shared' })
  const writer = await room.seat()
  await room.goTo('themes', writer.line)
  failAfter(1)
  expect(await writer.line.send('addIdea', anIdea('Halvvejs'))).toMatchObject({ no: 'storage' })
  await before.close()
  repair()

  const after = await aServer(disk)
  const facilitator = await after.facilitator()
  const { bytes } = await facilitator.download(`/api/workshops/${room.id}/export/csv`)
  expect(new TextDecoder().decode(bytes)).toContain('Halvvejs')
  const again = await enter(after, facilitator, room.workshop)
  const wall = await again.wall()
  await wall.until('the note', () => wall.frames.some((text) => text.includes('Halvvejs')))
  expect(await again.notes()).toHaveLength(1)
  await after.close()
})

test('when the disk is full a seat is told so, and the same wish goes through once it is not', async () => {
  const { disk, failAfter, repair } = aDisk()
  const server = await aServer(disk)
  const room = await aRoom(server)
  const writer = await room.seat()
  await room.goTo('silent', writer.line)
  const [idea, key] = [anIdea('Vent på plads'), newId<'intent'>()]
  failAfter(0)
  expect(await writer.line.send('addIdea', idea, key)).toMatchObject({ no: 'storage' })
  repair()
  await must(writer.line.send('addIdea', idea, key))
  await room.host.until('one waits', () => room.host.state().waiting?.few === true)
  await server.close()
})
