import { expect } from 'vitest'
import { caseHeadings } from '#tests/kit/caseHeadings.ts'
import { readDocx } from '#tests/kit/readDocx.ts'
import { readPdf } from '#tests/kit/readPdf.ts'
import { uaFaults } from '#tests/kit/uacheck.ts'
import type { Files } from './proposal.ts'

/** Letters alone: a PDF breaks lines and words where it likes. */
const squeezed = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u00ad-]+/g, '')
const inOrder = (text: string, words: readonly string[]): string[] => {
  let from = 0
  return words.filter((word) => {
    const at = text.indexOf(word, from)
    if (at >= 0) from = at + word.length
    return at < 0
  })
}

/** Word, PDF and JSON say the same: caseHeadings in order, Danish, the group's words, and every source note with its voice. */
export async function expectDocument(files: Files, sources: readonly string[]): Promise<void> {
  const docx = readDocx(files.docx)
  const found = docx.paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)
  expect(inOrder(found.join('\n'), caseHeadings)).toEqual([])
  expect(docx.language).toBe('da-DK')
  expect(docx.core.title).toBe('Spis sammen')
  expect(docx.tables.length).toBeGreaterThan(2)
  expect(docx.tables.filter(({ header }) => !header)).toEqual([])

  const pdf = squeezed((await readPdf(files.pdf)).join(''))
  expect(inOrder(pdf, caseHeadings.map(squeezed))).toEqual([])
  expect(uaFaults(files.pdf)).toEqual([])

  const word = squeezed(docx.paragraphs.map(({ text }) => text).join(''))
  const words = ['Vi vil spise sammen', 'Medarbejdere må ikke spise med', 'Beboere, der spiser op', files.reference]
  for (const text of [...words, ...sources, 'Beboer', 'Pårørende', 'Medarbejder']) {
    expect(word).toContain(squeezed(text))
    expect(pdf).toContain(squeezed(text))
  }
  expect(JSON.parse(Buffer.from(files.json).toString()).report.reference).toBe(files.reference)
}
