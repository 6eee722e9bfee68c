import { expect, test } from 'vitest'
import { docx } from '#server/export/docx.ts'
import { fingerprint } from '#server/export/format.ts'
import type { Report } from '#shared/proposal/report.ts'
import { hostileReport, hostileWords } from '#tests/kit/hostileReport.ts'
import { readDocx } from '#tests/kit/readDocx.ts'
import { edgeCaseTexts, sampleProposal, sampleReport } from '#tests/kit/sampleProposals.ts'

const read = async (report: Report, hash: string | null = fingerprint(report)) => {
  const made = await docx.print({ report, hash })
  if (!made.ok) throw new Error(made.no)
  return readDocx(made.value.bytes)
}

test('title and headings are styles, and the chapters number themselves', async () => {
  const { paragraphs, part } = await read(sampleReport('p1'))
  expect(paragraphs.filter((one) => one.style === 'Title').map((one) => one.text)).toEqual([sampleReport('p1').title])
  const first = paragraphs.filter((one) => one.style === 'Heading1')
  expect(first.map((one) => one.text)).toEqual(sampleReport('p1').chapters.map((one) => one.heading))
  expect(first.map((one) => one.numbered)).toEqual([...Array(16).fill(true), false, false])
  expect(part('word/numbering.xml')).toContain('w:val="At %1)"')
})

test('what is asked for is a list that numbers itself', async () => {
  const { paragraphs } = await read(sampleReport('p1'))
  const from = paragraphs.findIndex((one) => one.text === 'Det indstilles')
  const points = paragraphs.slice(from + 1, from + 4)
  expect(points.every((one) => one.style === 'ListNumber' && one.numbered)).toBe(true)
  expect(points[0]?.text).toMatch(/^gang A og B/)
})

test('only styles that Word knows by name are used', async () => {
  const { part, paragraphs } = await read(sampleReport('p1'))
  const known = /w:styleId="([^"]+)"/g
  const styles = [...part('word/styles.xml').matchAll(known)].map((match) => match[1])
  expect(styles).toEqual(expect.arrayContaining([...new Set(paragraphs.map((one) => one.style))]))
  expect([...new Set(paragraphs.map((one) => one.style))].sort()).toEqual(
    ['Heading1', 'Heading2', 'ListNumber', 'Normal', 'Subtitle', 'Title'].sort(),
  )
})

test('the language is Danish, and every table repeats its head', async () => {
  const { language, tables } = await read(sampleReport('p2'))
  expect(language).toBe('da-DK')
  expect(tables.length).toBe(5)
  expect(tables.every((table) => table.header)).toBe(true)
  expect(tables[0]?.rows[0]).toContain('Hvem har besluttet')
})

test('records systems can read what it is without opening it', async () => {
  const report = sampleReport('p1')
  const { core, custom } = await read(report)
  expect(core).toMatchObject({
    title: 'Ét dagligt notat i stedet for tre lister',
    subject: 'Arbejdsgange og retningslinjer',
    creator: 'Havrebakken (opdigtet) · Frirum',
    description: 'Mandatanmodning · FRI-2026-001 · udgave 1',
    language: 'da-DK',
    created: '2026-04-20T08:15:00Z',
    revision: '1',
  })
  expect(core.keywords).toContain('FRI-2026-001')
  expect(custom).toEqual({
    'Frirum.Reference': 'FRI-2026-001',
    'Frirum.Version': '1',
    'Frirum.VersionHash': fingerprint(report),
    'Frirum.Level': 'department',
  })
})

test('no paragraph is empty', async () => {
  const { paragraphs, tables } = await read(sampleReport('p2'))
  const inTables = tables.flatMap((table) => table.rows.flat()).filter((cell) => cell === '').length
  expect(paragraphs.filter((one) => one.text.trim() === '').length).toBe(inTables)
})

test('bold, lists in lists, breaks and a safe link arrive', async () => {
  const content = sampleProposal('p1')
  content.sections.risks = [
    {
      is: 'paragraph',
      runs: [
        { text: 'fed\nny', bold: true },
        { text: 'her', href: 'https://eksempel.dk/a?b=1&c=2' },
      ],
    },
    {
      is: 'list',
      ordered: false,
      items: [
        [
          { is: 'paragraph', runs: [{ text: 'ydre' }] },
          { is: 'list', ordered: true, items: [[{ is: 'paragraph', runs: [{ text: 'indre' }] }]] },
        ],
      ],
    },
  ]
  const { paragraphs, links, part } = await read(sampleReport('p1', {}, content))
  expect(paragraphs.map((one) => one.text)).toContain('fed\nnyher')
  expect(paragraphs.find((one) => one.text === 'ydre')).toMatchObject({ style: 'ListBullet', numbered: true })
  expect(paragraphs.find((one) => one.text === 'indre')).toMatchObject({ style: 'ListNumber', numbered: true })
  expect(links).toEqual(['https://eksempel.dk/a?b=1&c=2'])
  expect(part('word/document.xml')).toMatch(/<w:b\/>.*?fed/s)
})

test('æøå and emoji arrive as they were written', async () => {
  const words = (await read(hostileReport())).paragraphs.map((one) => one.text).join('\n')
  expect(words).toContain(edgeCaseTexts.find((one) => one.id === 'e05')!.text)
  expect(words).toContain('Linje 1\n– linje 2\n– linje 3\n\nEfter tom linje')
})

test('C1 C5 what was written to break the file is words in it, and a link that may not be followed is none', async () => {
  const { paragraphs, links, part, parts, core } = await read(hostileReport())
  const words = paragraphs.map((one) => one.text)
  for (const hostile of hostileWords) expect(words).toContain(hostile)
  expect(words).toContain('føør\ufffd efter')
  expect(links).toEqual(['https://eksempel.dk/a?b=1&c=2'])
  expect(part('word/document.xml')).not.toMatch(/<w:(instrText|fldSimple|object|altChunk)\b/)
  expect(parts.filter((name) => /vba|embed|media|activeX/i.test(name))).toEqual([])
  expect(core.title).toBe(hostileWords[0])
})

test('C5 a million characters are a file all the same', async () => {
  const content = sampleProposal('p1')
  content.sections.background = [{ is: 'paragraph', runs: [{ text: 'æ'.repeat(1_000_000) }] }]
  const { paragraphs } = await read(sampleReport('p1', {}, content))
  expect(paragraphs.some((one) => one.text.length === 1_000_000)).toBe(true)
})
