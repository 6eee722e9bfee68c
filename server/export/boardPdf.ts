import type { Placed } from '#shared/docs/board.ts'
import { type Chapter, chaptersOf } from '#shared/docs/chapters.ts'
import { sizeOf, wordsOf } from '#shared/items/index.ts'
import type { Note } from '#shared/items/note.ts'
import { cleaned } from '#shared/proposal/clean.ts'
import { board as boardWords } from '#shared/texts/da/board.ts'
import { codes } from '#shared/texts/da/codes.ts'
import { report, board as t } from '#shared/texts/da/export.ts'
import { things } from '#shared/texts/da/things.ts'
import type { BoardFormat, PrintedBoard } from './boardFormat.ts'
import { pictureIn, type Pictures } from './boardSvgThings.ts'
import { typeset } from './typeset.ts'
import { escaped } from './xml.ts'

/** The board to read on A4: a heading for each zone and each heap, every note with the word of its voice, and its dots. */
export const boardPdf = {
  type: 'application/pdf',
  ending: 'pdf',
  showsPictures: true,
  print: (board: PrintedBoard) => {
    const { title, home, date, items, dots } = cleaned({ ...board, pictures: {} })
    const chapters = chaptersOf(items).map((chapter) => printedChapter(chapter, dots, board.pictures ?? {}))
    const printed = { title: t.title(title), home, zones: chapters.filter((one) => one.parts.length > 0) }
    const [year, month, day] = date.split('-').map(Number)
    const words = { nothing: t.nothing, pageOf: t.pageOf, year, month, day }
    return typeset({ template: 'board', inputs: { board: JSON.stringify(printed), words: JSON.stringify(words) } })
  },
} satisfies BoardFormat

/** Under a heading (`''`: none of its own): cards with their answered questions, and words with who said them. */
interface PrintedPart {
  heading: string
  remark: string
  facts: [label: string, answer: string][]
  /** `picture`: what the words are about, as a drawing that holds it. */
  notes: { text: string; by: string; voice: string; picture?: string }[]
}

function printedChapter(
  { zone, clusters, cards, notes, things: others }: Chapter,
  dots: PrintedBoard['dots'],
  pictures: Pictures,
) {
  const given = ({ id }: Placed) => (dots[id] ? t.dots(dots[id]) : '')
  const noteLine = (note: Placed<Note>) => ({
    text: note.body,
    by: [spoken(note), given(note)].filter(Boolean).join(' · '),
    voice: note.voice,
  })
  const words = others.filter((one) => wordsOf(one).trim() !== '')
  const heaps = clusters.map(
    ({ cluster, notes: members }): PrintedPart => ({
      heading: cluster.title.trim() || boardWords.cluster.unnamed,
      remark: given(cluster),
      facts: [],
      notes: members.map(noteLine),
    }),
  )
  const fields = ['what', 'forWhom', 'better', 'inTheWay', 'firstStep'] as const
  const finished = cards.map(
    (card): PrintedPart => ({
      heading: `${t.card}: ${card.title.trim() || boardWords.card.unnamed}`,
      remark: given(card),
      facts: fields.flatMap((field) => (card[field].trim() ? [[boardWords.card[field], card[field]]] : [])),
      notes: [],
    }),
  )
  const loose = { heading: heaps.length + finished.length > 0 ? t.looseNotes : '', remark: '', facts: [] }
  const rest = { heading: t.otherWords, remark: '', facts: [] }
  const parts: PrintedPart[] = [
    ...heaps,
    ...finished,
    ...(notes.length > 0 ? [{ ...loose, notes: notes.map(noteLine) }] : []),
    ...(words.length > 0
      ? [
          {
            ...rest,
            notes: words.map((one) => ({
              text: wordsOf(one),
              by: saidBy(one),
              voice: 'voice' in one ? one.voice : '',
              ...pictureOf(one, pictures),
            })),
          },
        ]
      : []),
  ]
  return { heading: zone?.title ?? t.outside, parts }
}

/** Whose words a note holds, and whether somebody else wrote them down. */
const spoken = (note: Note): string =>
  note.entry === 'scribe' ? report.scribed(codes.voice[note.voice].toLowerCase()) : codes.voice[note.voice]

/** What it is, and whose voice, when it has one. */
const saidBy = (item: Placed): string =>
  'voice' in item ? `${things.kinds[item.kind]} · ${codes.voice[item.voice]}` : things.kinds[item.kind]

/** The picture a thing shows, alone in a drawing of its own shape: the typesetter takes no other address. */
function pictureOf(item: Placed, pictures: Pictures): { picture?: string } {
  const address = pictureIn(item, pictures)
  if (!address) return {}
  const { w, h } = sizeOf(item)
  const whole = `width="${w}" height="${h}"`
  return {
    picture: `<svg xmlns="http://www.w3.org/2000/svg" ${whole}><image ${whole} href="${escaped(address)}"/></svg>`,
  }
}
