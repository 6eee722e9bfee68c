import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openSqliteJournal } from '#server/adapters/sqlite/journal.ts'
import { openSqliteRegister } from '#server/adapters/sqlite/register.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { until } from '#tests/kit/until.ts'

const writer = fileURLToPath(import.meta.resolve('#tests/kit/writer.ts'))

/** A process that writes into the folder, and what it has been told is kept. */
function startWriting(folder: string): { child: ChildProcess; said: () => string[] } {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let heard = ''
  child.stdout?.on('data', (piece) => {
    heard += piece
  })
  return { child, said: () => heard.split('\n').slice(0, -1) }
}

/** Everything kept in the folder, in the words in which a writer says it. */
async function keptIn(folder: string): Promise<Set<string>> {
  const [journal, register] = await Promise.all([openSqliteJournal(folder), openSqliteRegister(folder)])
  const kept = (await register.read((rows) => rows.find('dot', {}))).map((dot) => `dot ${dot.id}`)
  for (const doc of await journal.names()) {
    const { seq, updates } = await journal.read(doc)
    const upTo = Array.from({ length: seq }, (_, at) => at + 1)
    expect(Buffer.concat(updates).toString()).toBe(upTo.map((number) => `${number},`).join(''))
    kept.push(...upTo.map((number) => `${doc} ${number}`))
  }
  await Promise.all([journal.close(), register.close()])
  return new Set(kept)
}

test('F1 killed at any moment, five times over, nothing is lost that was said to be kept', async () => {
  const folder = await aFolder()
  const promised = new Set<string>()
  for (const enough of [1, 150, 420, 333, 610]) {
    const { child, said } = startWriting(folder)
    await until(() => said().length >= enough, 10_000)
    child.kill('SIGKILL')
    await once(child, 'close')
    for (const line of said()) promised.add(line)
    expect(promised.difference(await keptIn(folder))).toEqual(new Set())
  }
  expect(promised.size).toBeGreaterThan(1000)
})

test('while one process has the folder, another is told so and disturbs nothing', async () => {
  const folder = await aFolder()
  const { child, said } = startWriting(folder)
  await until(() => said().length >= 10, 10_000)
  const sentence = `Datamappen »${folder}« bruges allerede.`
  await expect(openSqliteJournal(folder)).rejects.toThrow(sentence)
  await expect(openSqliteRegister(folder)).rejects.toThrow(sentence)
  const before = said().length
  await until(() => said().length > before + 10, 10_000)
  child.kill('SIGKILL')
  await once(child, 'close')
})
