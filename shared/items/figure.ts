import type { Box } from '../geometry.ts'

/** The few colours things on the board are drawn with. Each is a token of the page's style. */
export const inks = {
  surface: 'surface',
  sunken: 'sunken',
  soft: 'brand-soft',
  glow: 'warn-soft',
  sun: 'voice-resident',
  strong: 'line-strong',
  ink: 'ink',
  quiet: 'ink-soft',
  brand: 'brand',
  accent: 'focus',
} as const
export type Ink = keyof typeof inks

/** A line or a surface: an SVG path, with round ends. `faint` lets what lies under it be seen. */
export interface Figure {
  d: string
  fill?: Ink
  line?: Ink
  width?: number
  faint?: boolean
}

/** Where words stand and how large: the first size at which all of them fit. */
export interface Lettering {
  room: Box
  sizes: readonly number[]
  ink: Ink
  isCentred: boolean
}
