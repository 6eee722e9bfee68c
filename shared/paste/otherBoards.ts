import { tidy } from '../graphemes.ts'
import type { NewNote, Pasted } from './words.ts'

/**
 * What other boards call the column with a note's words, and those that say what it belongs to, best first. Every other column
 * is left where it is: positions mean nothing here, and names of people least of all.
 */
const columns = {
  words: ['text', 'content', 'sticky note', 'sticky', 'note', 'notes', 'title', 'tekst', 'indhold', 'seddel', 'idé'],
  tag: ['tags', 'tag', 'theme', 'tema', 'label', 'labels', 'category', 'kategori', 'group', 'gruppe', 'bunke'],
  place: ['area', 'frame', 'section', 'column', 'område', 'felt'],
} as const

const find = (heads: readonly string[], names: readonly string[]): number => {
  const at = names.map((name) => heads.indexOf(name)).find((index) => index >= 0)
  return at ?? -1
}

/** A sticky-note file from Miro, Mural or a like board; any other file is a table. Without words, nothing. */
export function readFile(rows: readonly string[][]): Pasted {
  const [first, ...rest] = rows
  if (!first) return { is: 'nothing' }
  const heads = first.map((cell) => tidy(cell).toLowerCase())
  const words = find(heads, columns.words)
  if (words < 0 || rest.length === 0) return { is: 'table', rows: [...rows] }
  const tag = find(heads, columns.tag)
  const place = find(heads, columns.place)
  const notes = rest.flatMap((row): NewNote[] => {
    const body = plainWords(row[words] ?? '')
    return body === '' ? [] : [{ body, tag: firstTag(row[tag] ?? '') || plainWords(row[place] ?? '') }]
  })
  return notes.length > 0 ? { is: 'notes', notes } : { is: 'nothing' }
}

/** A note lies in one cluster, so the first of its tags names it. */
const firstTag = (cell: string): string => plainWords(cell.split(/[,;|\n]/)[0] ?? '')

const entities: Partial<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", apos: "'" }

/** Some boards keep a note's words as marked-up text. */
const plainWords = (cell: string): string =>
  tidy(
    cell
      .replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      .replace(/&(#?\w{2,6});/g, (all, name: string) => entities[name.toLowerCase()] ?? all),
  )
