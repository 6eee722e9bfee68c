import * as v from 'valibot'
import { lineHeight, wrap } from '../wrap.ts'
import { defineKind, type ItemOf, ownOnly } from './kind.ts'

/** How large free text can be, and what that is in board units. */
export const letterSizes = { small: 18, medium: 28, large: 44, huge: 72 } as const
export type Letters = keyof typeof letterSizes
export const letters = ['small', 'medium', 'large', 'huge'] as const satisfies readonly Letters[]

const pad = 6

/** Words that lie on the board by themselves: a heading, an instruction, a comment. Its width is set, its height follows. */
export const text = defineKind(
  'text',
  {
    body: v.string(),
    letters: v.picklist(letters),
    width: v.pipe(v.number(), v.minValue(40), v.maxValue(4000)),
    zone: v.string(),
  },
  ['body'],
  {
    size: ({ body, letters, width }) => {
      const em = letterSizes[letters]
      return { w: width, h: Math.ceil(wrap(body, (width - 2 * pad) / em).length * em * lineHeight) + 2 * pad }
    },
    takesRoom: true,
    resizes: 'width',
    participants: ownOnly,
    words: { field: 'body', max: 1000, isAll: true },
    lettering: ({ letters, width }) => ({
      room: { x: pad, y: pad, w: width - 2 * pad, h: Number.POSITIVE_INFINITY },
      sizes: [letterSizes[letters]],
      ink: 'ink',
      isCentred: false,
    }),
  },
)
export type Text = ItemOf<typeof text>
/** How wide free text is from the start, board units. */
export const textWidth = 360
