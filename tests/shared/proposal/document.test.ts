import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openProposal } from '#shared/docs/proposal.ts'
import { type Block, plainText } from '#shared/proposal/blocks.ts'
import { emptyContent } from '#shared/proposal/content.ts'
import { readBlocks, readProposal } from '#shared/proposal/read.ts'
import { seedProposal } from '#shared/proposal/write.ts'
import { sampleIds, sampleProposal } from '#tests/kit/sampleProposals.ts'

const blank = () => openProposal(new Y.Doc())
const line = (...runs: { text: string; bold?: boolean; italic?: boolean; href?: string }[]): Block => ({
  is: 'paragraph',
  runs,
})
/** Reads a section that holds these nodes. */
const reading = (...nodes: (Y.XmlElement | Y.XmlText)[]): Block[] => {
  const { sections } = blank()
  sections.risks.insert(0, nodes)
  return readBlocks(sections.risks)
}
const element = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name)
  made.insert(0, inside)
  return made
}

test.each(sampleIds)('%s reads as it was seeded', (id) => {
  const proposal = blank()
  const content = sampleProposal(id)
  seedProposal(proposal, content)
  const read = readProposal(proposal)
  expect(read.sections).toEqual(content.sections)
  expect(read.fields).toEqual(content.fields)
  expect(read.title).toBe(content.title)
  expect(read.rules).toEqual(content.rules)
  expect(read.goals.map((goal) => goal.indicator)).toEqual(content.goals.map((goal) => goal.indicator))
  expect(read.heard).toEqual(content.heard)
})

test('marks, links, breaks and lists in lists survive the way in and out', () => {
  const blocks: Block[] = [
    line({ text: 'fed ', bold: true }, { text: 'skrå', italic: true }, { text: '\n' }, { text: 'ny linje' }),
    {
      is: 'list',
      ordered: false,
      items: [[line({ text: 'æble' }), { is: 'list', ordered: true, items: [[line({ text: 'ål' })]] }]],
    },
    line({ text: 'her', href: 'https://eksempel.dk/a?b=1&c=2' }),
  ]
  const proposal = blank()
  seedProposal(proposal, { ...emptyContent(), sections: { ...emptyContent().sections, risks: blocks } })
  expect(readProposal(proposal).sections.risks).toEqual(blocks)
})

test('seeding again changes nothing, whatever people have written since', () => {
  const proposal = blank()
  seedProposal(proposal, sampleProposal('p1'))
  proposal.title.insert(0, 'Ny: ')
  seedProposal(proposal, sampleProposal('p2'))
  expect(readProposal(proposal).title).toBe(`Ny: ${sampleProposal('p1').title}`)
})

test('a node we do not know keeps its words', () => {
  const table = element('table', element('row', element('cell', new Y.XmlText('ord i en celle'))))
  expect(reading(table, element('heading', new Y.XmlText('overskrift')))).toEqual([
    line({ text: 'ord i en celle' }),
    line({ text: 'overskrift' }),
  ])
  expect(reading(element('bulletList', new Y.XmlText('løst')))).toEqual([
    { is: 'list', ordered: false, items: [[line({ text: 'løst' })]] },
  ])
})

test('lists too deep in lists read as lines', () => {
  let inner = element('paragraph', new Y.XmlText('inderst'))
  for (let depth = 0; depth < 100; depth++) inner = element('bulletList', element('listItem', inner))
  const blocks = reading(inner)
  expect(plainText(blocks)).toBe('inderst')
  expect(JSON.stringify(blocks).split('list').length).toBeLessThan(10)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  '&#106;avascript:alert(1)',
  'vbscript:x',
  '\u0001javascript:alert(1)',
  'https://a\nb',
  '//eksempel.dk',
  'http://eksempel.dk',
  { toString: () => 'https://eksempel.dk' },
])('C1 a link to %j that was written past the editor is plain words', (href) => {
  const text = new Y.XmlText()
  text.applyDelta([{ insert: 'her', attributes: { link: { href } } }])
  expect(reading(element('paragraph', text))).toEqual([line({ text: 'her' })])
})

test('empty paragraphs are not kept', () => {
  expect(reading(element('paragraph'), element('paragraph', new Y.XmlText('  ')), element('hardBreak'))).toEqual([])
})

test('fields and rows of the wrong type read as not written', () => {
  const proposal = blank()
  proposal.fields.set('start', 7)
  proposal.fields.set('themes', 'alle')
  proposal.fields.set('noResidentReason', { a: 1 })
  proposal.fields.set('totalDkk', Number.NaN)
  proposal.rules.set('r', 'ikke en række' as unknown as Y.Map<unknown>)
  proposal.goals.set('g', new Y.Map<unknown>([['baseline', 'mange']]))
  const read = readProposal(proposal)
  expect(read.fields).toEqual(emptyContent().fields)
  expect(read.rules).toEqual([])
  expect(read.goals[0]).toMatchObject({ id: 'g', baseline: null, indicator: '' })
})

test('rows stand in their own order, and those that do not say stand first', () => {
  const proposal = blank()
  for (const [id, order] of [
    ['z', 1],
    ['a', 2],
    ['m', undefined],
  ] as const)
    proposal.rules.set(id, new Y.Map<unknown>(order === undefined ? [] : [['order', order]]))
  expect(readProposal(proposal).rules.map((row) => row.id)).toEqual(['m', 'z', 'a'])
})
