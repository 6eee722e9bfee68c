import type * as Y from 'yjs'
import { type TextSectionId, textSections } from '../proposal/sections.ts'

/**
 * A proposal as its document. Each text section is a fragment of its own, so people in different sections never meet; rows
 * (rules, goals, voices heard) are maps by id; single values lie in `fields`, whose keys are those of `Fields`.
 */
export interface ProposalDoc {
  doc: Y.Doc
  title: Y.Text
  sections: Record<TextSectionId, Y.XmlFragment>
  fields: Y.Map<unknown>
  rules: Y.Map<Y.Map<unknown>>
  goals: Y.Map<Y.Map<unknown>>
  heard: Y.Map<Y.Map<unknown>>
}

export const sectionRoot = (section: TextSectionId): string => `section:${section}`

/** Root names and their types, for opening and for the guard. */
export const proposalRoots: Record<string, 'text' | 'map' | 'xml'> = {
  title: 'text',
  fields: 'map',
  rules: 'map',
  goals: 'map',
  heard: 'map',
  ...Object.fromEntries(textSections.map((section) => [sectionRoot(section), 'xml' as const])),
}

export function openProposal(doc: Y.Doc): ProposalDoc {
  const fragments = textSections.map((section) => [section, doc.getXmlFragment(sectionRoot(section))])
  return {
    doc,
    title: doc.getText('title'),
    sections: Object.fromEntries(fragments) as ProposalDoc['sections'],
    fields: doc.getMap('fields'),
    rules: doc.getMap('rules'),
    goals: doc.getMap('goals'),
    heard: doc.getMap('heard'),
  }
}
