import { type Card, cardNeeds } from '../items/card.ts'
import { voices } from '../programme/codes.ts'
import { ok, refuse, type Result } from '../result.ts'
import { fromCard as words } from '../texts/da/export.ts'
import type { Block } from './blocks.ts'
import { emptyContent, type ProposalContent } from './content.ts'

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ is: 'paragraph', runs: [{ text: part }] }))

/**
 * What a proposal starts as: the card's own words in the sections they answer, and how many notes of each voice it came
 * from. Refuses an unfinished card; `about.fields` names the empty ones.
 */
export function fromCard(card: Card): Result<ProposalContent> {
  const empty = cardNeeds.filter((field) => card[field].trim() === '')
  if (empty.length > 0) return refuse('card-unfinished', { fields: empty.join(' ') })

  const content = emptyContent()
  const sources = Object.values(card.sources)
  return ok({
    ...content,
    title: card.title.trim(),
    sections: {
      ...content.sections,
      action: paragraphs(card.what),
      who_where: paragraphs(card.forWhom),
      resident_benefit: paragraphs(card.better),
      background: paragraphs(card.inTheWay),
      smallest_test: paragraphs(card.firstStep),
    },
    fields: { ...content.fields, themes: card.themes, aims: card.aims, mandateNeed: card.mandateNeed },
    heard: voices.flatMap((voice, order) => {
      const count = sources.filter((source) => source.voice === voice).length
      return count > 0 ? [{ id: `notes-${voice}`, voice, count, method: words.method(count), order }] : []
    }),
  })
}
