import * as Y from 'yjs'
import { limits } from '#server/sync/limits.ts'
import { rawUpdate, structs } from './rawUpdate.ts'

const one = (me: number, ...list: Parameters<typeof rawUpdate>[0][number]['structs']) =>
  rawUpdate([{ client: me, clock: 0, structs: list }])

const many = <T>(make: (n: number) => T): T[] => Array.from({ length: 9000 }, (_, n) => make(n))

/** Updates that no page would send, each with the guard's word for it: signed by `me`, on a board where `anna` has written. */
export const hostileUpdates: [what: string, fault: string, update: (me: number, anna: number) => Uint8Array][] = [
  ['W3 a megabyte', 'size', () => new Uint8Array(limits.updateBytes + 1)],
  ['Y17 bytes that are no update', 'broken', () => Uint8Array.of(255, 255, 3, 9, 9, 9)],
  [
    'Y2 thirty million structs that are not there',
    'broken',
    (me) => rawUpdate([{ client: me, clock: 0, structs: [], claims: 30e6 }]),
  ],
  ['Y9 a content of no known kind', 'broken', (me) => one(me, structs.unknown(15))],
  ['Y9 a shared type of no known kind', 'broken', (me) => one(me, structs.type('items', 'b', 99))],
  [
    'Y17 two runs of one client',
    'broken',
    (me) =>
      rawUpdate([
        { client: me, clock: 0, structs: [structs.value('items', 'b', 1)] },
        { client: me, clock: 1, structs: [structs.value('items', 'c', 1)] },
      ]),
  ],
  [
    'Y2 more structs than a day’s work',
    'count',
    (me) => one(me, ...Array.from({ length: limits.structs + 1 }, () => structs.gone(1))),
  ],
  [
    'Y13 another’s signature',
    'foreign',
    (_, anna) => rawUpdate([{ client: anna, clock: 10, structs: [structs.value('items', 'b', 1)] }]),
  ],
  [
    'Y7 a client id no Yjs would draw',
    'clock',
    () => rawUpdate([{ client: 2 ** 52, clock: 0, structs: [structs.gone(1)] }]),
  ],
  [
    'Y7 a clock beyond all time',
    'clock',
    (me) => rawUpdate([{ client: me, clock: 2 ** 52, structs: [structs.gone(1)] }]),
  ],
  ['Y7 a collected run of a thousand billion', 'clock', (me) => one(me, structs.gone(2 ** 50))],
  ['Y7 a deleted run of a thousand billion', 'clock', (me) => one(me, structs.deleted('items', 2 ** 50))],
  ['Y9 a root that is not ours', 'root', (me) => one(me, structs.text('elsewhere', 'x'))],
  ['Y9 as many roots as there is room for', 'root', (me) => one(me, ...many((n) => structs.text(`root${n}`, 'x')))],
  ['Y9 as many subdocuments', 'content', (me) => one(me, ...many((n) => structs.subdocument('items', `d${n}`)))],
  ['Y9 a subdocument', 'content', (me) => one(me, structs.subdocument('items', 'b'))],
  ['Y9 raw bytes', 'content', (me) => one(me, structs.bytes('items', 'b'))],
  ['Y9 an array, which no board has', 'content', (me) => one(me, structs.type('items', 'b', 0))],
  [
    'Y9 a hook, which pretends to be a map',
    'content',
    (me) =>
      rawUpdate([
        {
          client: me,
          clock: 0,
          structs: [
            (to) => {
              structs.type('items', 'b', 5)(to)
              to.cbuf.set([1, 120], to.cpos)
              to.cpos += 2
            },
          ],
        },
      ]),
  ],
  ['Y8 a key named __proto__', 'place', (me) => one(me, structs.value('items', '__proto__', { evil: true }))],
  ['Y8 a key of a thousand letters', 'place', (me) => one(me, structs.value('items', 'x'.repeat(1000), 1))],
  [
    'Y8 a value that brings its own prototype',
    'content',
    (me) => one(me, structs.value('items', 'b', JSON.parse('{"__proto__":{"isFacilitator":true}}'))),
  ],
  [
    'Y8 a value that poses as a constructor',
    'content',
    (me) => one(me, structs.value('items', 'b', { constructor: 1 })),
  ],
  ['Y8 a number without end', 'content', (me) => one(me, structs.value('items', 'b', Number.POSITIVE_INFINITY))],
  [
    'Y10 a value deeper than any',
    'content',
    (me) =>
      one(
        me,
        structs.value(
          'items',
          'b',
          Array.from({ length: 50 }).reduce<unknown>((inner) => [inner], 1),
        ),
      ),
  ],
  ['Y9 text where a map is', 'place', (me) => one(me, structs.text('items', 'x'))],
  [
    'Y11 another encoding',
    'broken',
    (me) => Y.convertUpdateFormatV1ToV2(one(me, structs.type('items', 'b', 1), structs.inMap([me, 0], 'kind', 'note'))),
  ],
  [
    'Y5 deletions of half a million clients',
    'size',
    () =>
      rawUpdate(
        [],
        Array.from({ length: 500_000 }, (_, client) => ({ client, ranges: [[0, 1]] })),
      ),
  ],
  [
    'Y5 deleting what nobody has written yet',
    'delete',
    (_, anna) => rawUpdate([], [{ client: anna, ranges: [[500, 2]] }]),
  ],
  ['Y5 deleting without end', 'delete', (_, anna) => rawUpdate([], [{ client: anna, ranges: [[0, 2 ** 50]] }])],
]
