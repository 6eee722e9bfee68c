import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { visit } from '#server/dev/visitor.ts'
import type { Me, WorkshopSummary } from '#shared/wire/http.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { root } from '#tests/kit/sources.ts'

const passphrase = 'fire ord på en række'

interface Process {
  child: ChildProcess
  said: { out: string; err: string }
  ended: Promise<number | null>
}

/** `server/main.ts` as a process of its own, with nothing in its environment but what the test gives. */
function run(environment: Record<string, string>): Process {
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: root, env: { PORT: '0', ...environment } })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.on('data', (bytes) => {
    said.out += bytes
  })
  child.stderr.on('data', (bytes) => {
    said.err += bytes
  })
  return { child, said, ended: once(child, 'close').then(([code]) => code) }
}

/** Waits until it answers; gives its address. */
async function answers({ child, said, ended }: Process): Promise<string> {
  while (!said.out.includes('Stop with Ctrl+C.')) {
    await Promise.race([once(child.stdout!, 'data'), ended])
    if (child.exitCode !== null) throw new Error(`it stopped: ${said.err}`)
  }
  return /Frirum is running: (\S+)/.exec(said.out)?.[1] ?? ''
}

const setupToken = ({ said }: Process) => /\/start#([\w-]{43})/.exec(said.out)?.[1]

test.each([
  [{ PORT: 'eighty' }, 'PORT must be a number from 0 to 65535, not "eighty".'],
  [{ BASE_URL: 'frirum' }, 'BASE_URL must be an address like https://frirum.example.dk, without a path, not "frirum".'],
  [{ LOG: 'loud' }, 'LOG must be silent, error, warn, info or debug, not "loud".'],
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
    `Cannot listen on 127.0.0.1:${port}: something else is there. Stop it, or set PORT to another number.\n`,
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
