import { describe, expect, onTestFinished, test } from 'vitest'
import type { Fanout } from '#server/ports/fanout.ts'
import { until } from '#tests/kit/until.ts'

/** Makes the fanouts of so many processes of one installation. */
export type MakeFanouts = (count: number) => Promise<Fanout[]>

const bytes = (...values: number[]) => new Uint8Array(values)

async function three(make: MakeFanouts): Promise<[Fanout, Fanout, Fanout]> {
  const [first, second, third] = await make(3)
  onTestFinished(async () => {
    await Promise.all([first!.close(), second!.close(), third!.close()])
  })
  return [first!, second!, third!]
}

/** What every fanout promises. Delivery is only a hint, so nothing here asks for more than one undisturbed message. */
export function keepsTheFanoutContract(name: string, make: MakeFanouts): void {
  describe(`${name} keeps the fanout contract`, () => {
    test('others hear what is published on their topic, and the publisher does not', async () => {
      const [here, there] = await three(make)
      const heard: string[] = []
      here.subscribe('a', (message) => heard.push(`here ${message}`))
      there.subscribe('a', (message) => heard.push(`there ${message}`))
      there.subscribe('b', (message) => heard.push(`b ${message}`))
      here.publish('a', bytes(1, 2))
      await until(() => heard.length > 0)
      expect(heard).toEqual(['there 1,2'])
    })

    test('messages of one publisher come in order', async () => {
      const [here, there] = await three(make)
      const heard: number[] = []
      there.subscribe('a', (message) => heard.push(message[0]!))
      for (let at = 0; at < 50; at++) here.publish('a', bytes(at))
      await until(() => heard.length === 50)
      expect(heard).toEqual(Array.from({ length: 50 }, (_, at) => at))
    })

    test('publishing returns before anyone has heard', async () => {
      const [here, there] = await three(make)
      let heard = false
      there.subscribe('a', () => {
        heard = true
      })
      here.publish('a', bytes(1))
      expect(heard).toBe(false)
      await until(() => heard)
    })

    test('who stopped listening hears nothing more, and the others go on', async () => {
      const [here, there] = await three(make)
      const heard: string[] = []
      const stop = there.subscribe('a', () => heard.push('first'))
      there.subscribe('a', () => heard.push('second'))
      stop()
      stop()
      here.publish('a', bytes(1))
      await until(() => heard.length > 0)
      expect(heard).toEqual(['second'])
    })

    test('what is closed hears nothing and says nothing, and may be closed twice', async () => {
      const [here, there, witness] = await three(make)
      const heard: string[] = []
      there.subscribe('a', () => heard.push('closed'))
      witness.subscribe('a', (message) => heard.push(`witness ${message}`))
      await there.close()
      await there.close()
      there.publish('a', bytes(1))
      here.publish('a', bytes(2))
      await until(() => heard.length > 0)
      expect(heard).toEqual(['witness 2'])
    })
  })
}
