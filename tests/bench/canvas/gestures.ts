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

/** Two fingers to and fro on a trackpad, so that the view ends where it was. A mouse's wheel would zoom. */
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

/** Opens a note for writing, as a double click does. */
export async function open(line: CDPSession, at: Point): Promise<void> {
  for (const clickCount of [1, 2]) {
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await line.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', buttons: 1, clickCount })
  }
  await wait(600)
}

const words = 'vi prøver noget nyt '

/** Writes about eight letters a second, a little at a time so that a note is never full. */
export async function type(line: CDPSession, ms: number): Promise<void> {
  const begun = performance.now()
  for (let at = 0; performance.now() - begun < ms; at++) {
    const letter = words[at % words.length] ?? ' '
    const isBack = at % 40 >= words.length
    const key = isBack ? { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 } : { key: letter, text: letter }
    await line.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
    await line.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key })
    await wait(120)
  }
}
