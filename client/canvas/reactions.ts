import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import type { Point } from '#shared/geometry.ts'
import type { Call, PresenceSaid } from '#shared/wire/presence.ts'

/** The picture of each call; its word is in the texts, and always beside it. */
export const callPictures: Record<Call, string> = { heart: '❤️', agree: '👍', idea: '💡', bravo: '👏' }

/** How long a call stands, and the least time between two of one person. Milliseconds. */
const stands = 2_000
export const callPause = 500
/** More at once are a crowd: the oldest give way. */
const most = 24

export interface HeardCall {
  what: Call
  at: Point
}

type Here = readonly (PresenceSaid & { client: number })[]

/** Hears which calls are new since it was last asked, and forgets who is gone. The first word of anybody is no news. */
export function createEar(): (here: Here, now: number) => HeardCall[] {
  const known = new Map<number, { n: number; when: number }>()
  return (here, now) => {
    const heard: HeardCall[] = []
    for (const { client, calls } of here) {
      const before = known.get(client)
      const n = Math.max(calls?.n ?? 0, before?.n ?? 0)
      const isNew = before !== undefined && n > before.n && now - before.when >= callPause * 0.8
      if (isNew && calls) heard.push({ what: calls.what, at: calls.at })
      known.set(client, { n, when: isNew ? now : (before?.when ?? 0) })
    }
    for (const client of known.keys()) if (!here.some((one) => one.client === client)) known.delete(client)
    return heard
  }
}

/** What is being called out now, by anybody. What was called before one came is not heard, and nobody calls too often. */
export function heardCalls(all: Accessor<Here>): Accessor<readonly HeardCall[]> {
  const [heard, setHeard] = createSignal<readonly HeardCall[]>([])
  const listen = createEar()
  const timers = new Set<ReturnType<typeof setTimeout>>()

  const hear = (call: HeardCall) => {
    setHeard((old) => [...old, call].slice(-most))
    const timer = setTimeout(() => {
      timers.delete(timer)
      setHeard((old) => old.filter((one) => one !== call))
    }, stands)
    timers.add(timer)
  }
  createEffect(() => listen(all(), Date.now()).forEach(hear))
  onCleanup(() => {
    for (const timer of timers) clearTimeout(timer)
  })
  return heard
}
