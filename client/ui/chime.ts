import { type Accessor, createEffect, on, onCleanup, onMount } from 'solid-js'
import type { RoomState } from '#shared/wire/room.ts'
import { secondsLeft } from '../live/clock.ts'

/** Two soft tones, a fifth apart, in hertz, and when they begin, in seconds. */
const tones = [
  { pitch: 523.25, at: 0 },
  { pitch: 783.99, at: 0.35 },
]
const loudest = 0.18
const length = 1.6

/** Rings softly. A browser that nobody has touched yet stays silent: what is seen says it too. */
function ring(context: AudioContext): void {
  for (const { pitch, at } of tones) {
    const begin = context.currentTime + at
    const tone = context.createOscillator()
    const loudness = context.createGain()
    tone.frequency.value = pitch
    loudness.gain.setValueAtTime(0, begin)
    loudness.gain.linearRampToValueAtTime(loudest, begin + 0.04)
    loudness.gain.exponentialRampToValueAtTime(0.001, begin + length)
    tone.connect(loudness).connect(context.destination)
    tone.start(begin)
    tone.stop(begin + length)
  }
}

/** Makes a soft sound when the time is up, where the room wants one. */
export function chimeAtTheEnd(room: Accessor<RoomState | undefined>, now: Accessor<number>): void {
  let context: AudioContext | undefined
  /** Browsers let a page sound only once somebody has touched it. */
  const wake = () => {
    if (!room()?.floor.sound) return
    context ??= new AudioContext()
    void context.resume().catch(() => undefined)
  }
  onMount(() => {
    for (const touch of ['pointerdown', 'keydown'] as const) addEventListener(touch, wake)
    onCleanup(() => {
      for (const touch of ['pointerdown', 'keydown'] as const) removeEventListener(touch, wake)
      void context?.close().catch(() => undefined)
    })
  })
  const left = () => {
    const timer = room()?.timer
    return timer ? secondsLeft(timer.endsAt, now()) : undefined
  }
  createEffect(
    on(left, (seconds, before) => {
      if (seconds !== 0 || before === undefined || before === 0 || before > 2) return
      wake()
      if (context) ring(context)
    }),
  )
}
