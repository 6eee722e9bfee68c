import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { kinds } from '#shared/items/index.ts'
import { closeCodes, frirum, messageType, protocol } from '#shared/wire/doc.ts'
import * as http from '#shared/wire/http.ts'
import * as images from '#shared/wire/images.ts'
import * as people from '#shared/wire/people.ts'
import { sendPeople } from '#shared/wire/rehearsal.ts'
import * as scripts from '#shared/wire/scripts.ts'
import { intent } from '#shared/wire/intents.ts'
import { presence } from '#shared/wire/presence.ts'
import { serverFrame } from '#shared/wire/room.ts'

/** A schema as plain data: its type, limits and parts, without functions' identities. */
function shape(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(shape)
  if (schema instanceof RegExp) return String(schema)
  if (typeof schema === 'function') return 'function'
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.entries(schema).filter(
    ([key]) => !key.startsWith('~') && key !== 'message' && key !== 'reference',
  )
  return Object.fromEntries(parts.sort().map(([key, value]) => [key, shape(value)]))
}

const hash = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(shape(value)))
    .digest('hex')
    .slice(0, 16)

/**
 * Nobody changes the wire or the stored form by accident. When you mean to: old phones and old documents must still be
 * understood (or raise `protocol`, or `mustKnow` in `shared/docs/schema.ts`), then write the new hash here.
 */
test('what travels and what is stored has the agreed shape', () => {
  expect({
    protocol,
    intents: hash(intent),
    serverFrames: hash(serverFrame),
    presence: hash(presence),
    http: hash({ ...http }),
    images: hash({ ...images }),
    people: hash({ ...people }),
    rehearsal: hash({ sendPeople }),
    scripts: hash({ ...scripts }),
    documentSocket: hash({ messageType, frirum, closeCodes }),
    items: hash(Object.values(kinds).map(({ name, texts, schema }) => ({ name, texts, schema }))),
  }).toMatchInlineSnapshot(`
    {
      "documentSocket": "5d045e0d5e94f9e8",
      "http": "cf628720fa2d795e",
      "images": "ec03e43e144616df",
      "intents": "2c383b6177e4bf34",
      "items": "7c12d02bf0fc0ea7",
      "people": "1891272da26d4b54",
      "presence": "7f3bd7b8c9acaa1b",
      "protocol": 1,
      "rehearsal": "005688e0237a92fa",
      "scripts": "d95330609cb6ab53",
      "serverFrames": "326db3cf42189f82",
    }
  `)
})
