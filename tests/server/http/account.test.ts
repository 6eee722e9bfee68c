import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { visit } from '#server/dev/visitor.ts'
import type { Me } from '#shared/wire/http.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { type FakeClock, fakeClock } from '#tests/kit/fakeClock.ts'
import { noOf, send } from '#tests/kit/http.ts'

const passphrase = 'fire ord på en række'
const hours = 3600_000
let clock: FakeClock
let server: TestServer

beforeEach(async () => {
  clock = fakeClock()
  server = await aServer({ clock })
  onTestFinished(server.close)
})

const tokenOf = (link: string | undefined): string => link?.split('#')[1] ?? ''
const setup = (token: string, role = 'Leder af staben') =>
  send(server.url, 'POST', '/api/setup', { body: { token, role, passphrase } })

test('the first start link makes the first member, signed in, and never another', async () => {
  const token = tokenOf(server.setupLink)
  const first = visit(server.url)
  await first.must('POST', '/api/setup', { token, role: 'Leder af staben', passphrase })
  expect(await first.must<Me>('GET', '/api/me')).toMatchObject({
    setupNeeded: false,
    member: { role: 'Leder af staben' },
  })

  const again = await setup(token, 'En anden')
  expect(again.status).toBe(410)
  expect(await noOf(again)).toEqual({ no: 'link-used', sentence: 'Linket er brugt eller for gammelt. Bed om et nyt.' })
})

test('two who use the first start link at the same moment become one member', async () => {
  const token = tokenOf(server.setupLink)
  const statuses = (await Promise.all([setup(token, 'En'), setup(token, 'To')])).map((answer) => answer.status)
  expect(statuses.sort()).toEqual([200, 410])
})

test('a start link that has waited a day is too old', async () => {
  clock.pass(25 * hours)
  expect((await setup(tokenOf(server.setupLink))).status).toBe(410)
})

test('a short passphrase is refused with a sentence about it, and the link still works', async () => {
  const token = tokenOf(server.setupLink)
  const short = await send(server.url, 'POST', '/api/setup', { body: { token, role: 'Leder', passphrase: 'kort' } })
  expect(short.status).toBe(422)
  expect((await noOf(short)).no).toBe('weak-passphrase')
  expect((await setup(token)).status).toBe(200)
})

test('a member signs in with the function or the e-mail, however it is written', async () => {
  const token = tokenOf(server.setupLink)
  const visitor = visit(server.url)
  await visitor.must('POST', '/api/setup', { token, role: 'Konsulent', email: 'Stab@Example.dk', passphrase })
  for (const who of ['KONSULENT', ' konsulent ', 'stab@example.dk']) {
    const other = visit(server.url)
    await other.must('POST', '/api/login', { who, passphrase })
    expect((await other.must<Me>('GET', '/api/me')).member?.role).toBe('Konsulent')
  }
})

test('a wrong name and a wrong passphrase get the same answer', async () => {
  await server.facilitator()
  const answers = await Promise.all(
    [
      { who: 'konsulent i staben', passphrase: 'helt forkert passphrase' },
      { who: 'findes ikke', passphrase },
    ].map((body) => send(server.url, 'POST', '/api/login', { body })),
  )
  expect(answers.map((answer) => answer.status)).toEqual([401, 401])
  expect(await noOf(answers[0]!)).toEqual(await noOf(answers[1]!))
})

test('guessing one name is slowed down, and another name still gets in', async () => {
  const member = await server.facilitator()
  const { url } = await member.must<{ url: string }>('POST', '/api/invites', {})
  await visit(server.url).must('POST', '/api/invites/accept', { token: tokenOf(url), role: 'Projektleder', passphrase })

  const guess = () =>
    visit(server.url).ask('POST', '/api/login', { who: 'konsulent i staben', passphrase: 'gæt på gæt på gæt' })
  const said = []
  for (let n = 0; n < 11; n++) said.push(await guess())
  expect(said.at(9)).toMatchObject({ no: 'wrong-login' })
  expect(said.at(10)).toMatchObject({ no: 'too-many' })
  expect((await visit(server.url).ask('POST', '/api/login', { who: 'projektleder', passphrase })).ok).toBe(true)
})

test('after logging out the old cookie opens nothing', async () => {
  const member = await server.facilitator()
  const cookie = member.cookie()
  await member.must('POST', '/api/logout', {})
  const answer = await send(server.url, 'GET', '/api/workshops', { headers: { cookie } })
  expect(answer.status).toBe(401)
  expect((await noOf(answer)).no).toBe('not-signed-in')
})

test('a session runs out after twelve hours', async () => {
  const cookie = await server.member()
  const ask = () => send(server.url, 'GET', '/api/workshops', { headers: { cookie } })
  clock.pass(12 * hours - 1)
  expect((await ask()).status).toBe(200)
  clock.pass(1)
  expect((await ask()).status).toBe(401)
})

test('an invitation makes one colleague, and needs a name of its own', async () => {
  const member = await server.facilitator()
  const { url } = await member.must<{ url: string }>('POST', '/api/invites', {})
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/invitation#[\w-]{43}$/)
  const accept = (role: string) =>
    visit(server.url).ask('POST', '/api/invites/accept', { token: tokenOf(url), role, passphrase })
  expect(await accept('KONSULENT i staben')).toMatchObject({ no: 'taken' })
  expect((await accept('Projektleder')).ok).toBe(true)
  expect(await accept('En tredje')).toMatchObject({ no: 'link-used' })
})

test('only a member invites', async () => {
  expect((await send(server.url, 'POST', '/api/invites', { body: {} })).status).toBe(401)
})

test('the cookie is for this server only, and demands https where there is https', async () => {
  const plain = await setup(tokenOf(server.setupLink))
  expect(plain.headers.getSetCookie()[0]).toMatch(
    /^frirum-member=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
  )

  const baseUrl = 'https://frirum.example.dk'
  const behindTls = await aServer({ baseUrl })
  onTestFinished(behindTls.close)
  const body = { token: tokenOf(behindTls.setupLink), role: 'Leder', passphrase }
  const safe = await send(behindTls.url, 'POST', '/api/setup', { headers: { origin: baseUrl }, body })
  expect(safe.headers.getSetCookie()[0]).toMatch(/^__Host-frirum-member=.*; HttpOnly; Secure; SameSite=Strict$/)
})

test('neither a token nor a passphrase is kept or noted as it was written', async () => {
  const visitor = await server.facilitator()
  const token = visitor.cookie().split('=')[1] ?? ''
  const rows = await server.parts.register.read(async (tables) => [
    await tables.find('member', {}),
    await tables.find('session', {}),
    await tables.find('link', {}),
  ])
  const kept = JSON.stringify([rows, server.noted])
  for (const secret of [token, passphrase, tokenOf(server.setupLink)]) expect(kept).not.toContain(secret)
  expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
})
