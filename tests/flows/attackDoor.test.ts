import { expect, onTestFinished, test } from 'vitest'
import { visit } from '#server/dev/visitor.ts'
import { aRoom, must } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { send } from '#tests/kit/http.ts'

test('W9 fifty addresses that guess learn nothing, and the house they sit in comes in all the same', async () => {
  const server = await aServer({ environment: { TRUSTED_PROXY: '127.0.0.1' } })
  onTestFinished(server.close)
  const room = await aRoom(server)
  onTestFinished(() => room.host.close())
  const shut = room.host.state().code ?? ''
  await must(room.host.send('setDoor', { open: false }))
  await must(room.host.send('setDoor', { open: true }))
  await room.host.until('another code', () => (room.host.state().code ?? shut) !== shut)
  const right = room.host.state().code ?? ''
  const never = ['000000', '111111', '222222'].find((code) => code !== shut && code !== right) ?? ''
  const knock = async (code: string, address: string) => {
    const begun = performance.now()
    const answer = await send(server.url, 'POST', '/api/door', {
      headers: { 'x-forwarded-for': address },
      body: { code },
    })
    return { status: answer.status, said: await answer.text(), ms: performance.now() - begun }
  }

  // Now one, now the other, so that both meet the same machine. Together as many as are answered in a minute.
  await knock(right, '10.0.1.1')
  const heard: ({ code: string } & Awaited<ReturnType<typeof knock>>)[] = []
  for (let n = 0; n < 15; n++)
    for (const code of n % 2 === 0 ? [shut, never] : [never, shut])
      heard.push({ code, ...(await knock(code, `10.0.1.${n}`)) })
  expect(new Set(heard.map(({ status, said }) => `${status} ${said}`))).toHaveProperty('size', 1)
  expect(heard[0]).toMatchObject({ status: 404, said: expect.stringContaining('code-unknown') })
  // What the machine does besides only adds to it.
  const quickest = (asked: string) => Math.min(...heard.filter(({ code }) => code === asked).map(({ ms }) => ms))
  expect(Math.abs(quickest(shut) - quickest(never))).toBeLessThan(5)

  const guesses = await Promise.all(Array.from({ length: 1000 }, (_, n) => knock(never, `10.0.2.${n % 50}`)))
  expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([429]))
  expect((await knock(right, '10.0.3.1')).status, 'a house that has mistyped nothing').toBe(200)
  expect((await knock(right, '10.0.2.1')).status, 'an address that has guessed, once all together are too many').toBe(
    429,
  )
  expect(
    await visit(server.url).ask('POST', '/api/seat', { code: right, voice: 'staff', scribe: false }),
  ).toMatchObject({ ok: true })
}, 30_000)

test('W9 a house in which people mistype, and one guesses a little, is not locked out', async () => {
  const server = await aServer()
  onTestFinished(server.close)
  const room = await aRoom(server)
  onTestFinished(() => room.host.close())
  const code = room.workshop.code ?? ''
  const wrong = code === '000000' ? '111111' : '000000'
  for (let n = 0; n < 150; n++) await visit(server.url).ask('POST', '/api/door', { code: wrong })
  expect(await visit(server.url).ask('POST', '/api/seat', { code, voice: 'resident', scribe: false })).toMatchObject({
    ok: true,
  })
})
