import type { Placed } from '../docs/board.ts'
import { isBlank, wordsOf } from '../items/index.ts'
import { lookOf } from './lookOf.ts'
import type { Shown } from './together.ts'

/** More lines than this are left out; of a stack, which is leafed through, there may be more. */
const most = { lines: 12, stack: 60 }

/** What an item says when it is shown large, and how it looks; undefined for what is not there, or says and shows nothing. */
export function shownItem(items: readonly Placed[], id: string | null, workshop: string): Shown | undefined {
  const item = items.find((one) => one.id === id)
  if (!item) return undefined
  const plain = { id: item.id, title: wordsOf(item), lines: [], voice: null }
  switch (item.kind) {
    case 'note':
      return worth({ ...plain, voice: item.voice })
    case 'cluster': {
      const inside = items.flatMap((one) => (one.kind === 'note' && one.cluster === item.id ? one.body : []))
      if (!item.folded) return worth({ ...plain, lines: filled(inside) })
      // The uppermost first, as it is leafed through.
      return worth({ ...plain, lines: filled(inside.reverse(), most.stack), look: { stack: inside.length } })
    }
    case 'card':
      return worth({ ...plain, title: item.title, lines: filled([item.what, item.forWhom, item.better]) })
    case 'zone': {
      const inside = items.flatMap((one) =>
        one.id !== item.id && 'zone' in one && one.zone === item.zone ? wordsOf(one) : [],
      )
      return worth({ ...plain, title: item.title, lines: filled(inside) })
    }
    default: {
      const look = isBlank(item) ? undefined : lookOf(item, items, workshop)
      return worth({ ...plain, ...(look && { look }) })
    }
  }
}

const filled = (lines: readonly string[], count = most.lines): string[] =>
  lines.filter((line) => line.trim() !== '').slice(0, count)

const worth = (shown: Shown): Shown | undefined =>
  shown.title.trim() !== '' || shown.lines.length > 0 || shown.look?.drawn || shown.look?.picture || shown.look?.isNew
    ? shown
    : undefined
