import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openRoom } from '#server/dev/roomLine.ts'
import { visit } from '#server/dev/visitor.ts'
import { newId } from '#shared/ids.ts'
import type { Me, WorkshopSummary } from '#shared/wire/http.ts'
import { isSilent } from '#shared/workshop/allows.ts'
import { templates } from '#shared/workshop/templates.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { answers, run, setupToken } from '#tests/kit/aProcess.ts'
import { aWorkshop } from '#tests/kit/http.ts'

const passphrase = 'fire ord på en række'

test.each([
  [{ PORT: 'eighty' }, 'PORT skal være et tal fra 0 til 65535, ikke »eighty«. (bad-environment)'],
  [{ BASE_URL: 'frirum' }, 'BASE_URL skal være en adresse som https://frirum.example.dk uden sti, ikke »frirum«. (bad-environment)'],
  [{ LOG: 'loud' }, 'LOG skal være silent, error, warn, info eller debug, ikke »loud«. (bad-environment)'],
])('nonsense in the environment stops the start with one sentence: %j', async (environment, sentence) => {
  const { ended, said } = run(environment)
  expect(await ended).toBe(1)
  expect(said).toEqual({ out: '', err: `${sentence}\n` })
})

test('a data folder that cannot be written stops the start with one sentence that names it', async () => {
  const folder = join(await aFolder(), 'a-file')
  await writeFile(folder, 'in the way')
  const { ended, said } = run({ FRIRUM_DATA: folder })
  expect(await ended).toBe(1)
  expect(said.err).toContain(folder)
  expect(said.err.trim().split('\n')).toHaveLength(1)
})

test('a database that cannot be opened stops the start with one sentence that names it', async () => {
  const folder = await aFolder()
  await mkdir(join(folder, 'register.db'))
  const { ended, said } = run({ FRIRUM_DATA: folder })
  expect(await ended).toBe(1)
  expect(said.err).toContain(folder)
  expect(said.err.trim().split('\n')).toHaveLength(1)
})

test('a port that is taken stops the start with one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const { ended, said } = run({ PORT: String(port), FRIRUM_DATA: await aFolder() })
  expect(await ended).toBe(1)
  expect(said.err).toBe(
    `127.0.0.1:${port} er optaget. Stop det andet, eller vælg en anden PORT. (address-taken)\n`,
  )
})

test('a server that is told to stop leaves nothing unsaved, and the next one needs no setup', async () => {
  const FRIRUM_DATA = await aFolder()
  const first = run({ FRIRUM_DATA, LOG: 'error' })
  const url = await answers(first)
  const facilitator = visit(url)
  await facilitator.must('POST', '/api/setup', { token: setupToken(first), role: 'Leder af staben', passphrase })
  const made = await aWorkshop(facilitator)
  first.child.kill('SIGTERM')
  expect([await first.ended, first.said.err]).toEqual([0, ''])

  const second = run({ FRIRUM_DATA, LOG: 'error' })
  const next = visit(await answers(second))
  expect(setupToken(second)).toBeUndefined()
  await next.must('POST', '/api/login', { who: 'leder af staben', passphrase })
  expect((await next.must<Me>('GET', '/api/me')).member?.role).toBe('Leder af staben')
  expect(await next.must<WorkshopSummary[]>('GET', '/api/workshops')).toMatchObject([{ id: made.id, code: made.code }])
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
})

test('each start without a member prints a new link, and the old one is dead', async () => {
  const FRIRUM_DATA = await aFolder()
  const first = run({ FRIRUM_DATA, LOG: 'error' })
  await answers(first)
  first.child.kill('SIGINT')
  expect(await first.ended).toBe(0)
  const second = run({ FRIRUM_DATA, LOG: 'error' })
  const visitor = visit(await answers(second))
  const use = (token: string | undefined) => visitor.ask('POST', '/api/setup', { token, role: 'Leder', passphrase })
  expect(await use(setupToken(first))).toMatchObject({ no: 'link-used' })
  expect(await use(setupToken(second))).toMatchObject({ ok: true })
})

test('a server that is told to stop in the middle of writing keeps every idea it called saved', async () => {
  const FRIRUM_DATA = await aFolder()
  const first = run({ FRIRUM_DATA, LOG: 'error' })
  const facilitator = visit(await answers(first))
  await facilitator.must('POST', '/api/setup', { token: setupToken(first), role: 'Leder', passphrase })
  const template = templates.find(({ id }) => id === 'idea_workshop')!
  const made = await aWorkshop(facilitator, { template: template.id })
  const step = template.steps.findIndex(isSilent)
  const host = await openRoom(facilitator, made.id, 'host')
  await host.send('goToStep', { step })
  const phone = visit(facilitator.baseUrl)
  await phone.must('POST', '/api/seat', { code: made.code, voice: 'resident', scribe: false })
  const seat = await openRoom(phone, made.id, 'seat')

  const zone = template.steps[step]!.zones[0]!
  const ideas = Array.from({ length: 15 }, () => newId<'idea'>())
  const told = ideas.map((idea, n) =>
    seat.send('addIdea', { idea, cap: 'A'.repeat(22), text: `Idé ${n}`, zone, entry: 'self' }),
  )
  await told[0]
  first.child.kill('SIGTERM')
  const answered = await Promise.all(told)
  expect([await first.ended, first.said.err]).toEqual([0, ''])
  const saved = ideas.filter((_, n) => answered[n]?.ok)
  expect(saved.length).toBeGreaterThan(0)

  const second = run({ FRIRUM_DATA, LOG: 'error' })
  const cookies = Object.fromEntries([phone.cookie().split('=') as [string, string]])
  const back = await openRoom(visit(await answers(second), cookies), made.id, 'seat')
  await back.until('its own ideas', () => back.mine() !== undefined)
  expect(back.state().step).toBe(step)
  expect(back.mine()?.ideas.map(({ id }) => id)).toEqual(expect.arrayContaining(saved))
  back.close()
})
