import type { Point } from '../geometry.ts'

/** Farther from the middle nothing lies, either way: the schemas refuse it. Board units. */
const edge = 1e6

/** The nearest place to this one that is on the board. */
export const onBoard = ({ x, y }: Point): Point => ({ x: within(x), y: within(y) })

const within = (n: number): number => Math.max(-edge, Math.min(edge, n))
