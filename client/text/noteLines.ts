import { addRun, type Run } from '#shared/items/marks.ts'

/** How a line begins that is a point of a list: `• ` or a number and a point. */
const beginning = /^(?:• |(\d{1,3})\. )/

/** How far the words of a point stand in, in ems. */
export const indents = { points: 1, numbers: 1.7 }

/** A line's list, if it is in one: how many letters say so, and its number. */
export function listOf(line: string): { is: 'points' | 'numbers'; length: number; number: number } | undefined {
  const found = beginning.exec(line)
  if (!found) return undefined
  return { is: found[1] ? 'numbers' : 'points', length: found[0].length, number: Number(found[1] ?? 0) }
}

/** How the line after a point begins. */
export const nextBeginning = (line: string): string => {
  const list = listOf(line)
  if (!list) return ''
  return list.is === 'points' ? '• ' : `${Math.min(999, list.number + 1)}. `
}

/** Lines that stand together: plain ones, or one list. */
export interface Block {
  is: 'lines' | 'points' | 'numbers'
  lines: { runs: Run[]; number: number }[]
}

/** A note's words as they are read: paragraphs and lists, without the letters that begin a point. */
export function blocksOf(runs: readonly Run[]): Block[] {
  const blocks: Block[] = []
  for (const line of linesIn(runs)) {
    const list = listOf(line.map((run) => run.text).join(''))
    const is = list?.is ?? 'lines'
    let block = blocks.at(-1)
    if (block?.is !== is) {
      block = { is, lines: [] }
      blocks.push(block)
    }
    block.lines.push({ runs: list ? without(line, list.length) : line, number: list?.number ?? 0 })
  }
  return blocks
}

/** Runs line by line. */
function linesIn(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      const line = lines.at(-1)
      if (line && text !== '') addRun(line, { ...run, text })
    }
  }
  return lines
}

/** Runs without their first letters. */
function without(runs: readonly Run[], letters: number): Run[] {
  let left = letters
  const kept: Run[] = []
  for (const run of runs) {
    const text = run.text.slice(left)
    left = Math.max(0, left - run.text.length)
    if (text !== '') kept.push({ ...run, text })
  }
  return kept
}
