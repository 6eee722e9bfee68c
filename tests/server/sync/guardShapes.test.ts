import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { laws } from '#server/sync/laws.ts'
import { openProposal, sectionRoot } from '#shared/docs/proposal.ts'
import { textSections } from '#shared/proposal/sections.ts'
import { honest, judged } from '#tests/kit/judged.ts'

const section = textSections[0]!

describe('what would break a page that shows it is refused', () => {
  test.each<[string, (copy: Y.Doc) => void]>([
    ['a row of rules that is no row', (copy) => copy.getMap('rules').set('r', 'x')],
    ['a map among paragraphs', (copy) => copy.getXmlFragment(sectionRoot(section)).insert(0, [new Y.Map() as never])],
    ['an object in a title', (copy) => copy.getText('title').insertEmbed(0, { a: 1 })],
    ['a paragraph among single values', (copy) => copy.getMap('fields').set('aim', new Y.XmlElement('paragraph'))],
    ['an attribute on a text', (copy) => copy.getText('title').setAttribute('href', 'x')],
  ])('%s', (_, change) => {
    const { doc, judge } = judged(laws.proposal, openProposal, ({ title }) => title.insert(0, 'abcdef'))
    expect(judge(honest(doc, change)).is).toBe('bad')
  })
})
