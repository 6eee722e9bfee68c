import type { Card } from '../items/card.ts'
import { cardMax } from '../items/card.ts'
import { type Block, plainText } from './blocks.ts'
import type { ProposalContent } from './content.ts'
import { type SectionId, textSections } from './sections.ts'

/** One stretch of words in a proposal, judged as one: a line, a field of a row, or a note it came from. */
export interface Said {
  section: SectionId
  text: string
  /** The source note these words are from; a note stays as it was said, and is corrected elsewhere. */
  note?: string
}

/** Everything that somebody has written in a proposal or said in its notes, line by line. Blank lines are left out. */
export function saidIn(content: ProposalContent, sources: readonly { text: string; note?: string }[]): Said[] {
  const { title, sections, fields, rules, goals, heard } = content
  const under = (section: SectionId, ...texts: string[]) => texts.map((text) => ({ section, text }))
  const all: Said[] = [
    ...under('title', title),
    ...textSections.flatMap((section) =>
      under(section, ...plainText(sections[section]).split('\n'), ...addressesIn(sections[section])),
    ),
    ...under('voices', fields.noResidentReason, ...heard.map((row) => row.method)),
    ...rules.flatMap((row) => under('rules', row.title, row.sourceText, row.insteadWeDo)),
    ...goals.flatMap((row) =>
      under('result_goals', row.indicator, row.unit, row.method, row.frequency, row.responsibleRole),
    ),
    ...sources.map(({ text, note }) => ({ section: 'voices' as const, text, note: note ?? '' })),
  ]
  return all.filter(({ text }) => text.trim() !== '')
}

/** Where links lead: an address can point at a human being as well as words can. */
const addressesIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.is === 'paragraph'
      ? block.runs.flatMap(({ href }) => href ?? [])
      : block.items.flatMap((item) => addressesIn(item)),
  )

/** A field that a group fills in on a card. */
export type CardField = keyof typeof cardMax

/** Everything that goes from a card into a proposal: its fields, and its notes by id. */
export const saidOnCard = (card: Card): { text: string; field?: CardField; note?: string }[] => [
  ...(Object.keys(cardMax) as CardField[]).map((field) => ({ field, text: card[field] })),
  ...Object.entries(card.sources).map(([note, { text }]) => ({ note, text })),
]
