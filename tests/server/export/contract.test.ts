import { expect, test, vi } from 'vitest'
import { type Made, canonical, fingerprint } from '#server/export/format.ts'
import { reportFormats } from '#server/export/index.ts'
import { readDocx } from '#tests/kit/readDocx.ts'
import { readPdf } from '#tests/kit/readPdf.ts'
import { sampleIds, sampleReport } from '#tests/kit/sampleProposals.ts'

/** A compiler starts for each document; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 30_000 })

/** How a reader gets the words out of each format. A new format does not compile until it says so. */
const wordsOf: Record<keyof typeof reportFormats, (bytes: Uint8Array) => string | Promise<string>> = {
  docx: (bytes) =>
    readDocx(bytes)
      .paragraphs.map((paragraph) => paragraph.text)
      .join('\n'),
  pdf: async (bytes) => (await readPdf(bytes)).join('\n'),
  json: (bytes) => textsIn(JSON.parse(new TextDecoder().decode(bytes))).join('\n'),
}
/** Every text in a plain value, in its order. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [String(value)]

const names = Object.keys(reportFormats) as (keyof typeof reportFormats)[]
const cases = names.flatMap((name) => sampleIds.map((id) => ({ name, id })))

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
const made = async (
  name: keyof typeof reportFormats,
  report = sampleReport('p1'),
  hash: string | null = fingerprint(report),
) => {
  const answer = await reportFormats[name].print({ report, hash })
  if (!answer.ok) throw new Error(answer.no)
  return answer.value satisfies Made
}

test.each(cases)('$name holds every heading and every note of $id, in order', async ({ name, id }) => {
  const report = sampleReport(id)
  const words = letters(await wordsOf[name]((await made(name, report)).bytes))
  let at = 0
  for (const { heading } of report.chapters) {
    const next = words.indexOf(letters(heading), at)
    expect(next, heading).toBeGreaterThanOrEqual(at)
    at = next
  }
  const table = report.chapters.at(-2)?.parts.find((part) => part.is === 'table')
  for (const [note, voice] of table?.rows ?? []) {
    expect(words).toContain(letters(note!))
    expect(words).toContain(letters(voice!))
  }
})

test.each(names)('%s says which version it is', async (name) => {
  const report = sampleReport('p1')
  const words = letters(await wordsOf[name]((await made(name, report)).bytes))
  expect(words).toContain('FRI2026001')
  expect(words).toContain(fingerprint(report))
})

test.each(names)('%s marks a draft as one', async (name) => {
  const words = await wordsOf[name](
    (await made(name, sampleReport('p1', { draft: true, reference: null }), null)).bytes,
  )
  expect(words).toContain('Kladde')
})

test.each(names)('%s lacks nothing', async (name) => {
  expect((await made(name)).remark).toBeUndefined()
})

test('the fingerprint is that of the words, not of the order their keys were written in', () => {
  const report = sampleReport('p1')
  const turned = Object.fromEntries(Object.entries(report).reverse()) as unknown as typeof report
  expect(fingerprint(turned)).toBe(fingerprint(report))
  expect(fingerprint({ ...report, title: `${report.title}.` })).not.toBe(fingerprint(report))
  expect(canonical({ b: undefined, a: [1, null] })).toBe('{"a":[1,null]}')
})

test('the JSON is the frozen report itself, and its hash can be worked out again', async () => {
  const report = sampleReport('p2')
  const { report: read, sha256 } = JSON.parse(new TextDecoder().decode((await made('json', report)).bytes))
  expect(read).toEqual(report)
  expect(fingerprint(read)).toBe(sha256)
})
