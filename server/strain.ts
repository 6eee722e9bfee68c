import { monitorEventLoopDelay } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'
import type { Limits } from './limits.ts'
import type { Clock } from './ports/clock.ts'

/** How hard the process is pressed: `heap` is the share of what it may use, `loop` the slowest turn of a hundred, milliseconds. */
export interface Reading {
  heap: number
  loop: number
}

/** What is left out when the process is pressed, before anything breaks. */
export interface Strain {
  /** Presence is left out: pointers may wait, words may not. */
  isSlow(): boolean
  /** No further room is opened. */
  isFull(): boolean
  stop(): void
}

/** How often it looks. Milliseconds. */
const every = 2_000

/** Looks at the process now and then. `heavy` is told each time the heap is so full that idle things should be put away. */
export function watchStrain(
  clock: Clock,
  limits: Pick<Limits, 'heapFull' | 'heapHeavy' | 'loopSlow'>,
  heavy: () => void,
  read: () => Reading = readProcess,
): Strain {
  let now: Reading = { heap: 0, loop: 0 }
  const look = () => {
    now = read()
    callOff = clock.after(every, look)
    if (now.heap > limits.heapHeavy) heavy()
  }
  let callOff = clock.after(every, look)
  return {
    isSlow: () => now.loop > limits.loopSlow,
    isFull: () => now.heap > limits.heapFull,
    stop: () => callOff(),
  }
}

const resolution = 20
const delay = monitorEventLoopDelay({ resolution })

/** This process, since it was last asked. */
function readProcess(): Reading {
  delay.enable()
  const { used_heap_size, heap_size_limit } = getHeapStatistics()
  // The monitor measures from one of its own beats to the next.
  const loop = Math.max(0, delay.percentile(99) / 1e6 - resolution)
  delay.reset()
  return { heap: used_heap_size / heap_size_limit, loop }
}
