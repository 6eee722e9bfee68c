import { expect, test } from 'vitest'
import { backup } from '#server/dev/copies/backup.ts'
import { restore } from '#server/dev/copies/restore.ts'
import { openDoc } from '#server/dev/docLine.ts'
import { openRoom } from '#server/dev/roomLine.ts'
import { visit } from '#server/dev/visitor.ts'
import { openBoard } from '#shared/docs/board.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aHouse, configFor } from '#tests/kit/aHouse.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { aRawLine, asPage } from '#tests/kit/rawLine.ts'
import { until } from '#tests/kit/until.ts'

test('after a restore everything can be seen and nothing written, also after another start, until a facilitator opens it', async () => {
  const [folder, copy] = [await aFolder(), await aFolder()]
  const before = await aHouse(folder)
  const workshop = await aWorkshop(before.facilitator)
  await before.write(workshop.id, ['kept'])
  const { manifest } = await backup(configFor(folder), copy)
  await before.write(workshop.id, ['later'])
  await before.stop()
  await restore(configFor(folder), copy)

  await (await aHouse(folder)).stop()
  const { facilitator } = await aHouse(folder)
  expect(await facilitator.must('GET', '/api/restored')).toEqual({ madeAt: manifest.madeAt })
  await expect(aWorkshop(facilitator)).rejects.toMatchObject({ no: 'storage' })
  const host = await openRoom(facilitator, workshop.id, 'host')
  expect(await host.send('goToStep', { step: 1 })).toMatchObject({ ok: false, no: 'storage' })
  host.close()

  const url = `${facilitator.baseUrl.replace('http', 'ws')}/ws/doc/board/${workshop.id}`
  const page = await aRawLine(url, asPage(facilitator.baseUrl, facilitator.cookie()))
  expect(page.heard[0]).toMatchObject({ is: 'hello', mayWrite: false })
  const seen = await openDoc(facilitator, 'board', workshop.id)
  expect([...openBoard(seen.doc).items.keys()]).toContain(idOf('kept'))
  putNote(openBoard(seen.doc), 'too soon')
  seen.close()

  const stranger = visit(facilitator.baseUrl)
  expect(await stranger.ask('GET', '/api/restored')).toMatchObject({ no: 'not-signed-in' })
  expect(await stranger.ask('POST', '/api/restored/open', {})).toMatchObject({ no: 'not-signed-in' })
  await facilitator.must('POST', '/api/restored/open', {})
  expect(await page.ended()).toBe(1012)
  expect(await facilitator.must('GET', '/api/restored')).toEqual({ madeAt: null })
  const line = await openDoc(facilitator, 'board', workshop.id)
  putNote(openBoard(line.doc), 'open again')
  await line.saved()
  const keys = () => [...openBoard(line.doc).items.keys()]
  await until(() => keys().includes(idOf('open again')))
  expect(keys()).not.toContain(idOf('too soon'))
  expect(keys()).not.toContain(idOf('later'))
  line.close()
})
