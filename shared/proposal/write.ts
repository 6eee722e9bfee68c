import * as Y from 'yjs'
import type { ProposalDoc } from '../docs/proposal.ts'
import { type Block, linesOf, type Run } from './blocks.ts'
import { answerMaps } from './answers.ts'
import type { ProposalContent } from './content.ts'
import { type TextSectionId, textSections } from './sections.ts'

/** What a proposal begins as: its content, and the keys of those words that somebody has said are about nobody. */
export interface Seed extends ProposalContent {
  answered?: readonly string[]
}

/** Whether nobody, not even the server, has put a word in it yet. */
const isBlank = (proposal: ProposalDoc): boolean =>
  proposal.title.length === 0 &&
  proposal.fields.size === 0 &&
  textSections.every((section) => proposal.sections[section].length === 0)

/**
 * Fills a blank proposal, in one transaction. A proposal that holds anything is left as it is, so it may run as often as it
 * likes. Sets are stored as maps `{ code: true }`, so that two people may tick at once; empty ones too.
 */
export function seedProposal(proposal: ProposalDoc, content: Seed): void {
  proposal.doc.transact(() => {
    if (!isBlank(proposal)) return
    proposal.title.insert(0, content.title)
    for (const section of textSections) writeSection(proposal, section, content.sections[section])
    for (const [key, value] of Object.entries(content.fields)) {
      if (Array.isArray(value)) proposal.fields.set(key, new Y.Map(value.map((code) => [String(code), true])))
      else if (value !== null && value !== '') proposal.fields.set(key, value)
    }
    for (const rows of ['rules', 'goals', 'heard'] as const)
      for (const { id, ...row } of content[rows]) proposal[rows].set(id, new Y.Map(Object.entries(row)))
    proposal.fields.set(answerMaps.personal, new Y.Map((content.answered ?? []).map((key) => [key, true])))
    proposal.fields.set(answerMaps.words, new Y.Map())
  })
}

/** Makes a text section read as these blocks, whatever it held. */
export function writeSection(proposal: ProposalDoc, section: TextSectionId, blocks: readonly Block[]): void {
  const fragment = proposal.sections[section]
  proposal.doc.transact(() => {
    fragment.delete(0, fragment.length)
    if (blocks.length > 0) fragment.insert(0, blocks.map(element))
  })
}

/** A block as TipTap keeps it. */
function element(block: Block): Y.XmlElement {
  if (block.is === 'paragraph') return parent('paragraph', inline(block.runs))
  const items = block.items.map((item) => parent('listItem', item.map(element)))
  return parent(block.ordered ? 'orderedList' : 'bulletList', items)
}

function parent(name: string, inside: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  if (inside.length > 0) made.insert(0, inside)
  return made
}

/** Runs as texts, with a break element between lines. */
function inline(runs: readonly Run[]): (Y.XmlElement | Y.XmlText)[] {
  return linesOf(runs).flatMap((line, index) => {
    const text = new Y.XmlText()
    text.applyDelta(line.map((run) => ({ insert: run.text, attributes: marks(run) })))
    return [...(index > 0 ? [new Y.XmlElement('hardBreak')] : []), ...(line.length > 0 ? [text] : [])]
  })
}

const marks = ({ bold, italic, href }: Run) => ({
  ...(bold ? { bold: {} } : {}),
  ...(italic ? { italic: {} } : {}),
  ...(href ? { link: { href } } : {}),
})
