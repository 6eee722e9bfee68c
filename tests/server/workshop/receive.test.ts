import { describe, expect, test } from 'vitest'
import { newId } from '#shared/ids.ts'
import { receive } from '#server/workshop/receive.ts'

const key = newId<'intent'>()
const idea = { idea: newId<'idea'>(), cap: 'a'.repeat(22), zone: 'zone.dream', entry: 'self' }
const heard = (frame: unknown) => receive(JSON.stringify(frame))

describe('a frame from a page', () => {
  test('that is a wish is understood, its words tidied', () => {
    const frame = heard({ is: 'intent', key, name: 'addIdea', body: { ...idea, text: '  Kaffe\r\n☕ ' } })
    expect(frame?.key).toBe(key)
    expect(frame?.wish).toMatchObject({ ok: true, value: { name: 'addIdea', body: { text: 'Kaffe\n☕' } } })
  })

  test.each([
    undefined,
    '',
    'hej',
    '[]',
    'null',
    '{"is":"intent"}',
    '{"is":"room","key":"x","name":"reveal","body":{}}',
    `{"is":"intent","key":"../../x","name":"reveal","body":{}}`,
  ])('that is no wish at all is not answered: %s', (text) => {
    expect(receive(text)).toBeUndefined()
  })

  test('with too long a text is answered with how long it may be', () => {
    const frame = heard({ is: 'intent', key, name: 'addIdea', body: { ...idea, text: 'å'.repeat(281) } })
    expect(frame).toEqual({ key, wish: { ok: false, no: 'text-too-long', about: { max: 280 } } })
  })

  test('of 280 smiling families is not too long', () => {
    const frame = heard({ is: 'intent', key, name: 'addIdea', body: { ...idea, text: '👩‍👧‍👦'.repeat(280) } })
    expect(frame?.wish.ok).toBe(true)
  })

  test.each([
    ['without words', { ...idea, text: ' \n\t ' }, 'empty-text'],
    ['with a cap that is too short', { ...idea, text: 'x', cap: 'a' }, 'bad-input'],
    ['with a zone that is a path', { ...idea, text: 'x', zone: '../zone' }, 'bad-input'],
    ['with an unknown voice', { ...idea, text: 'x', entry: 'scribe', voice: 'mayor' }, 'bad-input'],
    ['that is not a thing', 'x', 'bad-input'],
  ])('%s is refused with its key', (_, body, no) => {
    expect(heard({ is: 'intent', key, name: 'addIdea', body })).toEqual({ key, wish: { ok: false, no } })
  })

  test.each(['fly', '__proto__', 'constructor', ''])('that wishes for something unknown is refused: %s', (name) => {
    expect(heard({ is: 'intent', key, name, body: {} })).toEqual({ key, wish: { ok: false, no: 'bad-input' } })
  })
})
