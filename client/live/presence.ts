import { type Accessor, createSignal, getOwner, onCleanup } from 'solid-js'
import * as v from 'valibot'
import type { Awareness } from 'y-protocols/awareness'
import type { Point } from '#shared/geometry.ts'
import { point } from '#shared/items/kind.ts'

/** Somebody else on the document. `at` is where they point, board units; undefined when they do not. */
export interface Other {
  client: number
  /** A function or a voice, never a name. */
  label: string
  /** Index of a colour, 0 to 7. */
  colour: number
  at: Point | undefined
}

export interface Presence {
  others: Accessor<readonly Other[]>
  /** Shows others where this person points; undefined takes the pointer away. At most twenty times a second. */
  pointAt(at: Point | undefined): void
}

export const colours = 8
const pause = 50
/** A pointer that has not moved for so long is taken away. Milliseconds. */
const stale = 30_000

const shown = v.object({
  label: v.pipe(v.string(), v.maxLength(60)),
  colour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(colours - 1)),
  at: v.optional(point),
})

/** Shows who else is here and where they point, and shows them this person as `label`. */
export function createPresence(awareness: Awareness, label: string, colour = awareness.clientID % colours): Presence {
  const [others, setOthers] = createSignal<readonly Other[]>([])
  const moved = new Map<number, { at: string; when: number }>()

  const look = () => {
    const now = Date.now()
    const found: Other[] = []
    for (const [client, state] of awareness.getStates()) {
      const parsed = v.safeParse(shown, state)
      if (client === awareness.clientID || !parsed.success) continue
      const { at } = parsed.output
      const last = moved.get(client)
      const place = at ? `${at.x} ${at.y}` : ''
      if (last?.at !== place) moved.set(client, { at: place, when: now })
      const isStale = last?.at === place && now - last.when > stale
      found.push({ client, ...parsed.output, at: isStale ? undefined : at })
    }
    for (const client of moved.keys()) if (!awareness.getStates().has(client)) moved.delete(client)
    setOthers(found)
  }

  let last = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const pointAt = (at: Point | undefined) => {
    clearTimeout(timer)
    const wait = last + pause - Date.now()
    if (wait > 0) {
      timer = setTimeout(() => pointAt(at), wait)
      return
    }
    last = Date.now()
    awareness.setLocalState({ label, colour, ...(at && { at: { x: Math.round(at.x), y: Math.round(at.y) } }) })
  }

  awareness.on('change', look)
  const sweep = setInterval(look, stale / 6)
  pointAt(undefined)
  look()
  if (getOwner()) {
    onCleanup(() => {
      awareness.off('change', look)
      clearInterval(sweep)
      clearTimeout(timer)
      awareness.setLocalState({})
    })
  }
  return { others, pointAt }
}
