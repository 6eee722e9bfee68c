import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { unreadable } from '#server/text/unreadable.ts'
import { openProposal, type ProposalDoc } from '#shared/docs/proposal.ts'
import { richJson, type RichNode } from '#shared/proposal/richJson.ts'
import { type TextSectionId, textSections } from '#shared/proposal/sections.ts'
import { writeSection } from '#shared/proposal/write.ts'
import { sampleProposal } from '#tests/kit/sampleProposals.ts'

const textsOf = (proposal: ProposalDoc) =>
  Object.fromEntries(textSections.map((one) => [one, richJson(proposal.sections[one])])) as Record<TextSectionId, RichNode>
const aProposal = () => openProposal(new Y.Doc())
const node = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name)
  made.insert(0, inside)
  return made
}
const linked = (href: string) => {
  const text = new Y.XmlText()
  text.insert(0, 'her', { link: { href } })
  return node('paragraph', text)
}

test('an empty proposal, and one that people have written, read as the editor would show them', async () => {
  expect(await unreadable(textsOf(aProposal()))).toEqual([])
  for (const name of ['p1', 'p2', 'p3'] as const) {
    const proposal = aProposal()
    for (const section of textSections) writeSection(proposal, section, sampleProposal(name).sections[section])
    expect(await unreadable(textsOf(proposal))).toEqual([])
  }
})

test.each<[string, () => Y.XmlElement | Y.XmlText]>([
  ['a node that nobody knows', () => node('iframe')],
  ['a picture', () => node('image')],
  ['a heading, which the editor does not offer', () => node('heading', new Y.XmlText('x'))],
  ['bare words outside any paragraph', () => new Y.XmlText('x')],
  ['a paragraph in a paragraph', () => node('paragraph', node('paragraph'))],
  ['a list without a point', () => node('bulletList')],
  ['a list with a paragraph for a point', () => node('bulletList', node('paragraph'))],
  ['a mark that nobody knows', () => {
    const text = new Y.XmlText()
    text.insert(0, 'x', { blink: {} })
    return node('paragraph', text)
  }],
  ['a link to a program', () => linked('javascript:alert(1)')],
  ['a link to a program, in disguise', () => linked('\u0001JaVaScRiPt:alert(1)')],
  ['a link to a page of its own', () => linked('data:text/html,x')],
  ['a link without https', () => linked('http://eksempel.dk')],
])('%s is found, and left where it is', async (_, make) => {
  const proposal = aProposal()
  writeSection(proposal, 'risks', [{ is: 'paragraph', runs: [{ text: 'Det er godt' }] }])
  proposal.sections.background.insert(0, [make()])
  const before = Y.encodeStateAsUpdate(proposal.doc)
  expect(await unreadable(textsOf(proposal))).toEqual(['background'])
  expect(Y.encodeStateAsUpdate(proposal.doc)).toEqual(before)
})

test.each(['https://eksempel.dk/a?b=1', 'mailto:hus@eksempel.dk', 'tel:+4512345678'])('%s may be followed', async (href) => {
  const proposal = aProposal()
  proposal.sections.background.insert(0, [linked(href)])
  expect(await unreadable(textsOf(proposal))).toEqual([])
})
