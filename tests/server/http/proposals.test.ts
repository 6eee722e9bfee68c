import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { type Visitor, visit } from '#server/dev/visitor.ts'
import { openBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { type ItemId, newId, type WorkshopId } from '#shared/ids.ts'
import type { Card } from '#shared/items/card.ts'
import type { ProposalSource, ProposalSummary, WorkshopSummary } from '#shared/wire/http.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { aWorkshop } from '#tests/kit/http.ts'

let server: TestServer
let facilitator: Visitor
let workshop: WorkshopSummary

beforeEach(async () => {
  server = await aServer()
  onTestFinished(server.close)
  facilitator = await server.facilitator()
  workshop = await aWorkshop(facilitator)
})

const note = newId<'item'>()
const finished: Card = {
  kind: 'card',
  at: { x: 0, y: 0 },
  order: 1,
  title: 'Morgen i beboerens tempo',
  what: 'Vi venter med at vække, til beboeren selv er klar.',
  forWhom: 'Beboerne på første sal',
  better: 'En roligere morgen',
  inTheWay: '',
  firstStep: '',
  zone: '',
  themes: ['workflows_guidelines'],
  aims: ['time_and_presence'],
  mandateNeed: 'required',
  sources: { [note]: { text: 'Jeg vil sove længe', voice: 'resident', entry: 'self' } },
  proposal: '',
}

async function aCard(card: Card): Promise<ItemId> {
  const id = newId<'item'>()
  const open = await server.live.documents.open({ kind: 'board', id: workshop.id as WorkshopId })
  await open.edit((doc) => addItem(openBoard(doc), id, card))
  open.release()
  return id
}

const promote = (card: string) =>
  facilitator.ask<{ proposal: string }>('POST', `/api/workshops/${workshop.id}/cards/${card}/promote`, {})

test('a finished card becomes one proposal, with its sources, however often it is asked', async () => {
  const card = await aCard(finished)
  const answers = await Promise.all([promote(card), promote(card)])
  expect(answers[0]).toEqual(answers[1])
  const [made, ...more] = await facilitator.must<ProposalSummary[]>('GET', '/api/proposals')
  expect(answers[0]).toEqual({ ok: true, value: { proposal: made?.id } })
  expect(more).toEqual([])
  expect(made).toMatchObject({ title: finished.title, home: workshop.home, state: 'draft', reference: null })
  expect(await facilitator.must('GET', `/api/proposals/${made?.id}`)).toEqual(made)
  expect(await facilitator.must<ProposalSource[]>('GET', `/api/proposals/${made?.id}/sources`)).toMatchObject([
    { note, text: 'Jeg vil sove længe', voice: 'resident' },
  ])
})

test('an unfinished card, and one that is gone, are refused', async () => {
  expect(await promote(await aCard({ ...finished, better: '' }))).toMatchObject({ no: 'card-unfinished' })
  expect(await promote(newId())).toMatchObject({ no: 'not-found' })
  expect(await promote('nonsense')).toMatchObject({ no: 'not-found' })
})

test('files are handed over to keep, under a plain name', async () => {
  const promoted = await promote(await aCard(finished))
  const proposal = promoted.ok ? promoted.value.proposal : ''
  for (const [path, type, name] of [
    [`/api/proposals/${proposal}/export/json`, 'application/json', /^Kladde_.*\.json$/],
    [`/api/proposals/${proposal}/export/docx`, 'application/vnd.openxmlformats', /^Kladde_.*\.docx$/],
    [`/api/workshops/${workshop.id}/export/csv`, 'text/csv', /\.csv$/],
    [`/api/workshops/${workshop.id}/export/svg`, 'image/svg+xml', /\.svg$/],
  ] as const) {
    const answer = await fetch(server.url + path, { headers: { cookie: facilitator.cookie() } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain(type)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\x20-\x7e]+"$/)
    expect((await facilitator.download(path)).name).toMatch(name)
  }
})

test('an unknown format, version or proposal is refused', async () => {
  const promoted = await promote(await aCard(finished))
  const proposal = promoted.ok ? promoted.value.proposal : ''
  const ask = (path: string) => facilitator.ask('GET', `/api/proposals/${path}`)
  expect(await ask(`${proposal}/export/exe`)).toMatchObject({ no: 'not-found' })
  expect(await ask(`${proposal}/export/json?version=7`)).toMatchObject({ no: 'not-found' })
  expect(await ask(`${proposal}/export/json?version=last`)).toMatchObject({ no: 'bad-input' })
  expect(await ask(`${newId()}/export/json`)).toMatchObject({ no: 'not-found' })
  expect(await ask('nonsense')).toMatchObject({ no: 'not-found' })
})

test('a proposal with failing checks is not sent, and the answer names them', async () => {
  const promoted = await promote(await aCard(finished))
  const proposal = promoted.ok ? promoted.value.proposal : ''
  const submit = (version: unknown) => facilitator.ask('POST', `/api/proposals/${proposal}/submit`, { version })
  expect(await submit(1)).toMatchObject({ no: 'checks-failing', about: { checks: expect.stringContaining('C') } })
  expect(await submit(2)).toMatchObject({ no: 'stale' })
  expect(await submit('one')).toMatchObject({ no: 'bad-input' })
})

test('a seat reads and sends no proposals', async () => {
  const phone = visit(server.url)
  await phone.must('POST', '/api/seat', { code: workshop.code, voice: 'staff', scribe: false })
  const card = await aCard(finished)
  expect(await phone.ask('GET', '/api/proposals')).toMatchObject({ no: 'not-signed-in' })
  for (const path of [`/api/workshops/${workshop.id}/cards/${card}/promote`, `/api/proposals/${newId()}/submit`]) {
    expect(await phone.ask('POST', path, { version: 1 })).toMatchObject({ no: 'not-signed-in' })
  }
  expect(await phone.ask('GET', `/api/workshops/${workshop.id}/export/csv`)).toMatchObject({ no: 'not-signed-in' })
})
