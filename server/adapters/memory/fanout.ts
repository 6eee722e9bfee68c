import type { Fanout } from '../../ports/fanout.ts'

type Hear = (topic: string, message: Uint8Array) => void

/** What the fanouts of one installation share when they all live in this process. */
export type Bus = Set<Hear>

/** A fanout inside one process. Those made with the same bus hear each other; one made alone has nobody to hear. */
export function memoryFanout(bus: Bus = new Set()): Fanout {
  const topics = new Map<string, Set<(message: Uint8Array) => void>>()
  const hear: Hear = (topic, message) => {
    for (const listener of topics.get(topic) ?? []) listener(message)
  }
  bus.add(hear)
  return {
    publish(topic, message) {
      if (!bus.has(hear)) return
      const kept = new Uint8Array(message)
      queueMicrotask(() => {
        for (const other of bus) if (other !== hear) other(topic, kept)
      })
    },
    subscribe(topic, listener) {
      const listeners = topics.get(topic) ?? new Set()
      topics.set(topic, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && topics.get(topic) === listeners) topics.delete(topic)
      }
    },
    async close() {
      bus.delete(hear)
      topics.clear()
    },
  }
}
