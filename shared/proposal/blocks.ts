/** Rich text as plain values, free of any editor: what TipTap writes, what exports print. */
export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
  /** https, mailto or tel only. */
  href?: string
}

export type Block = { is: 'paragraph'; runs: Run[] } | { is: 'list'; ordered: boolean; items: Block[][] }

/** The words alone, a line a paragraph or item. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.is === 'paragraph' ? block.runs.map((run) => run.text).join('') : block.items.map(plainText).join('\n'),
    )
    .join('\n')

/**
 * Rich text as a list of points: every line and every list item is one, however it was typed. The word "At" that opens a
 * Danish recommendation is printed with its number, so it is taken off the point's own words.
 */
export const pointsOf = (blocks: readonly Block[]): Run[][] =>
  blocks
    .flatMap((block) => (block.is === 'paragraph' ? linesOf(block.runs) : block.items.flatMap(pointsOf)))
    .filter((runs) => runs.some((run) => run.text.trim() !== ''))
    .map((runs) => runs.map((run, index) => (index === 0 ? { ...run, text: run.text.replace(opening, '') } : run)))

const opening = /^\s*At\s+(?=\S)/

/** Runs cut at their line breaks. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    }
  }
  return lines
}
