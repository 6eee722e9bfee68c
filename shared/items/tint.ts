import type { Ink } from './figure.ts'

/** Three calm colours and one that calls: of shapes, and of the floors of zones. */
export const tints = ['plain', 'sand', 'sea', 'accent'] as const
export type Tint = (typeof tints)[number]

/** What each colours: the surface, and the line around it. */
export const tintInks: Record<Tint, { fill: Ink; line: Ink }> = {
  plain: { fill: 'surface', line: 'strong' },
  sand: { fill: 'sunken', line: 'strong' },
  sea: { fill: 'soft', line: 'brand' },
  accent: { fill: 'glow', line: 'accent' },
}
