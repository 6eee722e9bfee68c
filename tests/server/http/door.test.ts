import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { visit } from '#server/dev/visitor.ts'
import { danishDate, keepUntil } from '#shared/workshop/keeping.ts'
import type { DoorAnswer, Me, WorkshopSummary } from '#shared/wire/http.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { aWorkshop, noOf, send } from '#tests/kit/http.ts'

let server: TestServer
let workshop: WorkshopSummary

beforeEach(async () => {
  server = await aServer()
  onTestFinished(server.close)
  workshop = await aWorkshop(await server.facilitator())
})

const wrongCode = () => (workshop.code === '000000' ? '111111' : '000000')
const knock = (code: string) => visit(server.url).ask<DoorAnswer>('POST', '/api/door', { code })

test('the code on the wall opens the door, also when it is typed as it is read', async () => {
  const code = workshop.code!
  const deleteOn = keepUntil('2026-09-09', danishDate(Date.now()))
  for (const typed of [code, `${code.slice(0, 3)} ${code.slice(3)}`]) {
    expect(await knock(typed)).toMatchObject({
      ok: true,
      value: { workshop: workshop.id, title: 'En friere morgen', deleteOn, seat: null },
    })
  }
})

test('a wrong code gets one calm answer', async () => {
  expect(await knock(wrongCode())).toEqual({ ok: false, no: 'code-unknown' })
  expect(await knock('12 34')).toMatchObject({ no: 'bad-input' })
})

test('ten wrong codes a minute are answered, the rest are too many, and the right one still opens', async () => {
  const said = []
  for (let n = 0; n < 12; n++) said.push(await knock(wrongCode()))
  expect(said.map((answer) => !answer.ok && answer.no)).toEqual([
    ...Array(10).fill('code-unknown'),
    ...Array(2).fill('too-many'),
  ])
  expect(await knock(workshop.code!)).toMatchObject({ ok: true })
})

test('a phone that comes back has the seat it had, speaking as it says now', async () => {
  const phone = visit(server.url)
  const code = workshop.code!
  await phone.must('POST', '/api/seat', { code, voice: 'resident', scribe: false })
  const seats = () => server.parts.register.read((rows) => rows.find('seat', { workshop: workshop.id }))
  const [first] = await seats()
  expect((await phone.must<DoorAnswer>('POST', '/api/door', { code })).seat).toEqual({
    workshop: workshop.id,
    voice: 'resident',
    scribe: false,
  })

  await phone.must('POST', '/api/seat', { code, voice: 'relative', scribe: true })
  await phone.must('PATCH', '/api/seat', { voice: 'staff', scribe: true })
  expect(await seats()).toEqual([{ ...first, voice: 'staff', scribe: true }])
  expect((await phone.must<Me>('GET', '/api/me')).seat).toEqual({
    workshop: workshop.id,
    voice: 'staff',
    scribe: true,
    sitting: expect.stringMatching(/^[0-9a-f]{12}$/),
  })
})

test('another phone gets another seat', async () => {
  const ask = { code: workshop.code, voice: 'staff', scribe: false }
  await visit(server.url).must('POST', '/api/seat', ask)
  await visit(server.url).must('POST', '/api/seat', ask)
  expect(await server.parts.register.read((rows) => rows.count('seat', {}))).toBe(2)
})

test('without a code there is no seat', async () => {
  const phone = visit(server.url)
  expect(await phone.ask('PATCH', '/api/seat', { voice: 'staff', scribe: false })).toMatchObject({
    no: 'not-signed-in',
  })
  expect(await phone.ask('POST', '/api/seat', { code: wrongCode(), voice: 'staff', scribe: false })).toMatchObject({
    no: 'code-unknown',
  })
  expect(await phone.ask('POST', '/api/seat', { code: workshop.code, voice: 'king', scribe: false })).toMatchObject({
    no: 'bad-input',
  })
})

test('the key in the address opens the wall, and only it', async () => {
  const screen = visit(server.url)
  const key = workshop.wallUrl.split('#')[1]
  expect(await screen.ask('POST', '/api/wall', { key: 'a'.repeat(43) })).toMatchObject({ no: 'not-found' })
  await screen.must('POST', '/api/wall', { key })
  expect(await screen.must<Me>('GET', '/api/me')).toMatchObject({ wall: { workshop: workshop.id }, member: null })
})

test('an address that a request makes up is not believed', async () => {
  const said = []
  for (let n = 0; n < 12; n++) {
    const headers = { 'x-forwarded-for': `10.0.0.${n}`, forwarded: `for=10.0.0.${n}` }
    said.push((await noOf(await send(server.url, 'POST', '/api/door', { headers, body: { code: wrongCode() } }))).no)
  }
  expect(said.slice(-2)).toEqual(['too-many', 'too-many'])
})
