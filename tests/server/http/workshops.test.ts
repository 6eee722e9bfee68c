import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import type { WorkshopId } from '#shared/ids.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { type Template, templates, zonesOf } from '#shared/workshop/templates.ts'
import { type Visitor, visit } from '#server/dev/visitor.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { aWorkshop } from '#tests/kit/http.ts'

let server: TestServer
let facilitator: Visitor

beforeEach(async () => {
  server = await aServer()
  onTestFinished(server.close)
  facilitator = await server.facilitator()
})

const rowOf = ({ id }: WorkshopSummary) => server.parts.register.read((rows) => rows.get('workshop', id))

test('a facilitator chooses among the seven templates', async () => {
  expect(await facilitator.must<Template[]>('GET', '/api/templates')).toHaveLength(7)
})

test.each(templates.map((template) => template.id))(
  'a workshop from %s has its zones on the board',
  async (template) => {
    const { id } = await aWorkshop(facilitator, { template })
    const board = await server.live.documents.open({ kind: 'board', id: id as WorkshopId })
    const zones = readBoard(openBoard(board.doc)).flatMap((item) => (item.kind === 'zone' ? [item.zone] : []))
    board.release()
    const { steps } = templates.find((one) => one.id === template)!
    expect(zones.sort()).toEqual(
      zonesOf(steps)
        .map((zone) => zone.id)
        .sort(),
    )
  },
)

test('changed prompts and minutes are kept; what a step allows stays the template’s', async () => {
  const [first, second] = templates[0]!.steps
  const changed = { id: first!.id, minutes: 7, prompt: 'Hvad drømmer du om?', allow: ['edit'], zones: [] }
  const row = await rowOf(await aWorkshop(facilitator, { steps: [changed, { id: 'unknown', minutes: 1, prompt: '' }] }))
  expect(row?.steps.slice(0, 2)).toEqual([{ ...first, minutes: 7, prompt: 'Hvad drømmer du om?' }, second])
  expect(row?.steps).toHaveLength(templates[0]!.steps.length)
})

test('the summary has the addresses, with what opens them behind the #', async () => {
  const made = await aWorkshop(facilitator)
  expect(made.code).toMatch(/^\d{6}$/)
  expect(made.joinUrl).toBe(`${server.url}/j#${made.code}`)
  expect(made.boardUrl).toBe(`${server.url}/tavle/${made.id}`)
  expect(made.wallUrl).toMatch(new RegExp(`^${server.url}/skaerm/${made.id}#[\\w-]{43}$`))
  expect(made.joinQrSvg).toMatch(/^<svg/)
  expect(await facilitator.must('GET', `/api/workshops/${made.id}`)).toEqual(made)
  expect(await facilitator.must('GET', '/api/workshops')).toEqual([made])
})

test('homes are known by name once, in Danish order', async () => {
  for (const home of ['Åbrinken', 'Bøgen', 'Åbrinken']) await aWorkshop(facilitator, { home })
  expect(await facilitator.must('GET', '/api/homes')).toEqual(['Bøgen', 'Åbrinken'])
})

test('thirty open doors have thirty codes', async () => {
  const made = await Promise.all(Array.from({ length: 30 }, () => aWorkshop(facilitator)))
  expect(new Set(made.map((one) => one.code)).size).toBe(30)
})

test('what is missing or too long is refused by name', async () => {
  const ask = (wish: object) =>
    facilitator.ask('POST', '/api/workshops', {
      template: templates[0]!.id,
      home: 'Bøgen',
      title: 'Titel',
      date: '2026-09-09',
      votesPerPerson: 3,
      steps: [],
      ...wish,
    })
  expect(await ask({ template: 'unknown' })).toEqual({ ok: false, no: 'bad-input', about: { field: 'template' } })
  expect(await ask({ date: '9/9' })).toEqual({ ok: false, no: 'bad-input', about: { field: 'date' } })
  expect(await ask({ title: 'x'.repeat(81) })).toEqual({ ok: false, no: 'text-too-long', about: { field: 'title' } })
  expect(await ask({ home: '  ' })).toEqual({ ok: false, no: 'empty-text', about: { field: 'home' } })
})

test('a seat and a stranger make and see no workshops', async () => {
  const { code, id } = await aWorkshop(facilitator)
  const phone = visit(server.url)
  await phone.must('POST', '/api/seat', { code, voice: 'staff', scribe: false })
  for (const path of ['/api/workshops', `/api/workshops/${id}`, '/api/templates', '/api/homes']) {
    expect(await phone.ask('GET', path)).toMatchObject({ no: 'not-signed-in' })
  }
  expect(await phone.ask('POST', '/api/workshops', {})).toMatchObject({ no: 'not-signed-in' })
  expect(await facilitator.ask('GET', '/api/workshops/nowhere')).toMatchObject({ no: 'not-found' })
})
