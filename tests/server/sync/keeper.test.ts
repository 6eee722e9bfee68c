import { expect, test } from 'vitest'
import { createKeeper } from '#server/sync/keeper.ts'

/** A disk whose writes a test finishes one by one. */
function aSlowDisk() {
  const writes: { done: (seq: number) => void; fail: (cause: unknown) => void }[] = []
  return { writes, append: () => new Promise<number>((done, fail) => writes.push({ done, fail })) }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const update = Uint8Array.of(0, 0)

test('word comes back in the order of handing over, whatever the disk finishes first', async () => {
  const disk = aSlowDisk()
  const heard: string[] = []
  const keeper = createKeeper(disk.append, () => heard.push('lost'))
  keeper.add(update, (seq) => heard.push(`first ${seq}`))
  keeper.add(update, (seq) => heard.push(`second ${seq}`))
  keeper.afterAll(() => heard.push('all'))
  disk.writes[1]?.done(2)
  await turn()
  expect(heard).toEqual([])
  disk.writes[0]?.done(1)
  await keeper.settled()
  expect(heard).toEqual(['first 1', 'second 2', 'all'])
})

test('when nothing waits, all is durable at once', () => {
  const heard: string[] = []
  createKeeper(aSlowDisk().append, () => undefined).afterAll(() => heard.push('all'))
  expect(heard).toEqual(['all'])
})

test('after the first failure nothing is called kept any more, and it is told once', async () => {
  const disk = aSlowDisk()
  const heard: string[] = []
  const keeper = createKeeper(disk.append, (cause) => heard.push(String(cause)))
  keeper.add(update, () => heard.push('first'))
  keeper.add(update, () => heard.push('second'))
  keeper.add(update, () => heard.push('third'))
  keeper.afterAll(() => heard.push('all'))
  disk.writes[0]?.done(1)
  disk.writes[1]?.fail('full')
  disk.writes[2]?.fail('full')
  await keeper.settled()
  keeper.add(update, () => heard.push('later'))
  keeper.afterAll(() => heard.push('later'))
  await turn()
  expect(heard).toEqual(['first', 'full'])
})
