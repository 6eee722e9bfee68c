import { expect, test } from 'vitest'
import { openDoc } from '#server/dev/docLine.ts'
import { becomeFacilitator } from '#server/dev/facilitator.ts'
import { openBoard } from '#shared/docs/board.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { answers, run } from '#tests/kit/aProcess.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { until } from '#tests/kit/until.ts'

test('F11 a server that is stopped for a while calls nothing saved meanwhile, and catches up when it goes on', async () => {
  const folder = await aFolder()
  const server = run({ FRIRUM_DATA: folder, LOG: 'warn' })
  const url = await answers(server)
  const facilitator = await becomeFacilitator(url, folder)
  const { id } = await aWorkshop(facilitator)
  const [anna, bo] = await Promise.all([openDoc(facilitator, 'board', id), openDoc(facilitator, 'board', id)])

  server.child.kill('SIGSTOP')
  putNote(openBoard(anna.doc), 'meanwhile')
  let isSaved = false
  const saved = anna.saved().then(() => {
    isSaved = true
  })
  await expect(fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1_500) })).rejects.toThrow()
  expect([isSaved, openBoard(bo.doc).items.has('meanwhile'.padEnd(24, 'x'))]).toEqual([false, false])

  server.child.kill('SIGCONT')
  await saved
  await until(() => openBoard(bo.doc).items.has('meanwhile'.padEnd(24, 'x')))
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  for (const line of [anna, bo]) line.close()
})
