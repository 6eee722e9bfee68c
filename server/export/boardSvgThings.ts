import type { Placed } from '#shared/docs/board.ts'
import { boxOf as plainBox } from '#shared/edits/boxes.ts'
import type { Ink, Lettering } from '#shared/items/figure.ts'
import { traitsOf, wordsOf } from '#shared/items/index.ts'
import type { BoxOf } from '#shared/items/kind.ts'
import { fitWords, lineHeight } from '#shared/wrap.ts'
import { brand, ink, line, soft, words } from './svgParts.ts'
import { escaped } from './xml.ts'

/** The colours of the screen, for figures and the words on them. */
export const inks: Record<Ink, string> = {
  surface: '#ffffff',
  sunken: '#f1ebe0',
  soft: '#dcecea',
  glow: '#fdeccf',
  sun: '#ffe08a',
  strong: '#8a8172',
  ink,
  quiet: soft,
  brand,
  accent: '#b4450b',
}

/** Pictures as data addresses, by the name they are kept under. */
export type Pictures = Readonly<Record<string, string>>

/** The picture an item shows, when it is there. */
export const pictureIn = (item: Placed, pictures: Pictures): string | undefined =>
  pictures[traitsOf(item).picture?.(item) ?? '']

/** A picture itself, with what it shows in words; one without words is decoration. */
function picture(item: Placed, address: string): string {
  const { x, y, w, h } = plainBox(item)
  const alt = wordsOf(item).trim()
  const said =
    alt === ''
      ? ' aria-hidden="true"/>'
      : ` role="img" aria-label="${escaped(alt)}"><title>${escaped(alt)}</title></image>`
  return `<image x="${x}" y="${y}" width="${w}" height="${h}" href="${escaped(address)}"${said}`
}

/** Anything that is a picture, or figures and words: its lines and surfaces, and on them what it says. */
export function thing(item: Placed, boxOf: BoxOf, pictures: Pictures): string {
  const address = pictureIn(item, pictures)
  if (address) return picture(item, address)
  const { figures, lettering } = traitsOf(item)
  const paths = (figures?.(item, boxOf) ?? []).map(({ d, fill, line, width, faint }) => {
    const stroke = line
      ? ` stroke="${inks[line]}" stroke-width="${width ?? 1}" stroke-linecap="round" stroke-linejoin="round"`
      : ''
    return `<path d="${d}" fill="${fill ? inks[fill] : 'none'}"${stroke}${faint ? ' opacity="0.4"' : ''}/>`
  })
  const said = lettering && wordsOf(item).trim() !== '' ? lettered(wordsOf(item), lettering(item, boxOf)) : ''
  return paths.length === 0 && said === ''
    ? ''
    : `<g transform="translate(${item.at.x} ${item.at.y})">${paths.join('')}${said}</g>`
}

function lettered(text: string, { room, sizes, ink, isCentred }: Lettering): string {
  const fill = ` fill="${inks[ink]}"`
  if (!isCentred) return words(text, room, sizes, fill)
  const { size, lines } = fitWords(text, room, sizes)
  const top = room.y + (room.h - lines.length * size * lineHeight) / 2
  const middle = room.x + room.w / 2
  return lines
    .map((one, index) => line(one, middle, top + size * (1 + lineHeight * index), size, `${fill} text-anchor="middle"`))
    .join('')
}
