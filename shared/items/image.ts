import * as v from 'valibot'
import { id } from '../ids.ts'
import type { Figure } from './figure.ts'
import { defineKind, type ItemOf, ownOnly } from './kind.ts'

/** No picture is larger than a zone or two: others are laid beside it. */
const side = v.pipe(v.number(), v.minValue(1), v.maxValue(4000))
const drawn = v.object({ w: side, h: side })

/** A picture that was sent to the server, and what it shows in words. `isDecor`: it says nothing that needs words. */
export const image = defineKind(
  'image',
  { image: id<'image'>(), alt: v.string(), isDecor: v.boolean(), size: drawn, zone: v.string() },
  ['alt'],
  {
    size: ({ size }) => size,
    takesRoom: true,
    resizes: 'keepRatio',
    isHomebound: true,
    picture: ({ image }) => image,
    participants: ownOnly,
    words: { field: 'alt', max: 200, isAll: false },
    figures: ({ size: { w, h } }): Figure[] => [{ d: `M0 0H${w}V${h}H0Z`, fill: 'sunken', line: 'strong', width: 2 }],
    lettering: ({ size: { w, h } }) => ({
      room: { x: 12, y: 12, w: Math.max(1, w - 24), h: Math.max(1, h - 24) },
      sizes: [22, 18, 15, 13],
      ink: 'quiet',
      isCentred: true,
    }),
  },
)
export type ImageItem = ItemOf<typeof image>
/** The longest side of a picture when it comes, board units. */
export const imageSide = 420
