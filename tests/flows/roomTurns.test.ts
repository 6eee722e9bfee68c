import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { newId } from '#shared/ids.ts'
import { anIdea, aRoom, must } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { asPage } from '#tests/kit/rawLine.ts'
import { until } from '#tests/kit/until.ts'

const wish = (text: string) => JSON.stringify({ is: 'intent', key: newId(), name: 'addIdea', body: anIdea(text) })

test('a room carries out so many wishes at a time; who brings one too many is sent away to come back, and no other wish is lost', async () => {
  const register = memoryRegister()
  let hold: Promise<void> | undefined
  let [underWay, mostAtOnce] = [0, 0]
  const slow: typeof register = {
    ...register,
    async write(work) {
      mostAtOnce = Math.max(mostAtOnce, ++underWay)
      await hold
      return register.write(work).finally(() => underWay--)
    },
  }
  const server = await aServer({
    register: slow,
    environment: { LIMIT_ROOM_WISHES: '2', LIMIT_ROOM_WISHES_WAITING: '3' },
  })
  onTestFinished(server.close)
  const room = await aRoom(server)
  onTestFinished(() => room.host.close())
  const seats = await Promise.all(Array.from({ length: 6 }, () => room.seat()))
  await room.goTo('silent', ...seats.map(({ line }) => line))
  const url = `${server.url.replace('http', 'ws')}/ws/room/${room.id}?as=seat`
  const sockets = seats.map(({ cookie }) => new WebSocket(url, asPage(server.url, cookie)))
  const heard: string[] = []
  for (const socket of sockets) socket.on('message', (text) => heard.push(String(text)))
  await until(() => heard.filter((frame) => frame.includes('"hello"')).length === 6)

  const { promise, resolve: letGo } = Promise.withResolvers<void>()
  hold = promise
  mostAtOnce = 0
  for (const socket of sockets) socket.send(wish('Fra hver'))
  const [code] = await Promise.race(sockets.map((socket) => once(socket, 'close')))
  expect(code).toBe(4529)
  hold = undefined
  letGo()
  await until(() => heard.filter((frame) => frame.includes('"result"')).length === 5)
  expect(heard.filter((frame) => frame.includes('"no"'))).toEqual([])
  expect(mostAtOnce).toBe(2)
  expect(await register.read((rows) => rows.count('idea', {}))).toBe(5)
  await must(room.host.send('startTimer', { minutes: 5 }))
  for (const socket of sockets) socket.close()
  for (const { line } of seats) line.close()
})
