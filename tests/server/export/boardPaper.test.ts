import { expect, test, vi } from 'vitest'
import type { PrintedBoard } from '#server/export/boardFormat.ts'
import { boardPdf } from '#server/export/boardPdf.ts'
import { boardPoster } from '#server/export/boardPoster.ts'
import { newId } from '#shared/newId.ts'
import { everyThing } from '#tests/kit/everyKind.ts'
import { hostileWords } from '#tests/kit/hostileReport.ts'
import { aNote, aPrintedBoard } from '#tests/kit/printedBoard.ts'
import { aPng } from '#tests/kit/images.ts'
import { readPdf } from '#tests/kit/readPdf.ts'
import { structureOf, uaFaults } from '#tests/kit/uacheck.ts'

/** A compiler starts for each document; on a busy machine that takes a while. */
vi.setConfig({ testTimeout: 30_000 })

const print = async (format: typeof boardPdf | typeof boardPoster, board: PrintedBoard) => {
  const made = await format.print(board)
  if (!made.ok) throw new Error(made.no)
  return made.value
}

test('the board on A4 is PDF/UA-1 with a heading for each zone, heap and card, and a list of notes', async () => {
  const { bytes, remark } = await print(boardPdf, aPrintedBoard())
  expect(remark).toBeUndefined()
  expect(uaFaults(bytes)).toEqual([])
  expect(structureOf(bytes)).toMatchObject({ Title: 1, H1: 2, LI: 3 })
})

test('each zone begins a page, and each note says whose voice it is and how many dots it got', async () => {
  const board = aPrintedBoard()
  const note = board.items.find((item) => item.kind === 'note')!
  const pages = await readPdf((await print(boardPdf, { ...board, dots: { [note.id]: 3 } })).bytes)
  expect(pages).toHaveLength(2)
  for (const words of ['Mad & måltider', 'Aftensmad', 'Sovs!', 'Beboer · 3 prikker', 'Side 1 af 2'])
    expect(pages[0]).toContain(words)
  for (const words of ['Kort', 'Ét notat om dagen', 'Hvad vil vi prøve?', 'Vi skriver ét sted.'])
    expect(pages[1]).toContain(words)
})

test('an empty board is a page that says so', async () => {
  const pages = await readPdf((await print(boardPdf, { ...aPrintedBoard(), items: [] })).bytes)
  expect(pages.join(' ')).toContain('Der er intet på tavlen endnu.')
})

test('the poster is one A3 page with the words of the board as letters and a text in place of the picture', async () => {
  const { bytes, remark } = await print(boardPoster, aPrintedBoard())
  expect(remark).toBeUndefined()
  expect(uaFaults(bytes)).toEqual([])
  expect(structureOf(bytes)).toMatchObject({ Title: 1, Figure: 1 })
  const pages = await readPdf(bytes)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('Aftensmad')
})

test('every kind of thing and words that were written to break the file are printed', async () => {
  const board = aPrintedBoard()
  const things = Object.values(everyThing).map((thing) => ({ ...thing, id: newId<'item'>() }))
  const items = [...board.items, ...things, ...hostileWords.map((words) => aNote(words))]
  for (const format of [boardPdf, boardPoster])
    expect((await print(format, { ...board, items })).bytes.length).toBeGreaterThan(5000)
})

test('pictures are printed, to read and on the wall, with what they show in words', async () => {
  const id = newId<'item'>()
  const address = `data:image/png;base64,${aPng(40, 30).toString('base64')}`
  const board = {
    ...aPrintedBoard(),
    items: [{ ...everyThing.image, id }],
    pictures: { [everyThing.image.image]: address },
  }
  const figures = async (format: typeof boardPdf | typeof boardPoster, pictures: Record<string, string>) => {
    const { bytes, remark } = await print(format, { ...board, pictures })
    expect([remark, uaFaults(bytes)]).toEqual([undefined, []])
    return {
      count: structureOf(bytes).Figure ?? 0,
      drawn: (
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/Subtype ?\/Image/g) ?? []
      ).length,
    }
  }
  expect((await figures(boardPdf, {})).count).toBe(0)
  expect(await figures(boardPdf, board.pictures)).toMatchObject({ count: 1, drawn: 1 })
  expect((await figures(boardPoster, {})).drawn).toBe(0)
  expect((await figures(boardPoster, board.pictures)).drawn).toBe(1)
})
