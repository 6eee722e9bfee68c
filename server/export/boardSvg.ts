import type { Placed } from '#shared/docs/board.ts'
import { boxOf } from '#shared/edits/place.ts'
import { around, type Box, type Size } from '#shared/geometry.ts'
import type { Card } from '#shared/items/card.ts'
import { type Cluster, clusterFrame } from '#shared/items/cluster.ts'
import { traitsOf, wordsOf } from '#shared/items/index.ts'
import type { BoxOf } from '#shared/items/kind.ts'
import type { Note } from '#shared/items/note.ts'
import { tintInks } from '#shared/items/tint.ts'
import type { ZoneItem } from '#shared/items/zone.ts'
import type { Voice } from '#shared/programme/codes.ts'
import { cleaned } from '#shared/proposal/clean.ts'
import { codes } from '#shared/texts/da/codes.ts'
import { board as t } from '#shared/texts/da/export.ts'
import type { BoardFormat, PrintedBoard } from './boardFormat.ts'
import { inks, pictureIn, thing } from './boardSvgThings.ts'
import { bold, brand, ink, line, rect, soft, words } from './svgParts.ts'
import { escaped } from './xml.ts'

/** A note's paper and its deep ink, as on the screen. A voice is always its word too. */
const paper: Record<Voice, [string, string]> = {
  resident: ['#ffe08a', '#604300'],
  relative: ['#f9c9cf', '#771e33'],
  staff: ['#bfdcf5', '#0f4470'],
  leader: ['#c6e5c3', '#1b4e25'],
  other: ['#ddcdf2', '#4a2a7b'],
}
const margin = 40
/** Sizes of a note's words. The small ones are for what does not fit at any other: nothing of a note is left out. */
const noteSizes = [21, 18, 15, 13, 11, 9.5, 8, 6.5, 5, 4, 3, 2, 1, 0.4]
/** The longest side of the picture in pixels; a larger board is drawn smaller. */
const longest = 6000

/** The board as a picture that stands alone: no fonts, no links, no scripts, nothing from elsewhere. */
export const boardSvg = {
  type: 'image/svg+xml; charset=utf-8',
  ending: 'svg',
  showsPictures: true,
  print: (board: PrintedBoard) => new TextEncoder().encode(pictureOf(board).svg),
} satisfies BoardFormat

/** The letters a page may have; on paper there is one that is always there. */
const screenFonts = 'Atkinson Hyperlegible Next, Segoe UI, Helvetica, Arial, sans-serif'

/** A board as an SVG, how far it reaches in board units, and what it shows in words. */
export function pictureOf(board: PrintedBoard, fonts = screenFonts): { svg: string; size: Size; says: string } {
  const { title, home, items, dots } = cleaned({ ...board, pictures: {} })
  const { pictures = {} } = board
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
  const countIn = (cluster: Placed<Cluster>) => notes.filter((note) => note.cluster === cluster.id).length
  const alts = items.flatMap((item) => (pictureIn(item, pictures) && wordsOf(item).trim()) || [])
  const counted = t.description(notes.length, frames.length, of('card').length)
  const says = alts.length > 0 ? `${counted} ${t.pictures(alts.join('; '))}` : counted
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="da" role="img" aria-labelledby="t d" viewBox="${view.x} ${view.y} ${view.w} ${view.h}"`,
    ` width="${Math.round(view.w * scale)}" height="${Math.round(view.h * scale)}"`,
    ` font-family="${fonts}" fill="${ink}">`,
    `<title id="t">${escaped(t.title(`${title}, ${home}`))}</title>`,
    `<desc id="d">${escaped(says)}</desc>`,
    rect(view, '#faf6ef', 0),
    ...of('zone').map(zone),
    ...frames.map((frame) => heap(frame.cluster, frame.box, given(frame.cluster), countIn(frame.cluster))),
    ...notes.map((note) => paperNote(note, given(note))),
    ...of('card').map((card) => paperCard(card, given(card))),
    ...items
      .filter((item) => traitsOf(item).figures ?? traitsOf(item).lettering)
      .map((item) => thing(item, lies, pictures)),
    '</svg>',
  ].join('\n')
  return { svg, size: { w: view.w, h: view.h }, says }
}

function zone(item: Placed<ZoneItem>): string {
  const box = boxOf(item)
  const title = { x: box.x + 24, y: box.y + 18, w: box.w - 48, h: 48 }
  const { fill, line } = tintInks[item.tint ?? 'sand']
  const edge = item.tint && item.tint !== 'plain' ? ` stroke="${inks[line]}" stroke-width="2"` : ''
  return rect(box, inks[fill], 22, edge) + words(item.title, title, [30, 24, 18], bold)
}

/** A heap's frame: its heading and all its notes. */
function frameOf(cluster: Placed<Cluster>, notes: readonly Placed<Note>[]): Box {
  const members = notes.filter((note) => note.cluster === cluster.id)
  const inner = around(members.map(boxOf))
  const { pad } = clusterFrame
  const padded = inner && { x: inner.x - pad, y: inner.y - pad, w: inner.w + 2 * pad, h: inner.h + 2 * pad }
  return around(padded ? [boxOf(cluster), padded] : [boxOf(cluster)]) ?? boxOf(cluster)
}

/** A heap; of a stack, whose notes lie on each other, it is said how many there are. */
function heap(cluster: Placed<Cluster>, box: Box, dots: number, count: number): string {
  const isStack = cluster.folded === true
  const title = { x: box.x + 16, y: box.y + (isStack ? 4 : 12), w: box.w - 72, h: isStack ? 28 : 40 }
  return (
    rect(box, '#ffffff', 14, ' fill-opacity="0.7" stroke="#8a8172" stroke-width="2"') +
    words(cluster.title, title, isStack ? [20, 15, 12] : [22, 17, 13], bold) +
    (isStack ? line(t.stack(count), box.x + 16, box.y + 49, 14, `${bold} fill="${soft}"`) : '') +
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
