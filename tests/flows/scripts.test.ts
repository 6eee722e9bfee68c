import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aHouse } from '#tests/kit/aHouse.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { root } from '#tests/kit/sources.ts'

/** Runs a script as its npm command does; gives its exit code, what it said, and its last line. */
async function script(name: string, environment: Record<string, string>, ...more: string[]) {
  const child = spawn(process.execPath, [`server/dev/${name}.ts`, ...more], { cwd: root, env: environment })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => {
      said += bytes
    })
  }
  const [code] = await once(child, 'close')
  return { code, said, answer: JSON.parse(said.trim().split('\n').at(-1) ?? '{}') }
}

interface Check {
  look: string
  is: string
}
const looks = (checks: Check[], is: string) => checks.filter((one) => one.is === is).map(({ look }) => look)

test('backup, restore and doctor say what they did, for people and in one last line for programs', async () => {
  const [FRIRUM_DATA, copy] = [await aFolder(), join(await aFolder(), 'copy')]
  const house = await aHouse(FRIRUM_DATA)
  await aWorkshop(house.facilitator)
  const running = await script('doctor', { FRIRUM_DATA })
  expect(running).toMatchObject({ code: 0, answer: { ok: true } })
  expect(running.said).toContain('Frirum kører.')
  await house.stop()

  const made = await script('backup', { FRIRUM_DATA }, copy)
  expect(made).toMatchObject({ code: 0, answer: { ok: true, folder: copy, by: 'files', documents: 1, damaged: 0 } })
  expect(made.said).toContain('Læg den et andet sted')
  const back = await script('restore', { FRIRUM_DATA }, copy)
  expect(back).toMatchObject({ code: 0, answer: { ok: true, documents: 1, erasedAgain: 0 } })
  const after = await script('doctor', { FRIRUM_DATA })
  expect(after).toMatchObject({ code: 0, answer: { ok: true } })
  expect(looks(after.answer.checks, 'see')).toContain('left')

  expect(await script('restore', { FRIRUM_DATA })).toMatchObject({ code: 1, answer: { ok: false, no: 'no-folder' } })
})

test('doctor finds settings that make no sense, and a folder that others can read', async () => {
  expect(await script('doctor', { PORT: 'x' })).toMatchObject({ code: 1, answer: { ok: false } })
  const FRIRUM_DATA = join(await aFolder(), 'data')
  await mkdir(FRIRUM_DATA)
  const house = await aHouse(FRIRUM_DATA)
  await house.stop()
  await chmod(FRIRUM_DATA, 0o755)
  const { answer, said } = await script('doctor', { FRIRUM_DATA, BASE_URL: 'https://frirum.invalid' })
  expect(looks(answer.checks, 'see')).toEqual(expect.arrayContaining(['certificate', 'folder']))
  expect(said).toContain('register.db')
})
