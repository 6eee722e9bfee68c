import { type Accessor, createSignal, getOwner, onCleanup, untrack } from 'solid-js'
import * as v from 'valibot'
import type { Awareness } from 'y-protocols/awareness'
import type { Point } from '#shared/geometry.ts'
import { pointerColours, type PresenceSaid, presence as shown, type Who } from '#shared/wire/presence.ts'

/** Somebody else on the document. `at` is where they point, board units; undefined when they do not. */
export interface Other extends PresenceSaid {
  client: number
  /** A function or a voice, as the server says: a page cannot call itself anything. */
  who: Who
  /** Index of a colour, 0 to 7. */
  colour: number
}

export interface Presence {
  others: Accessor<readonly Other[]>
  /** This page as others know it. */
  client: number
  colour: number
  /** What this page lets others see. */
  said: Accessor<PresenceSaid>
  /** Lets others see more, or less with undefined. Told at most twenty times a second. */
  say(part: { [Part in keyof PresenceSaid]: PresenceSaid[Part] | undefined }): void
  /** Shows others where this person points; undefined takes the pointer away. */
  pointAt(at: Point | undefined): void
}

const pause = 50
/** A pointer that has not moved for so long is taken away. Milliseconds. */
const stale = 30_000

/** Shows who else is here and what they let one see, and lets them see this person. */
export function createPresence(awareness: Awareness, colour = awareness.clientID % pointerColours): Presence {
  const [others, setOthers] = createSignal<readonly Other[]>([])
  const [said, setSaid] = createSignal<PresenceSaid>({})
  const moved = new Map<number, { at: string; when: number }>()
  const read = new WeakMap<object, v.InferOutput<typeof shown> | undefined>()
  const readOnce = (state: object) => {
    if (!read.has(state)) {
      const parsed = v.safeParse(shown, state)
      read.set(state, parsed.success ? parsed.output : undefined)
    }
    return read.get(state)
  }

  let lookedAt = 0
  let looking: ReturnType<typeof setTimeout> | undefined
  /** Many pointers are looked at together: no oftener than each is sent. */
  const lookSoon = () => {
    const wait = lookedAt + pause - Date.now()
    if (wait <= 0) look()
    else looking ??= setTimeout(look, wait)
  }
  const look = () => {
    clearTimeout(looking)
    looking = undefined
    const now = Date.now()
    lookedAt = now
    const found: Other[] = []
    for (const [client, state] of awareness.getStates()) {
      const other = client === awareness.clientID ? undefined : readOnce(state)
      if (!other) continue
      const { at, ...rest } = other
      const last = moved.get(client)
      const place = at ? `${at.x} ${at.y}` : ''
      if (last?.at !== place) moved.set(client, { at: place, when: now })
      const isStale = last?.at === place && now - last.when > stale
      found.push({ client, ...rest, ...(at && !isStale && { at }) })
    }
    for (const client of moved.keys()) if (!awareness.getStates().has(client)) moved.delete(client)
    setOthers(found)
  }

  let last = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    clearTimeout(timer)
    const wait = last + pause - Date.now()
    if (wait > 0) {
      timer = setTimeout(tell, wait)
      return
    }
    last = Date.now()
    awareness.setLocalState({ colour, ...untrack(said) })
  }
  const say: Presence['say'] = (part) => {
    setSaid((old) => Object.fromEntries(Object.entries({ ...old, ...part }).filter(([, it]) => it !== undefined)))
    tell()
  }

  awareness.on('change', lookSoon)
  const sweep = setInterval(look, stale / 6)
  tell()
  look()
  if (getOwner()) {
    onCleanup(() => {
      awareness.off('change', lookSoon)
      clearInterval(sweep)
      clearTimeout(timer)
      clearTimeout(looking)
      awareness.setLocalState({})
    })
  }
  return {
    others,
    client: awareness.clientID,
    colour,
    said,
    say,
    pointAt: (at) => say({ at: at && { x: Math.round(at.x), y: Math.round(at.y) } }),
  }
}
