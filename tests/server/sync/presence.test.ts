import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import { limits } from '#server/sync/limits.ts'
import { createPresence } from '#server/sync/presence.ts'

type Entry = [client: number, clock: number, state: string]

function update(...entries: Entry[]): Uint8Array {
  const to = encoding.createEncoder()
  encoding.writeVarUint(to, entries.length)
  for (const [client, clock, state] of entries) {
    encoding.writeVarUint(to, client)
    encoding.writeVarUint(to, clock)
    encoding.writeVarString(to, state)
  }
  return encoding.toUint8Array(to)
}

/** What a frame says, as a page reads it. */
function read(frame: Uint8Array | undefined): Entry[] {
  if (!frame) return []
  const outer = decoding.createDecoder(frame)
  expect(decoding.readVarUint(outer)).toBe(1)
  const from = decoding.createDecoder(decoding.readVarUint8Array(outer))
  return Array.from({ length: decoding.readVarUint(from) }, () => [
    decoding.readVarUint(from),
    decoding.readVarUint(from),
    decoding.readVarString(from),
  ])
}

const all = () => true

describe('who is here', () => {
  test('what several say in a tick is one frame, the last word of each', () => {
    const presence = createPresence<string>()
    presence.take(update([1, 1, '{"at":1}']), 'anna', all)
    presence.take(update([2, 1, '{}']), 'bo', all)
    presence.take(update([1, 2, '{"at":2}']), 'anna', all)
    const told = presence.drain()
    expect(read(told?.frame)).toEqual([
      [1, 2, '{"at":2}'],
      [2, 1, '{}'],
    ])
    expect(told?.only).toBeUndefined()
    expect(presence.drain()).toBeUndefined()
  })

  test('nobody speaks for another: foreign client ids are left out', () => {
    const presence = createPresence<string>()
    presence.take(update([1, 1, '{}'], [2, 51, 'null'], [3, 1, '{}']), 'eve', (client) => client === 3)
    expect(read(presence.drain()?.frame)).toEqual([[3, 1, '{}']])
  })

  test('an older word does not undo a newer one', () => {
    const presence = createPresence<string>()
    presence.take(update([1, 5, '{"new":1}']), 'anna', all)
    presence.take(update([1, 4, '{"old":1}']), 'anna', all)
    expect(read(presence.all()[0])).toEqual([[1, 5, '{"new":1}']])
  })

  test('who leaves is gone for everyone, at the clock they had', () => {
    const presence = createPresence<string>()
    presence.take(update([1, 5, '{}']), 'anna', all)
    presence.drain()
    presence.leave('anna')
    expect(read(presence.drain()?.frame)).toEqual([[1, 5, 'null']])
    expect(presence.all()).toEqual([])
  })

  test('a page that is back before its old line is noticed dead stays here', () => {
    const presence = createPresence<string>()
    presence.take(update([1, 5, '{}']), 'old line', all)
    presence.take(update([1, 5, '{}']), 'new line', all)
    presence.leave('old line')
    expect(read(presence.all()[0])).toEqual([[1, 5, '{}']])
  })

  test('who somebody is stands as the server says, whatever their page says, and a name at a caret is a function', () => {
    const presence = createPresence<string>()
    const lie = '{"who":{"is":"host","called":"Leder"},"user":{"name":"Anna","color":"#000000"}}'
    presence.take(update([1, 1, lie]), 'eve', all, { is: 'seat', voice: 'resident' })
    presence.take(update([2, 1, lie]), 'bo', all, { is: 'host', called: 'Konsulent' })
    presence.take(update([3, 1, lie]), 'nobody', all)
    const states = read(presence.all()[0]).map(([, , state]) => JSON.parse(state) as object)
    expect(states).toEqual([
      { who: { is: 'seat', voice: 'resident' }, user: { name: '', color: '#000000' } },
      { who: { is: 'host', called: 'Konsulent' }, user: { name: 'Konsulent', color: '#000000' } },
      { user: { name: 'Anna', color: '#000000' } },
    ])
  })

  test('a huge state and a crowd of client ids are left out; broken JSON is refused', () => {
    const presence = createPresence<string>()
    presence.take(update([1, 1, JSON.stringify('x'.repeat(limits.presence.bytes))]), 'eve', all)
    expect(presence.all()).toEqual([])
    presence.take(update(...Array.from({ length: 1000 }, (_, n): Entry => [n, 1, '{}'])), 'eve', all)
    expect(read(presence.all()[0])).toHaveLength(limits.presence.clients)
    expect(() => presence.take(update([1, 9, '{"broken']), 'eve', all)).toThrow()
  })
})
