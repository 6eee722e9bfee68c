import type { Box, Point } from '#shared/geometry.ts'
import { type Item, type Kind, kindOf, kinds, type RawItem } from '#shared/items/index.ts'
import type { Traits } from '#shared/items/kind.ts'
import { type Voice, voices } from '#shared/programme/codes.ts'

/** What finds an item on the board without the rest of it having been read. */
export interface Sketch {
  kind: Kind
  order: number
  /** The cluster it lies in, or `''`. */
  cluster: string
  /** Whose it is, as its colour says from afar; `''` where that says nothing. */
  voice: Voice | ''
  box: Box
}

/** The sketch of a stored item whose kind comes in one size, hangs on nothing and lies on the board; undefined for every other. */
export function sketchOf(raw: RawItem): Sketch | undefined {
  const kind = kindOf(raw)
  if (!kind || kind === 'zone' || kind === 'cluster') return undefined
  const { size, shape, about } = traits(kind)
  const at = raw.get('at')
  const order = raw.get('order')
  if (typeof size === 'function' || shape || about || !isPoint(at) || typeof order !== 'number') return undefined
  const cluster = raw.get('cluster')
  const box = { x: at.x, y: at.y, w: size.w, h: size.h }
  return { kind, order, cluster: typeof cluster === 'string' ? cluster : '', voice: voiceIn(raw.get('voice')), box }
}

const voiceIn = (said: unknown): Voice | '' => voices.find((one) => one === said) ?? ''

const traits = (kind: Kind): Pick<Traits<Item, string>, 'size' | 'shape' | 'about'> =>
  kinds[kind].traits as unknown as Traits<Item, string>

const isPoint = (value: unknown): value is Point =>
  typeof value === 'object' && value !== null && Number.isFinite(Reflect.get(value, 'x') + Reflect.get(value, 'y'))
