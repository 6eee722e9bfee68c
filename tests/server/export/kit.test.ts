import { expect, test, vi } from 'vitest'
import { type Kit, printKit } from '#server/export/kit.ts'
import { templates } from '#shared/workshop/templates.ts'
import { hostileWords } from '#tests/kit/hostileReport.ts'
import { readPdf } from '#tests/kit/readPdf.ts'
import { structureOf, uaFaults } from '#tests/kit/uacheck.ts'

/** A compiler starts for each document; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 30_000 })

const address = (no: number) => `http://192.168.1.20:3000/j#t=${String(no).repeat(43).slice(0, 43)}`
const aKit = (more: Partial<Kit> = {}): Kit => ({
  title: 'En friere morgen',
  home: 'Plejehjemmet Bøgen',
  date: '2026-09-09',
  door: { code: '482913', address: '192.168.1.20:3000', url: 'http://192.168.1.20:3000/j#482913' },
  tickets: Array.from({ length: 10 }, (_, no) => address(no)),
  papers: 5,
  votes: 3,
  steps: templates[0]!.steps,
  ...more,
})
const print = async (kit: Kit) => {
  const made = await printKit(kit)
  if (!made.ok) throw new Error(made.no)
  return made.value
}

test('the paper of a meeting is PDF/UA-1: a heading each, a picture with words for each code, a table with headers', async () => {
  const { bytes, remark } = await print(aKit())
  expect(remark).toBeUndefined()
  expect(uaFaults(bytes)).toEqual([])
  expect(structureOf(bytes)).toMatchObject({ Title: 1, H1: 5, Figure: 11, Table: 1, TH: 4 })
})

test('door, ten tickets on two pages, five ballots on two, five idea sheets on three, and the steps with their minutes', async () => {
  const steps = [{ ...templates[0]!.steps[0]!, instruction: 'Tag jer god tid.' }, ...templates[0]!.steps.slice(1)]
  const pages = await readPdf((await print(aKit({ steps }))).bytes)
  expect(pages).toHaveLength(1 + 2 + 2 + 3 + 1)
  for (const words of ['Papir til En friere morgen', '482 913', '192.168.1.20:3000']) expect(pages[0]).toContain(words)
  const times = (page: number, words: string) => pages[page]?.split(words).length ?? 0
  expect([times(1, 'Din plads') - 1, times(2, 'Din plads') - 1]).toEqual([8, 2])
  expect([times(3, 'Hvem er du?') - 1, times(4, 'Hvem er du?') - 1]).toEqual([4, 1])
  expect([5, 6, 7].map((page) => times(page, 'Min idé') - 1)).toEqual([2, 2, 1])
  for (const words of ['Velkommen og ind i rummet', 'Tag jer god tid.', 'Alle sammen', '0.10', 'I alt 150 minutter'])
    expect(pages[8]).toContain(words)
  expect(pages[8]).not.toContain('{')
})

test('with a closed door, no tickets and no paper only the run sheet is left', async () => {
  const pages = await readPdf((await print(aKit({ door: null, tickets: [], papers: 0 }))).bytes)
  expect(pages.join(' ')).not.toMatch(/Kode|Din plads|Stemmeseddel/)
  expect(pages.join(' ')).toContain('Kørselsark')
})

test('words that were written to break the file are printed', async () => {
  const steps = hostileWords.map((words, no) => ({
    ...templates[0]!.steps[0]!,
    id: `s${no}`,
    title: words,
    prompt: words,
  }))
  expect((await print(aKit({ title: hostileWords.join(' '), steps }))).bytes.length).toBeGreaterThan(5000)
})
