import { lengthOf, tidy } from '../graphemes.ts'
import { noteTextMax } from '../items/noteTextMax.ts'

/** One note to be: its words, and the name of the cluster it comes with, `''` for none. */
export interface NewNote {
  body: string
  tag: string
}

/** What somebody pastes or hands over as a file, when it is not our own. */
export type Pasted =
  | { is: 'nothing' }
  | { is: 'words'; body: string }
  | { is: 'list'; notes: NewNote[] }
  | { is: 'table'; rows: string[][] }
  /** A board's notes from another program, with what they were tagged. */
  | { is: 'notes'; notes: NewNote[] }

const bullet = /^\s*(?:[-–—•·*▪◦‣o]|\d{1,3}[.)])\s+/u

/** What a piece of text is: words, a list of lines or bullets, or a table with tabs, as spreadsheets copy it. */
export function readText(text: string, parse: (text: string, separator: '\t') => string[][]): Pasted {
  const all = text.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '')
  if (all.trim() === '') return { is: 'nothing' }
  if (all.includes('\t')) return { is: 'table', rows: parse(all, '\t') }
  const lines = all.split('\n').filter((line) => line.trim() !== '')
  const bulleted = lines.filter((line) => bullet.test(line))
  if (lines.length > 1 && bulleted.length * 2 >= lines.length) return { is: 'list', notes: bullets(lines) }
  if (lines.length > 1) return { is: 'list', notes: plain(lines) }
  return { is: 'words', body: tidy(all) }
}

const plain = (bodies: readonly string[]): NewNote[] =>
  bodies.flatMap((body) => (tidy(body) === '' ? [] : [{ body: tidy(body), tag: '' }]))

/** Bullets one by one; a line without one goes on where the bullet before it stopped. */
function bullets(lines: readonly string[]): NewNote[] {
  const bodies: string[] = []
  for (const line of lines) {
    if (bullet.test(line) || bodies.length === 0) bodies.push(line.replace(bullet, ''))
    else bodies.push(`${bodies.pop()}\n${line.trim()}`)
  }
  return plain(bodies)
}

/** A table as notes: each row one, its cells below each other; or each cell one. */
export const rowsAsNotes = (rows: readonly string[][]): NewNote[] =>
  plain(rows.map((row) => row.map((cell) => cell.trim()).filter(Boolean).join('\n')))
export const cellsAsNotes = (rows: readonly string[][]): NewNote[] => plain(rows.flat())

/**
 * No word is lost to a note's size: what is longer goes on in a second note with the same tag, parted between words where
 * there are any.
 */
export const fitted = (notes: readonly NewNote[]): NewNote[] =>
  notes.flatMap(({ body, tag }) => pieces(body).map((piece) => ({ body: piece, tag })))

function pieces(body: string): string[] {
  if (lengthOf(body) <= noteTextMax) return [body]
  const found: string[] = []
  let piece = ''
  for (const word of body.split(/(?<=\s)/u)) {
    for (const part of lengthOf(word) > noteTextMax ? chopped(word) : [word]) {
      if (piece !== '' && lengthOf((piece + part).trimEnd()) > noteTextMax) {
        found.push(piece.trim())
        piece = ''
      }
      piece += part
    }
  }
  return [...found, piece.trim()].filter(Boolean)
}

const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })

/** A word without end in stretches that fit. */
function chopped(word: string): string[] {
  const letters = Array.from(graphemes.segment(word), ({ segment }) => segment)
  const parts: string[] = []
  for (let at = 0; at < letters.length; at += noteTextMax) parts.push(letters.slice(at, at + noteTextMax).join(''))
  return parts
}
