import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { docx } from '#server/export/docx.ts'
import { fingerprint, type ReportFormat } from '#server/export/format.ts'
import { pdf } from '#server/export/pdf.ts'
import type { Report } from '#shared/proposal/report.ts'
import { readPdf } from '#tests/kit/readPdf.ts'
import { type SampleId, sampleReport } from '#tests/kit/sampleProposals.ts'

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find((path) =>
  existsSync(path),
)
if (!office) process.stderr.write('LibreOffice is not here, so nothing compares the Word file with the PDF.\n')

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Letters and digits of a document in reading order, without what every page repeats: its foot, and heads of tables. */
async function wordsOf(bytes: Uint8Array, report: Report): Promise<string> {
  const pages = (await readPdf(bytes)).map((page, index, all) =>
    letters(page).replace(
      letters(`${report.reference}udgave${report.version}${report.home}Side${index + 1}af${all.length}`),
      '',
    ),
  )
  const heads = report.chapters.flatMap((chapter) =>
    chapter.parts.flatMap((part) => (part.is === 'table' ? [letters(part.head.join(''))] : [])),
  )
  return heads.reduce((words, head) => words.replaceAll(head, ''), pages.join(''))
}

async function bytesOf(format: ReportFormat, report: Report): Promise<Uint8Array> {
  const made = await format.print({ report, hash: fingerprint(report) })
  if (!made.ok) throw new Error(made.no)
  return made.value.bytes
}

test.skipIf(!office).for<SampleId>(['p1', 'p2'])(
  'LibreOffice reads the same words in the Word file of %s as stand in the PDF, in the same order',
  { timeout: 120_000 },
  async (id) => {
    const report = sampleReport(id)
    const folder = mkdtempSync(join(tmpdir(), 'frirum-test-'))
    try {
      writeFileSync(join(folder, 'word.docx'), await bytesOf(docx, report))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      execFileSync(
        office!,
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'word.docx')],
        {
          stdio: 'ignore',
        },
      )
      const fromWord = await wordsOf(readFileSync(join(folder, 'word.pdf')), report)
      expect(fromWord.length).toBeGreaterThan(3000)
      expect(fromWord).toBe(await wordsOf(await bytesOf(pdf, report), report))
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
