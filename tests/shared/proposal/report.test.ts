import { expect, test } from 'vitest'
import { pointsOf } from '#shared/proposal/blocks.ts'
import { cleanText } from '#shared/proposal/clean.ts'
import type { Part } from '#shared/proposal/report.ts'
import { caseHeadings } from '#tests/kit/caseHeadings.ts'
import { edgeCaseTexts, sampleProposal, sampleReport, sampleSources } from '#tests/kit/sampleProposals.ts'

const report = sampleReport('p1')
const chapter = (heading: string) => report.chapters.find((one) => one.heading === heading)!
const tableOf = (parts: readonly Part[]) => parts.find((part) => part.is === 'table')!

test('the chapters are those of a Danish case, in its order', () => {
  expect(report.chapters.map((one) => one.heading)).toEqual([
    ...caseHeadings,
    'Bilag A: Sedlerne bag forslaget',
    'Bilag B: Udgaver og kontrol',
  ])
})

test('each note behind it is printed with its voice and how the words came in', () => {
  const sources = [...sampleSources('p2')]
  const { rows } = tableOf(sampleReport('p2').chapters.at(-2)!.parts)
  expect(rows).toHaveLength(sources.length)
  expect(rows).toContainEqual([
    'Den samme om morgenen. Der kommer så mange forskellige.',
    'Beboer',
    'Sagt af beboer. Skrevet af en anden.',
  ])
})

test('what is empty says so, and what nobody has measured is not a zero', () => {
  const content = sampleProposal('p3')
  content.sections.alternatives = []
  const empty = sampleReport('p3', {}, content)
  expect(JSON.stringify(empty.chapters[14])).toContain('Ikke udfyldt.')
  expect(tableOf(empty.chapters[8]!.parts).rows[0]![1]).toBe('Ikke målt')
})

test('the words "At" and the number are printed once', () => {
  const points = chapter('Det indstilles').parts[0]
  expect(points?.is === 'points' && points.points[0]![0]!.text).toMatch(/^gang A og B må nøjes/)
})

test('points are read however they were typed', () => {
  const item = (text: string) => [{ is: 'paragraph' as const, runs: [{ text }] }]
  const points = pointsOf([
    { is: 'paragraph', runs: [{ text: 'At en\nAt to' }, { text: ' fed', bold: true }] },
    { is: 'list', ordered: true, items: [item('tre'), item('Atlet er et ord')] },
  ])
  expect(points.map((runs) => runs.map((run) => run.text).join(''))).toEqual(['en', 'to fed', 'tre', 'Atlet er et ord'])
})

test('the same proposal gives the same report, letter by letter', () => {
  expect(JSON.stringify(sampleReport('p2'))).toBe(JSON.stringify(sampleReport('p2')))
})

test('a report is plain: it comes out of JSON as it went in', () => {
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
})

test('money, numbers and dates are written the Danish way', () => {
  const text = JSON.stringify(sampleReport('p2').chapters)
  expect(text).toContain('180.000 kr.')
  expect(text).toContain('7,1 procent')
  expect(text).toContain('1. september 2026')
})

test('a version lists those before it', () => {
  const later = sampleReport('p1', {
    version: 2,
    earlier: [{ version: 1, at: '2026-04-20T08:15:00Z', hash: 'ab'.repeat(32) }],
  })
  expect(tableOf(later.chapters.at(-1)!.parts).rows[0]).toEqual([
    '1',
    '20. april 2026 kl. 10.15',
    `${'abababab '.repeat(8)}`.trim(),
  ])
})

test('what the checks still ask about is printed', () => {
  expect(tableOf(sampleReport('p3').chapters.at(-1)!.parts).rows.map((row) => row[0])).toEqual(['C07', 'C16'])
})

test('words are cleaned of what no document can hold, and of nothing else', () => {
  const emoji = edgeCaseTexts.find((one) => one.id === 'e05')!.text
  expect(cleanText(emoji)).toBe(emoji)
  expect(cleanText('A\u030an')).toBe('Ån')
  expect(cleanText('a\u0000\u0008b\u202ec\ud800\r\nd\u2028e\tf')).toBe('abc\ufffd\nd\ne f')
  expect(cleanText(`e${'\u0301'.repeat(10_000)}`).length).toBeLessThan(12)
})
