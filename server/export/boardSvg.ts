import type { Placed } from '#shared/docs/board.ts'
import { boxOf } from '#shared/edits/place.ts'
import { around, type Box, type Size } from '#shared/geometry.ts'
import type { Card } from '#shared/items/card.ts'
import { type Cluster, clusterFrame } from '#shared/items/cluster.ts'
import { traitsOf, wordsOf } from '#shared/items/index.ts'
import type { BoxOf } from '#shared/items/kind.ts'
import type { Ink, Lettering } from '#shared/items/figure.ts'
import type { Note } from '#shared/items/note.ts'
import type { ZoneItem } from '#shared/items/zone.ts'
import type { Voice } from '#shared/programme/codes.ts'
import { cleaned } from '#shared/proposal/clean.ts'
import { codes } from '#shared/texts/da/codes.ts'
import { board as t } from '#shared/texts/da/export.ts'
import type { BoardFormat, PrintedBoard } from './boardFormat.ts'
import { fitWords, lineHeight } from '#shared/wrap.ts'
import { escaped } from './xml.ts'

/** A note's paper and its deep ink, as on the screen. A voice is always its word too. */
const paper: Record<Voice, [string, string]> = {
  resident: ['#ffe08a', '#604300'],
  relative: ['#f9c9cf', '#771e33'],
  staff: ['#bfdcf5', '#0f4470'],
  leader: ['#c6e5c3', '#1b4e25'],
  other: ['#ddcdf2', '#4a2a7b'],
}
const ink = '#1d2733'
const soft = '#4d5a68'
const brand = '#0e5a58'
const margin = 40
/** Sizes of a note's words. The small ones are for what does not fit at any other: nothing of a note is left out. */
const noteSizes = [21, 18, 15, 13, 11, 9.5, 8, 6.5, 5, 4, 3, 2, 1, 0.4]
/** The longest side of the picture in pixels; a larger board is drawn smaller. */
const longest = 6000

/** The board as a picture that stands alone: no fonts, no links, no scripts, nothing from elsewhere. */
export const boardSvg = {
  type: 'image/svg+xml; charset=utf-8',
  ending: 'svg',
  print: (board: PrintedBoard) => new TextEncoder().encode(pictureOf(board).svg),
} satisfies BoardFormat

/** The letters a page may have; on paper there is one that is always there. */
const screenFonts = 'Atkinson Hyperlegible Next, Segoe UI, Helvetica, Arial, sans-serif'

/** A board as an SVG, and how far it reaches, board units. */
export function pictureOf(board: PrintedBoard, fonts = screenFonts): { svg: string; size: Size } {
  const { title, home, items, dots } = cleaned(board)
  const of = <K extends Placed['kind']>(kind: K) =>
    items.filter((item): item is Placed & { kind: K } => item.kind === kind)
  const notes = of('note')
  const frames = of('cluster').map((cluster) => ({ cluster, box: frameOf(cluster, notes) }))
  const covered = new Map<string, Box>([
    ...items.map((item) => [item.id, boxOf(item)] as const),
    ...frames.map((frame) => [frame.cluster.id, frame.box] as const),
  ])
  const lies: BoxOf = (id) => covered.get(id)
  for (const item of items) {
    const box = traitsOf(item).shape?.box?.(item, lies)
    if (box) covered.set(item.id, box)
  }
  const all = around([...covered.values()]) ?? { x: 0, y: 0, w: 640, h: 360 }
  const view = { x: all.x - margin, y: all.y - margin, w: all.w + 2 * margin, h: all.h + 2 * margin }
  const scale = Math.min(1, longest / Math.max(view.w, view.h))
  const given = (item: Placed) => dots[item.id] ?? 0
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="da" role="img" aria-labelledby="t d" viewBox="${view.x} ${view.y} ${view.w} ${view.h}"`,
    ` width="${Math.round(view.w * scale)}" height="${Math.round(view.h * scale)}"`,
    ` font-family="${fonts}" fill="${ink}">`,
    `<title id="t">${escaped(t.title(`${title}, ${home}`))}</title>`,
    `<desc id="d">${escaped(t.description(notes.length, frames.length, of('card').length))}</desc>`,
    rect(view, '#faf6ef', 0),
    ...of('zone').map(zone),
    ...frames.map((frame) => heap(frame.cluster, frame.box, given(frame.cluster))),
    ...notes.map((note) => paperNote(note, given(note))),
    ...of('card').map((card) => paperCard(card, given(card))),
    ...items.filter((item) => traitsOf(item).figures ?? traitsOf(item).lettering).map((item) => thing(item, lies)),
    '</svg>',
  ].join('\n')
  return { svg, size: { w: view.w, h: view.h } }
}

const rect = ({ x, y, w, h }: Box, fill: string, round: number, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" fill="${fill}"${more}/>`

/** One line of words with its baseline at `y`. */
const line = (text: string, x: number, y: number, size: number, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}"${more}>${escaped(text)}</text>`

const bold = ' font-weight="700"'

/** Words in a box: the largest size in which they fit; at the smallest, what does not fit ends in "…". */
function words(text: string, box: Box, sizes: readonly number[], more = ''): string {
  const { size, lines } = fitWords(text, box, sizes)
  return lines.map((one, index) => line(one, box.x, box.y + size * (1 + lineHeight * index), size, more)).join('')
}

/** The colours of the screen, for figures and the words on them. */
const inks: Record<Ink, string> = {
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

/** Anything that is figures and words: its lines and surfaces, and on them what it says. */
function thing(item: Placed, boxOf: BoxOf): string {
  const { figures, lettering } = traitsOf(item)
  const paths = (figures?.(item, boxOf) ?? []).map(({ d, fill, line, width, faint }) => {
    const stroke = line ? ` stroke="${inks[line]}" stroke-width="${width ?? 1}" stroke-linecap="round" stroke-linejoin="round"` : ''
    return `<path d="${d}" fill="${fill ? inks[fill] : 'none'}"${stroke}${faint ? ' opacity="0.4"' : ''}/>`
  })
  const said = lettering && wordsOf(item).trim() !== '' ? lettered(wordsOf(item), lettering(item, boxOf)) : ''
  return paths.length === 0 && said === '' ? '' : `<g transform="translate(${item.at.x} ${item.at.y})">${paths.join('')}${said}</g>`
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

function zone(item: Placed<ZoneItem>): string {
  const box = boxOf(item)
  const title = { x: box.x + 24, y: box.y + 18, w: box.w - 48, h: 48 }
  return rect(box, '#f1ebe0', 22) + words(item.title, title, [30, 24, 18], bold)
}

/** A heap's frame: its heading and all its notes. */
function frameOf(cluster: Placed<Cluster>, notes: readonly Placed<Note>[]): Box {
  const members = notes.filter((note) => note.cluster === cluster.id)
  const inner = around(members.map(boxOf))
  const { pad } = clusterFrame
  const padded = inner && { x: inner.x - pad, y: inner.y - pad, w: inner.w + 2 * pad, h: inner.h + 2 * pad }
  return around(padded ? [boxOf(cluster), padded] : [boxOf(cluster)]) ?? boxOf(cluster)
}

function heap(cluster: Placed<Cluster>, box: Box, dots: number): string {
  const title = { x: box.x + 16, y: box.y + 12, w: box.w - 72, h: 40 }
  return (
    rect(box, '#ffffff', 14, ' fill-opacity="0.7" stroke="#8a8172" stroke-width="2"') +
    words(cluster.title, title, [22, 17, 13], bold) +
    badge(box, dots)
  )
}

function paperNote(note: Placed<Note>, dots: number): string {
  const box = boxOf(note)
  const [fill, deep] = paper[note.voice]
  return (
    rect(box, fill, 8) +
    words(note.body, { x: box.x + 14, y: box.y + 12, w: box.w - 28, h: box.h - 48 }, noteSizes) +
    line(codes.voice[note.voice], box.x + 14, box.y + box.h - 14, 13, `${bold} fill="${deep}"`) +
    badge(box, dots)
  )
}

function paperCard(card: Placed<Card>, dots: number): string {
  const box = boxOf(card)
  return (
    rect(box, '#ffffff', 14, ` stroke="${brand}" stroke-width="3"`) +
    line(t.card, box.x + 18, box.y + 28, 13, `${bold} fill="${brand}"`) +
    words(card.title, { x: box.x + 18, y: box.y + 38, w: box.w - 36, h: 54 }, [20, 16, 13], bold) +
    words(card.what, { x: box.x + 18, y: box.y + 98, w: box.w - 36, h: box.h - 110 }, [15, 13, 11], ` fill="${soft}"`) +
    badge(box, dots)
  )
}

/** How many dots it got, on the upper right corner; nothing for none. */
const badge = (box: Box, dots: number): string =>
  dots === 0
    ? ''
    : `<circle cx="${box.x + box.w - 10}" cy="${box.y + 10}" r="20" fill="${brand}"/>` +
      line(String(dots), box.x + box.w - 10, box.y + 17, 20, `${bold} fill="#ffffff" text-anchor="middle"`)
