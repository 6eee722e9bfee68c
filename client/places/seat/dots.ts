import type { Mine } from '#shared/wire/room.ts'
import type { Letter } from '../../live/outbox.ts'

/** One's dots as the server has them, with those on their way laid on top. */
export function shownDots(dots: Mine['dots'], waiting: readonly Letter[]): Pick<Mine['dots'], 'left' | 'given'> {
  const given = { ...dots.given }
  let left = dots.left
  for (const letter of waiting) {
    const by = letter.name === 'giveDot' ? 1 : letter.name === 'takeDot' ? -1 : 0
    if (by === 0 || !('target' in letter.body)) continue
    given[letter.body.target] = (given[letter.body.target] ?? 0) + by
    left -= by
  }
  return { left, given }
}
