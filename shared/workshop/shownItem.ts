import type { Placed } from '../docs/board.ts'
import { traitsOf } from '../items/index.ts'
import type { Shown } from './together.ts'

/** More lines than a wall can hold at once are left out. */
const most = 12

/** What an item says when it is shown large; undefined for what is not there, or says nothing. */
export function shownItem(items: readonly Placed[], id: string | null): Shown | undefined {
  const item = items.find((one) => one.id === id)
  if (!item) return undefined
  const filled = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '').slice(0, most)
  switch (item.kind) {
    case 'note':
      return worth({ id: item.id, title: item.body, lines: [], voice: item.voice })
    case 'cluster': {
      const inside = items.flatMap((one) => (one.kind === 'note' && one.cluster === item.id ? one.body : []))
      return worth({ id: item.id, title: item.title, lines: filled(inside), voice: null })
    }
    case 'card':
      return worth({ id: item.id, title: item.title, lines: filled([item.what, item.forWhom, item.better]), voice: null })
    default: {
      const field = traitsOf(item).words?.field
      const said: unknown = field && new Map<string, unknown>(Object.entries(item)).get(field)
      return worth({ id: item.id, title: typeof said === 'string' ? said : '', lines: [], voice: null })
    }
  }
}

const worth = (shown: Shown): Shown | undefined =>
  shown.title.trim() !== '' || shown.lines.length > 0 ? shown : undefined
