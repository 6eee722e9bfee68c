import { afterAll, beforeAll, expect, test } from 'vitest'
import { visit } from '#server/dev/visitor.ts'
import { openBoard } from '#shared/docs/board.ts'
import { typeText } from '#shared/edits/items.ts'
import type { ItemId } from '#shared/ids.ts'
import { boardFormats } from '#server/export/index.ts'
import { idOf, putNote } from '../kit/aBoard.ts'
import { aRoom, type TestRoom } from '../kit/aRoom.ts'
import { aServer, type TestServer } from '../kit/aServer.ts'

/** No file of a board leaves the house with a name or a number in it that nobody has answered for (I14). */
let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

interface Question {
  key: string
  item: ItemId
  field: string
  text: string
  mayBeKept: boolean
  found: { kind: string; start: number; end: number }[]
}

/** A board with these notes, and what can be asked about it. */
async function aBoardWith(...bodies: string[]) {
  const room = await aRoom(server)
  const open = await server.live.documents.open({ kind: 'board', id: room.id })
  await open.edit((doc) => {
    for (const [at, body] of bodies.entries()) putNote(openBoard(doc), `n${at}`, { body })
  })
  open.release()
  return { room, ...waysOf(room) }
}
const waysOf = ({ facilitator, id }: TestRoom) => ({
  file: (format: string) => facilitator.download(`/api/workshops/${id}/export/${format}`),
  questions: () => facilitator.must<Question[]>('GET', `/api/workshops/${id}/personal`),
  answer: (...answered: string[]) => facilitator.must('POST', `/api/workshops/${id}/personal`, { answered }),
  reword: (item: string, field: string, text: string) =>
    facilitator.ask('POST', `/api/workshops/${id}/personal/${item}`, { field, text }),
})

test.each(Object.keys(boardFormats))('%s is held back until every such word is answered for, and then it comes', async (format) => {
  const { file, questions, answer } = await aBoardWith('Ring 00 00 00 00', 'Fru Eksempelsen vil ud', 'Mere kaffe')
  await expect(file(format)).rejects.toMatchObject({ no: 'personal-data' })
  const asked = await questions()
  expect(asked.map(({ text }) => text).sort()).toEqual(['Fru Eksempelsen vil ud', 'Ring 00 00 00 00'])
  expect(asked.flatMap(({ found }) => found.map(({ kind }) => kind)).sort()).toEqual(['name', 'phone'])
  await answer(asked[0]!.key)
  await expect(file(format)).rejects.toMatchObject({ no: 'personal-data' })
  await answer(asked[0]!.key, asked[1]!.key)
  expect((await file(format)).bytes.length).toBeGreaterThan(0)
  expect(await questions()).toEqual([])
})

test('an answer stands for exactly those words: changed, they are asked about again, and the old answer goes', async () => {
  const { room, file, questions, answer } = await aBoardWith('Ring 00 00 00 00')
  await answer((await questions())[0]!.key)
  await file('csv')
  const open = await server.live.documents.open({ kind: 'board', id: room.id })
  await open.edit((doc) => typeText(openBoard(doc), idOf('n0'), 'body', 'Ring 11 11 11 11'))
  open.release()
  await expect(file('csv')).rejects.toMatchObject({ no: 'personal-data' })
  await answer()
  expect(await server.parts.register.read((rows) => rows.count('answered', { workshop: room.id }))).toBe(0)
})

test('C7 no answer lets a CPR number out; said otherwise, the file comes', async () => {
  const { room, file, questions, answer, reword } = await aBoardWith('0101010000 vil gerne ud')
  const [asked] = await questions()
  expect(asked?.mayBeKept).toBe(false)
  await answer(asked!.key)
  await expect(file('svg')).rejects.toMatchObject({ no: 'personal-data' })
  expect(await reword(asked!.item, asked!.field, 'En beboer vil gerne ud')).toMatchObject({ ok: true })
  expect(Buffer.from((await file('svg')).bytes).toString()).toContain('En beboer')
  expect((await room.notes()).map(({ body }) => body)).toEqual(['En beboer vil gerne ud'])
  // What nobody is asked about is not changed here.
  expect(await reword(asked!.item, asked!.field, 'Noget andet')).toMatchObject({ no: 'not-found' })
})

test('neither the log nor what is kept of an answer holds a word', async () => {
  const { room, questions, answer } = await aBoardWith('Fru Eksempelsen på stue 12')
  await answer((await questions())[0]!.key)
  const kept = await server.parts.register.read((rows) => rows.find('answered', { workshop: room.id }))
  expect(kept).toHaveLength(1)
  expect(JSON.stringify([server.noted, kept])).not.toMatch(/Eksempelsen|stue/)
})

test('only facilitators are told, and only of workshops that are there', async () => {
  const { room } = await aBoardWith('Ring 00 00 00 00')
  const stranger = visit(server.url)
  for (const path of ['personal', 'notes', 'export/csv'])
    expect(await stranger.ask('GET', `/api/workshops/${room.id}/${path}`)).toMatchObject({ no: 'not-signed-in' })
  expect(await stranger.ask('POST', `/api/workshops/${room.id}/personal`, { answered: [] })).toMatchObject({
    no: 'not-signed-in',
  })
  expect(await room.facilitator.ask('GET', '/api/workshops/nothing/personal')).toMatchObject({ no: 'not-found' })
})
