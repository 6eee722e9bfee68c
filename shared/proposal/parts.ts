import type { Part } from './report.ts'

/** Labels with their values; those without a value are left out. */
export const facts = (...rows: [string, string][]): Part[] => {
  const written = rows.filter(([, value]) => value !== '')
  return written.length > 0 ? [{ is: 'facts', rows: written }] : []
}

/** A table, or nothing when it has no rows. */
export const table = (head: string[], shares: number[], rows: string[][]): Part[] =>
  rows.length > 0 ? [{ is: 'table', head, shares, rows }] : []

/** One plain paragraph. */
export const saying = (text: string): Part => ({ is: 'text', blocks: [{ is: 'paragraph', runs: [{ text }] }] })

/** Parts under a heading of their own; nothing when there are no parts. */
export const under = (name: string, parts: Part[]): Part[] =>
  parts.length > 0 ? [{ is: 'heading', text: name }, ...parts] : []
