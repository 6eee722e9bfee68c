import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { backOff, openLine } from '#client/live/roomLine.ts'
import { until } from '#tests/kit/until.ts'

const hello = JSON.stringify({ is: 'hello', epoch: 'e', now: 1, role: 'seat' })

/** A line to a server that does with each new socket what the test says. */
async function aLine(welcome: (socket: WebSocket, nth: number) => void, turnedAway = async () => false) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((ready) => server.once('listening', ready))
  let connections = 0
  const got: string[] = []
  server.on('connection', (socket) => {
    socket.on('message', (text) => got.push(String(text)))
    welcome(socket, ++connections)
  })
  const states: string[] = []
  const heard: string[] = []
  const network = { back: () => {}, gone: () => {} }
  const line = openLine({
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hear: (frame) => heard.push(frame.is),
    changed: (state) => states.push(state),
    turnedAway,
    watchNetwork: (back, gone) => {
      Object.assign(network, { back, gone })
      return () => {}
    },
  })
  onTestFinished(() => {
    line.close()
    server.close()
  })
  return { line, states, heard, got, network, connections: () => connections }
}

test('a line is open when the server has said hello, and not before', async () => {
  const { line, states, got } = await aLine((socket) => socket.on('message', () => {}).send(hello))
  expect(line.send('for tidligt')).toBe(false)
  await until(() => states.includes('open'))
  expect(line.send('nu')).toBe(true)
  await until(() => got.includes('nu'))
  expect(got).toEqual(['nu'])
})

test('a line that falls comes back by itself', async () => {
  const { states, connections } = await aLine((socket, nth) => {
    socket.send(hello)
    if (nth === 1) setImmediate(() => socket.close(1012))
  })
  await until(() => states.filter((state) => state === 'open').length === 2)
  expect(states).toEqual(['open', 'lost', 'open'])
  expect(connections()).toBe(2)
})

test('a final close code is believed', async () => {
  const { line, states, network, connections } = await aLine((socket) => socket.close(4403))
  await until(() => states.includes('refused'))
  network.back()
  expect(line.send('hallo')).toBe(false)
  expect([states, connections()]).toEqual([['refused'], 1])
})

test('a page that is turned away before hello asks why, and stops when it may never come in', async () => {
  const { states, connections } = await aLine(
    (socket) => socket.terminate(),
    async () => true,
  )
  await until(() => states.includes('refused'))
  expect([states, connections()]).toEqual([['lost', 'refused'], 1])
})

test('when the device says that the network is gone, so does the line, and comes back with it', async () => {
  const { states, network } = await aLine((socket) => socket.send(hello))
  await until(() => states.includes('open'))
  network.gone()
  expect(states).toEqual(['open', 'lost'])
  network.back()
  await until(() => states.length === 3)
  expect(states.at(-1)).toBe('open')
})

test('waiting doubles up to two and a half seconds, and a room does not come back at once', () => {
  expect([0, 1, 2, 3, 4, 9].map((tries) => backOff(tries, 1))).toEqual([250, 500, 1000, 2000, 2500, 2500])
  expect(backOff(9, 0)).toBe(1250)
})
