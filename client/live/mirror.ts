import { batch, getOwner, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type * as Y from 'yjs'

/**
 * Shows a shared map as a Solid store, keyed by id. The one place where Yjs events become signals: only entries that changed
 * are read again, all of a transaction in one batch, and `reconcile` keeps untouched fields still. An entry that `read`
 * cannot read is not there. `heard` is told of every entry that changed, as it now is, for those who keep plain copies.
 */
export function mirror<T extends object, Raw>(
  shared: Y.Map<Raw>,
  read: (raw: Raw) => T | undefined,
  heard?: (id: string, entry: T | undefined) => void,
): Record<string, T | undefined> {
  const [entries, set] = createStore<Record<string, T | undefined>>(everything(shared, read))

  const refresh = (id: string) => {
    const raw = shared.get(id)
    const entry = raw && read(raw)
    heard?.(id, entry)
    set(id, entry && entries[id] ? reconcile(entry) : entry)
  }
  const onChange = (events: Y.YEvent<Y.AbstractType<unknown>>[]) =>
    batch(() => changedIds(shared, events).forEach(refresh))

  shared.observeDeep(onChange)
  if (getOwner()) onCleanup(() => shared.unobserveDeep(onChange))
  return entries
}

/** All there is at the start, as one plain value: ten thousand items are one step, not ten thousand. */
function everything<T, Raw>(shared: Y.Map<Raw>, read: (raw: Raw) => T | undefined): Record<string, T> {
  const found: Record<string, T> = {}
  for (const [id, raw] of shared) {
    const entry = read(raw)
    if (entry) found[id] = entry
  }
  return found
}

function changedIds(shared: unknown, events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): Set<string> {
  const ids = new Set<string>()
  for (const event of events) {
    if (event.target === shared) for (const id of event.changes.keys.keys()) ids.add(id)
    else ids.add(String(event.path[0]))
  }
  return ids
}
