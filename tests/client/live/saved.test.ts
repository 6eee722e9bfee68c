import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterEvent,
  isSaved,
  nextLook,
  type Saving,
  type SavingEvent,
  saveStateOf,
  startSaving,
} from '#client/live/saved.ts'

const opened: SavingEvent = { is: 'opened' }
const edited: SavingEvent = { is: 'edited' }
const sent: SavingEvent = { is: 'sent', isStep2: false }
const step2: SavingEvent = { is: 'sent', isStep2: true }
const saved = (n: number): SavingEvent => ({ is: 'saved', n })
const closed: SavingEvent = { is: 'closed', isFinal: false }
const brought: SavingEvent = { is: 'brought' }

const play = (...events: SavingEvent[]): Saving =>
  events.reduce((state, event) => afterEvent(state, event, 0), afterEvent(startSaving(0), brought, 0))

const badge = (state: Saving, now = 0) => saveStateOf(state, now)

describe('the badge says saved', () => {
  test('when the first step 2 and everything after it is on the server’s disk', () => {
    expect(badge(play(opened, step2, saved(1)))).toBe('saved')
    expect(badge(play(opened, step2, saved(1), edited, sent, saved(2)))).toBe('saved')
  })
})

describe('the badge never says saved', () => {
  test('before the server has what this page already had', () => {
    expect(badge(play())).toBe('saving')
    expect(badge(play(opened))).toBe('saving')
    expect(badge(play(opened, edited, sent, saved(1)))).toBe('saving')
    expect(badge(play(opened, edited, sent, step2, saved(1)))).toBe('saving')
  })

  test('while an edit is on its way, or has not left yet', () => {
    expect(badge(play(opened, step2, saved(1), edited))).toBe('saving')
    expect(badge(play(opened, step2, saved(1), edited, sent))).toBe('saving')
    expect(badge(play(opened, step2, saved(1), edited, sent, edited, sent, saved(2)))).toBe('saving')
  })

  test('without a line, even when nothing is unsaved', () => {
    expect(badge(play(opened, step2, saved(1), closed))).toBe('retrying')
  })

  test('on a new line because of an old line’s word', () => {
    expect(badge(play(opened, step2, saved(1), edited, sent, closed, opened, saved(2)))).toBe('saving')
    expect(badge(play(opened, step2, saved(1), edited, sent, closed, opened, step2, saved(1)))).toBe('saved')
  })

  test('while words from an earlier visit are still being fetched', () => {
    const state = [opened, step2, saved(1)].reduce((at, event) => afterEvent(at, event, 0), startSaving(0))
    expect(badge(state)).toBe('saving')
    expect(badge(afterEvent(state, brought, 0))).toBe('saved')
  })

  test('whatever happens in whatever order while something is unacknowledged', () => {
    const events = fc.array(
      fc.oneof(
        fc.constantFrom<SavingEvent>(
          opened,
          edited,
          sent,
          step2,
          closed,
          brought,
          { is: 'notSaved' },
          { is: 'kept' },
          { is: 'found' },
        ),
        fc.nat(6).map(saved),
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(events, (all) => {
        const state = play(...all)
        if (badge(state) !== 'saved') return
        const line = all.slice(all.findLastIndex((event) => event.is === 'opened'))
        const count = line.filter((event) => event.is === 'sent').length
        const acked = Math.max(0, ...line.map((event) => (event.is === 'saved' ? event.n : 0)))
        const lastEdit = all.findLastIndex((event) => event.is === 'edited')
        const lastSent = all.findLastIndex((event) => event.is === 'sent')
        expect(acked).toBeGreaterThanOrEqual(count)
        expect(lastSent).toBeGreaterThan(lastEdit)
        expect(line.some((event) => event.is === 'sent' && event.isStep2)).toBe(true)
        expect(line.some((event) => event.is === 'closed')).toBe(false)
      }),
    )
  })
})

describe('the other states', () => {
  test('saving for two seconds, then trying again', () => {
    const state = play(opened, step2, saved(1), edited, sent)
    expect(badge(state, 1999)).toBe('saving')
    expect(nextLook(state, 1500)).toBe(500)
    expect(badge(state, 2000)).toBe('retrying')
    expect(nextLook(state, 2000)).toBeUndefined()
  })

  test('on this device, when there is no line and the device has confirmed', () => {
    expect(badge(play(opened, step2, saved(1), closed, edited))).toBe('retrying')
    expect(badge(play(opened, step2, saved(1), closed, edited, { is: 'kept' }))).toBe('device')
    expect(badge(play(opened, step2, saved(1), closed, edited, { is: 'kept' }, edited))).toBe('retrying')
  })

  test('cannot save, when the server’s storage or its rules say so, until the next good word', () => {
    const trouble = play(opened, step2, saved(1), edited, sent, { is: 'notSaved' })
    expect(badge(trouble)).toBe('failed')
    expect(badge([closed, opened, step2, saved(1)].reduce((at, event) => afterEvent(at, event, 0), trouble))).toBe(
      'saved',
    )
    expect(badge(play(opened, { is: 'closed', isFinal: true }))).toBe('failed')
  })

  test('leaving is warned about exactly while something may be lost', () => {
    expect(play(opened, step2, saved(1)).isDirty).toBe(false)
    expect(play(opened, step2, saved(1), edited, sent).isDirty).toBe(true)
    expect(play(opened, step2, saved(1), edited, sent, saved(2)).isDirty).toBe(false)
    expect(isSaved(play(closed))).toBe(false)
  })
})
