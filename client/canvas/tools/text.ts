import { letterSizes, textWidth } from '#shared/items/text.ts'
import { tap } from './tap.ts'
import type { Choices } from './tool.ts'

/** A tap starts free text there, with its first line under the pointer. */
export const text = ({ letters }: Choices) =>
  tap(({ x, y }) => {
    const at = { x: Math.round(x), y: Math.round(y - letterSizes[letters] / 2) }
    return { do: 'put', next: 'write', item: { kind: 'text', body: '', letters, width: textWidth, at } }
  })
