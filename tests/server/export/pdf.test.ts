import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { fingerprint } from '#server/export/format.ts'
import { pdf } from '#server/export/pdf.ts'
import type { Report } from '#shared/proposal/report.ts'
import { hostileReport } from '#tests/kit/hostileReport.ts'
import { readPdf } from '#tests/kit/readPdf.ts'
import { sampleIds, sampleProposal, sampleReport } from '#tests/kit/sampleProposals.ts'
import { structureOf, uaFaults } from '#tests/kit/uacheck.ts'

/** A compiler starts for each document; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 30_000 })

const print = async (report: Report, hash: string | null = fingerprint(report)) => {
  const made = await pdf.print({ report, hash })
  if (!made.ok) throw new Error(made.no)
  return made.value
}

test.each(sampleIds)('%s is PDF/UA-1 in the eyes of the compiler and in ours', async (id) => {
  const { bytes, remark } = await print(sampleReport(id))
  expect(remark).toBeUndefined()
  expect(uaFaults(bytes)).toEqual([])
})

test('its structure is headings, lists and tables with heads', async () => {
  const { bytes } = await print(sampleReport('p1'))
  const kinds = structureOf(bytes)
  expect(kinds).toMatchObject({ Title: 1, H1: 18, Table: 5, THead: 5, LI: 3 })
  expect(kinds.TH).toBe(5 + 2 + 6 + 3 + 3)
  expect(kinds.H3).toBeUndefined()
})

test('our eyes see what is wrong', async () => {
  const { bytes } = await print(sampleReport('p1'))
  const spoilt = (from: string, to: string) =>
    uaFaults(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'))
  expect(spoilt('/Marked true', '/Marked fals')).toContain('not marked')
  expect(spoilt('/Scope', '/Skope')).toContain('a head cell without scope')
  expect(spoilt('/FontFile', '/FontFeil')).toContain('a font is not embedded')
  expect(spoilt('/DisplayDocTitle true', '/DisplayDocTitle fals')).toContain('title is not shown')
  expect(spoilt('/ToUnicode', '/ToUnikode')).toContain('a font without its letters')
})

const qpdf = ['/usr/bin/qpdf', '/usr/local/bin/qpdf'].find((path) => existsSync(path))
test.skipIf(!qpdf)('qpdf, where it is installed, finds no fault in the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'frirum-test-'))
  try {
    writeFileSync(join(folder, 'p1.pdf'), (await print(sampleReport('p1'))).bytes)
    expect(execFileSync(qpdf!, ['--check', join(folder, 'p1.pdf')], { encoding: 'utf8' })).toContain('No syntax')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('C1 C5 what was written to break the file is words in it, and a link that may not be followed is none', async () => {
  const { bytes, remark } = await print(hostileReport())
  const words = (await readPdf(bytes)).join('\n')
  expect(remark).toBeUndefined()
  expect(uaFaults(bytes)).toEqual([])
  expect(words).toContain('#set text(red) $x$ @ref #read("/etc/passwd")')
  expect(words).toContain("<script>alert('hej')</script>")
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/javascript:/i)
})

test('a character that no font has costs the promise, not the document', async () => {
  const content = sampleProposal('p1')
  content.sections.background = [{ is: 'paragraph', runs: [{ text: 'før \u{f1234} efter' }] }]
  const { bytes, remark } = await print(sampleReport('p1', {}, content))
  expect(remark).toBe('not-accessible')
  expect((await readPdf(bytes)).join('\n')).toMatch(/før .*efter/)
  expect(uaFaults(bytes)).toContain('does not say PDF/UA-1')
  expect(structureOf(bytes)).toMatchObject({ H1: 18, THead: 5 })
})

test('a draft says so on every page', async () => {
  const pages = await readPdf((await print(sampleReport('p1', { draft: true, reference: null }), null)).bytes)
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.filter((page) => !page.includes('Kladde. Forslaget er ikke sendt.'))).toEqual([])
})
