import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import type { Register } from '#server/ports/register.ts'
import { aRoom } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { until } from '#tests/kit/until.ts'

test('a look at a room that is under way when the server stops is nobody’s trouble', async () => {
  const memory = memoryRegister()
  const closed = Promise.withResolvers<void>()
  let isSlow = false
  let looks = 0
  const register: Register = {
    ...memory,
    async read(work) {
      if (isSlow) {
        looks++
        await closed.promise
      }
      return memory.read(work)
    },
    async close() {
      await memory.close()
      closed.resolve()
    },
  }
  const server = await aServer({ register })
  const room = await aRoom(server)
  isSlow = true
  server.live.rooms.refresh(room.id)
  await until(() => looks > 0)
  await server.close()
  await setImmediate()
  expect(server.noted.filter(({ level }) => level === 'error')).toEqual([])
})
