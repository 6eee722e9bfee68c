import * as v from 'valibot'
import * as Y from 'yjs'
import type { ProposalDoc } from '../docs/proposal.ts'
import type { Block, Run } from './blocks.ts'
import { fields, goal, heard, type ProposalContent, rule } from './content.ts'
import { safeHref } from './href.ts'
import { textSections } from './sections.ts'

/** How deep lists may lie in lists before what is deeper reads as plain lines. */
const deepest = 6

/** A proposal's document as plain values. Total: unknown nodes keep their words, unknown fields read as not written. */
export function readProposal(proposal: ProposalDoc): ProposalContent {
  const sections = textSections.map((section) => [section, readBlocks(proposal.sections[section])])
  return {
    title: proposal.title.toString(),
    sections: Object.fromEntries(sections) as ProposalContent['sections'],
    fields: v.parse(fields, proposal.fields.toJSON()),
    rules: readRows(proposal.rules, rule),
    goals: readRows(proposal.goals, goal),
    heard: readRows(proposal.heard, heard),
  }
}

function readRows<Row extends { order: number }>(
  stored: Y.Map<Y.Map<unknown>>,
  schema: v.GenericSchema<unknown, Row>,
): (Row & { id: string })[] {
  const rows = [...stored].flatMap(([id, raw]) =>
    raw instanceof Y.Map ? [{ ...v.parse(schema, raw.toJSON()), id }] : [],
  )
  return rows.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** Rich text as TipTap keeps it → blocks. */
export const readBlocks = (fragment: Y.XmlFragment): Block[] => children(fragment, 0)

const isElement = (node: unknown, name?: string): node is Y.XmlElement =>
  node instanceof Y.XmlElement && (name === undefined || node.nodeName === name)

function children(parent: Y.XmlFragment, depth: number): Block[] {
  if (depth > deepest) return lines(parent)
  const blocks: Block[] = []
  /** Neighbouring texts and breaks that lie directly here: the inside of a paragraph, or of a node we do not know. */
  let runs: Run[] = []
  const paragraph = () => {
    if (isWritten(runs)) blocks.push({ is: 'paragraph', runs })
    runs = []
  }
  for (const node of parent.toArray()) {
    if (node instanceof Y.XmlText) runs.push(...readRuns(node))
    else if (isElement(node, 'hardBreak')) runs.push({ text: '\n' })
    else if (isElement(node)) {
      paragraph()
      blocks.push(...readElement(node, depth))
    }
  }
  paragraph()
  return blocks
}

function readElement(node: Y.XmlElement, depth: number): Block[] {
  const ordered = node.nodeName === 'orderedList'
  if (!ordered && node.nodeName !== 'bulletList') return children(node, depth + 1)
  const items = node.toArray().map((item): Block[] => {
    if (item instanceof Y.XmlText) return [{ is: 'paragraph', runs: readRuns(item) }]
    return isElement(item) ? children(item, depth + 1) : []
  })
  const written = items.filter((item) => item.length > 0)
  return written.length > 0 ? [{ is: 'list', ordered, items: written }] : []
}

const isWritten = (runs: readonly Run[]): boolean => runs.some((run) => run.text.trim() !== '')

/** All words below, each text a paragraph. Walks without recursion. */
function lines(parent: Y.XmlFragment): Block[] {
  const texts = [...parent.createTreeWalker((node) => node instanceof Y.XmlText)] as Y.XmlText[]
  return texts
    .map(readRuns)
    .filter(isWritten)
    .map((runs) => ({ is: 'paragraph', runs }))
}

function readRuns(text: Y.XmlText): Run[] {
  const delta: { insert: unknown; attributes?: Record<string, unknown> }[] = text.toDelta()
  return delta.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string' || insert === '') return []
    const link = attributes.link as { href?: unknown } | null | undefined
    const href = safeHref(link?.href)
    return [
      {
        text: insert,
        ...(attributes.bold ? { bold: true } : {}),
        ...(attributes.italic ? { italic: true } : {}),
        ...(href ? { href } : {}),
      },
    ]
  })
}
