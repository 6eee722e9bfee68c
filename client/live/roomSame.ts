const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * `fresh`, with every part that reads as it did in `old` being that very part. List entries are matched by `id` where they
 * have one, otherwise by place. The parts are JSON: no cycles, no dates.
 */
export function keepSame<T>(old: unknown, fresh: T): T {
  if (!isPlain(old) || !isPlain(fresh) || Array.isArray(old) !== Array.isArray(fresh)) return fresh
  const before = Array.isArray(old) ? byId(old) : undefined
  const entries = Object.entries(fresh).map(([key, value]): [string, unknown] => {
    const match = before && isPlain(value) && 'id' in value ? before.get(value.id) : old[key]
    return [key, keepSame(match, value)]
  })
  const same = entries.length === Object.keys(old).length && entries.every(([key, value]) => old[key] === value)
  if (same) return old as T
  return (Array.isArray(fresh) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as T
}

const byId = (list: readonly unknown[]) => new Map(list.map((one) => [isPlain(one) ? one.id : undefined, one]))
