import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { readMarks, type Run } from '#shared/items/marks.ts'
import { safeHref } from '#shared/proposal/href.ts'
import type * as Y from 'yjs'

/** A marked text letter by letter: `keys[i]` says how unit `i` of the text is marked, `''` for not at all. */
export interface Flat {
  text: string
  keys: readonly string[]
}

/** The marks of a run as one word that can be compared. */
export const keyOf = ({ b, link }: Pick<Run, 'b' | 'link'>): string => `${b ? 'b' : ''}${link ? ` ${link}` : ''}`

/** What such a word says. */
export const marksOf = (key: string): Pick<Run, 'b' | 'link'> => {
  const gap = key.indexOf(' ')
  return { ...(key.startsWith('b') && { b: true }), ...(gap >= 0 && { link: key.slice(gap + 1) }) }
}

export const isSame = (a: Flat, b: Flat): boolean =>
  a.text === b.text && a.keys.every((key, index) => key === b.keys[index])

/** Line breaks have no marks, and the second half of a character those of its first: Yjs must never cut between them. */
export function flatOfRuns(runs: readonly Run[]): Flat {
  const text = runs.map((run) => run.text).join('')
  const keys = runs.flatMap((run) => Array<string>(run.text.length).fill(keyOf(run)))
  for (let at = 0; at < keys.length; at++) {
    if (text[at] === '\n') keys[at] = ''
    else if (isSecondHalf(text, at)) keys[at] = keys[at - 1] ?? ''
  }
  return { text, keys }
}

const isSecondHalf = (text: string, at: number): boolean =>
  /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '')

export const flatOfText = (text: Y.Text): Flat => flatOfRuns(readMarks(text) ?? [{ text: text.toString() }])

/** An editor's paragraphs are the lines of the text. */
export function flatOfDoc(doc: Node): Flat {
  const runs: Run[] = []
  doc.forEach((line, _, index) => {
    if (index > 0) runs.push({ text: '\n' })
    line.forEach((words) => {
      const link = safeHref(words.marks.find((mark) => mark.type.name === 'link')?.attrs.href)
      const isBold = words.marks.some((mark) => mark.type.name === 'bold')
      const text = (words.text ?? '').replaceAll('\n', ' ')
      runs.push({ text, ...(isBold && { b: true }), ...(link !== undefined && { link }) })
    })
  })
  return flatOfRuns(runs)
}

/** Stretches of `[from, to)` that are marked alike. */
export function* stretches({ keys }: Flat, from: number, to: number): Iterable<{ from: number; to: number; key: string }> {
  for (let start = from; start < to; ) {
    const key = keys[start] ?? ''
    let end = start + 1
    while (end < to && keys[end] === key) end++
    yield { from: start, to: end, key }
    start = end
  }
}

/** Marks for an editor. */
export const editorMarks = (schema: Schema, key: string) => {
  const { b, link } = marksOf(key)
  return [...(b ? [schema.mark('bold')] : []), ...(link ? [schema.mark('link', { href: link })] : [])]
}

/** A part of a text as paragraphs that are open at both ends, so that it continues the lines it is put between. */
export function sliceOf(schema: Schema, whole: Flat, from: number, to: number): Slice {
  const lines: Node[] = []
  for (let start = from; start <= to; ) {
    const cut = whole.text.indexOf('\n', start)
    const end = cut < 0 || cut > to ? to : cut
    const words = [...stretches(whole, start, end)].map((one) =>
      schema.text(whole.text.slice(one.from, one.to), editorMarks(schema, one.key)),
    )
    lines.push(schema.node('paragraph', null, words))
    start = end + 1
  }
  return new Slice(Fragment.from(lines), 1, 1)
}

export const docOf = (schema: Schema, whole: Flat): Node =>
  schema.node('doc', null, sliceOf(schema, whole, 0, whole.text.length).content)

/** Where unit `index` of the text stands in the editor. */
export const posOf = (text: string, index: number): number => {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) lines++
  return index + lines + 1
}

/** Which unit of the text a place in the editor is before. */
export const indexOf = (doc: Node, pos: number): number => pos - 1 - doc.resolve(pos).index(0)
