import { newId } from '#shared/newId.ts'
import type { Item } from '#shared/items/index.ts'

const where = { at: { x: 40, y: 60 }, order: 7, zone: '' }

/** One of everything that a person can put on a board besides notes, clusters and cards. */
export const everyThing = {
  text: { kind: 'text', body: 'Velkommen', letters: 'large', width: 360, ...where },
  shape: { kind: 'shape', form: 'ellipse', tint: 'sea', turn: 0, body: 'Sammen', size: { w: 200, h: 100 }, ...where },
  connector: {
    kind: 'connector',
    from: { is: 'free', by: { x: 0, y: 0 } },
    to: { is: 'free', by: { x: 200, y: 0 } },
    head: 'end',
    body: 'fører til',
    ...where,
  },
  drawing: { kind: 'drawing', nib: 'pen', ink: 'accent', points: [12, 12, 400, 0, 0, 400], ...where },
  image: { kind: 'image', image: newId<'image'>(), alt: 'En have', isDecor: false, size: { w: 300, h: 200 }, ...where },
} as const satisfies Record<string, Item>
