import type { Size } from '#shared/geometry.ts'
import type { Run } from '#shared/items/marks.ts'
import { type Block, indents } from './noteLines.ts'
import { largest, type Sizes } from './plainFit.ts'

/** A note's words, marked or not. */
export interface Words {
  body: string
  runs?: readonly Run[]
}

/** Width of words at 100 px. */
export type MarkedMeasure = (text: string, isBold?: boolean) => number

/** A line as it is drawn; everything in ems. */
export interface LaidLine {
  /** What stands before the first line of a point. */
  marker: { text: string; x: number } | undefined
  parts: (Run & { x: number; width: number })[]
}

const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })
/** Between a number and its words. */
const gap = 0.3

/** The largest size at which marked words lie inside the room, lists stepped in as on the page. */
export function fitNote(blocks: readonly Block[], room: Size, sizes: Sizes, measure: MarkedMeasure): number {
  let longest = 0
  for (const { is, lines } of blocks) {
    for (const { runs } of lines) for (const word of wordsIn(runs)) longest = Math.max(longest, widthOf(word, measure) + indentOf(is))
  }
  return largest(room, sizes, longest, (width, most) => layNote(blocks, width, measure).length <= most)
}

const indentOf = (is: Block['is']): number => (is === 'lines' ? 0 : indents[is])

/** The lines that marked words fall into at a width in ems, as they are drawn where the page does not do it. */
export function layNote(blocks: readonly Block[], width: number, measure: MarkedMeasure): LaidLine[] {
  return blocks.flatMap(({ is, lines }) => {
    const indent = indentOf(is)
    return lines.flatMap(({ runs, number }) => {
      const laid = layLine(runs, Math.max(1, width - indent), indent, measure)
      const text = is === 'points' ? '•' : `${number}.`
      const x = is === 'points' ? indents.points * 0.3 : indent - gap - measure(text) / 100
      if (is !== 'lines' && laid[0]) laid[0].marker = { text, x }
      return laid
    })
  })
}

function layLine(runs: readonly Run[], width: number, indent: number, measure: MarkedMeasure): LaidLine[] {
  const laid: LaidLine[] = [{ marker: undefined, parts: [] }]
  let used = 0
  for (const word of wordsIn(runs).flatMap((one) => piecesOf(one, width, measure))) {
    if (used > 0 && used + widthOf(trimmed(word), measure) > width) {
      laid.push({ marker: undefined, parts: [] })
      used = 0
    }
    for (const part of word) {
      const wide = measure(part.text, part.b) / 100
      laid.at(-1)?.parts.push({ ...part, x: indent + used, width: wide })
      used += wide
    }
  }
  return laid
}

type Word = readonly Run[]

const widthOf = (word: Word, measure: MarkedMeasure): number =>
  word.reduce((sum, part) => sum + measure(part.text, part.b) / 100, 0)

const trimmed = (word: Word): Word =>
  word.map((part, index) => (index === word.length - 1 ? { ...part, text: part.text.trimEnd() } : part))

/** Words, each with the space after it; a word may be bold in part. */
function wordsIn(runs: readonly Run[]): Run[][] {
  const words: Run[][] = []
  let isOpen = false
  for (const run of runs) {
    for (const text of run.text.split(/(?<=[\s-])/)) {
      if (text === '') continue
      if (isOpen) words.at(-1)?.push({ ...run, text })
      else words.push([{ ...run, text }])
      isOpen = !/[\s-]$/.test(text)
    }
  }
  return words
}

/** A word as it is, or, when it is wider than a line, in pieces that each fill one. */
function piecesOf(word: Run[], width: number, measure: MarkedMeasure): Run[][] {
  if (widthOf(trimmed(word), measure) <= width) return [word]
  const pieces: Run[][] = [[]]
  let used = 0
  for (const part of word) {
    for (const { segment } of graphemes.segment(part.text)) {
      const wide = measure(segment, part.b) / 100
      if (used > 0 && used + wide > width) {
        pieces.push([])
        used = 0
      }
      const piece = pieces.at(-1)
      const last = piece?.at(-1)
      if (last && last.b === part.b && last.link === part.link) last.text += segment
      else piece?.push({ ...part, text: segment })
      used += wide
    }
  }
  return pieces
}
