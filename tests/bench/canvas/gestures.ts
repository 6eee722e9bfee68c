import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession } from 'playwright-core'
import type { Point } from '#shared/geometry.ts'

const between = 16
const control = 2

/**
 * Sends input about sixty times a second for so long, as a hand does: it does not wait for the page to keep up. Resolves when
 * the page has taken it all.
 */
async function steadily(ms: number, send: (part: number) => Promise<unknown>): Promise<void> {
  const begun = performance.now()
  const sent: Promise<unknown>[] = []
  for (let now = begun; now - begun < ms; now = performance.now()) {
    sent.push(send((now - begun) / ms))
    await wait(between)
  }
  await Promise.all(sent)
}

const wave = (part: number): number => Math.cos(part * Math.PI * 4)

/** Rolls to and fro, so that the view ends where it was. */
export const pan = (line: CDPSession, at: Point, ms: number): Promise<void> =>
  steadily(ms, (part) =>
    line.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...at,
      deltaX: 24 * wave(part),
      deltaY: 12 * wave(part),
    }),
  )

/** Zooms in and out around a point. */
export const zoom = (line: CDPSession, at: Point, ms: number): Promise<void> =>
  steadily(ms, (part) =>
    line.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...at,
      deltaX: 0,
      deltaY: -6 * wave(part),
      modifiers: control,
    }),
  )

const press = (line: CDPSession, type: 'mousePressed' | 'mouseReleased', at: Point) =>
  line.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', buttons: 1, clickCount: 1 })

const move = (line: CDPSession, at: Point) =>
  line.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at, button: 'left', buttons: 1 })

/** Draws a frame from one corner to the other. */
export async function frame(line: CDPSession, from: Point, to: Point): Promise<void> {
  await press(line, 'mousePressed', from)
  for (const part of [0.1, 0.5, 1])
    await move(line, { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
  await press(line, 'mouseReleased', to)
}

/** Takes hold, carries it around in circles, and puts it down a little further on. */
export async function drag(line: CDPSession, from: Point, ms: number): Promise<void> {
  await press(line, 'mousePressed', from)
  let at = from
  await steadily(ms, (part) => {
    const turn = part * Math.PI * 4
    at = { x: from.x + 120 * Math.sin(turn) + 40 * part, y: from.y + 90 * (1 - Math.cos(turn)) }
    return move(line, at)
  })
  await press(line, 'mouseReleased', at)
}
