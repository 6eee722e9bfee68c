import { batch, getListener, getOwner, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type * as Y from 'yjs'

/** One entry that somebody is looking at. */
interface Shown<T> {
  entry(): T | undefined
  set(next: T | undefined): void
  lookers: number
}

/**
 * Shows a shared map as a Solid store, keyed by id. The one place where Yjs events become signals: an entry is read when it is
 * first looked at, as a screen shows few of ten thousand, and again when it has changed; `reconcile` keeps untouched fields
 * still. An entry that `read` cannot read is not there. `heard` is told of every entry that changed, as it now is, for those
 * who keep plain copies.
 */
export function mirror<T extends object, Raw>(
  shared: Y.Map<Raw>,
  read: (raw: Raw) => T | undefined,
  heard?: (id: string, entry: T | undefined) => void,
): Record<string, T | undefined> {
  const shown = new Map<string, Shown<T>>()
  const readNow = (id: string): T | undefined => {
    const raw = shared.get(id)
    return raw && read(raw)
  }

  const refresh = (id: string) => {
    const looked = shown.get(id)
    if (!looked && !heard) return
    const entry = readNow(id)
    heard?.(id, entry)
    looked?.set(entry)
  }
  const onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[]) =>
    batch(() => changedIds(shared, events).forEach(refresh))
  shared.observeDeep(onChange)
  if (getOwner()) onCleanup(() => shared.unobserveDeep(onChange))

  /** Who looks on is counted, so that what has left the screen is forgotten. */
  const look = (id: string): T | undefined => {
    const looked = shown.get(id) ?? show(readNow(id))
    shown.set(id, looked)
    looked.lookers++
    onCleanup(() => {
      looked.lookers--
      queueMicrotask(() => {
        if (looked.lookers === 0 && shown.get(id) === looked) shown.delete(id)
      })
    })
    return looked.entry()
  }
  return new Proxy<Record<string, T | undefined>>(
    {},
    {
      get: (_, id) => {
        if (typeof id !== 'string') return undefined
        return getListener() && getOwner() ? look(id) : (shown.get(id)?.entry() ?? readNow(id))
      },
    },
  )
}

function show<T extends object>(first: T | undefined): Shown<T> {
  const [store, set] = createStore<{ now: T | undefined }>({ now: first })
  return {
    entry: () => store.now,
    set: (next) => set('now', next && store.now ? reconcile(next) : next),
    lookers: 0,
  }
}

function changedIds(shared: unknown, events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): Set<string> {
  const ids = new Set<string>()
  for (const event of events) {
    if (event.target === shared) for (const id of event.changes.keys.keys()) ids.add(id)
    else ids.add(String(event.path[0]))
  }
  return ids
}
