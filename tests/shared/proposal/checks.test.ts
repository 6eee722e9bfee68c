import { expect, test } from 'vitest'
import { keyOf } from '#shared/guard/asking.ts'
import { blocking, type CheckContext, type CheckId, checkProposal, checks } from '#shared/proposal/checks.ts'
import type { ProposalContent } from '#shared/proposal/content.ts'
import {
  edgeCaseTexts,
  expectedChecks,
  sampleAnswers,
  sampleChecks,
  sampleIds,
  sampleProposal,
  sampleSources,
} from '#tests/kit/sampleProposals.ts'

const context: CheckContext = { sources: sampleSources('p1'), answers: sampleAnswers('p1'), programmeEnd: '2028-12-31' }
const text = (words: string) => [{ is: 'paragraph' as const, runs: [{ text: words }] }]

/** Which part of a proposal is changed, and how. */
type Change = (content: ProposalContent) => [part: object | undefined, how: object]

/** The checks that p1, which passes all, fails after these changes. */
const failing = (changes: Change[], more: Partial<CheckContext> = {}): string[] => {
  const content = sampleProposal('p1')
  for (const change of changes) {
    const [part, how] = change(content)
    Object.assign(part ?? {}, how)
  }
  return checkProposal(content, { ...context, ...more })
    .filter((check) => !check.passed)
    .map((check) => check.id)
}

test.each(sampleIds)('%s of the sample fails what its authors expected, and nothing else', (id) => {
  const known = (ids: string[]) => ids.filter((check) => check in checks)
  const failed = sampleChecks(id).filter((check) => !check.passed)
  expect(blocking(failed)).toEqual(known(expectedChecks(id).block))
  expect(failed.filter((check) => check.severity === 'warn').map((check) => check.id)).toEqual(
    known(expectedChecks(id).warn),
  )
})

const breaks: [CheckId, string, Change][] = [
  ['C01', 'a proposal without a name', (p) => [p, { title: '  ' }]],
  ['C01', 'a name of 81 characters', (p) => [p, { title: 'å'.repeat(81) }]],
  ['C03', 'a gain for residents in 29 characters', (p) => [p.sections, { resident_benefit: text('x'.repeat(29)) }]],
  ['C04', 'no theme', (p) => [p.fields, { themes: [] }]],
  ['C04', 'no aim', (p) => [p.fields, { aims: [] }]],
  ['C05', 'nobody knowing who can say yes', (p) => [p.fields, { level: null, mandateNeed: 'unknown' }]],
  ['C06', 'no rule although a mandate is needed', (p) => [p, { rules: [] }]],
  ['C06', 'nothing instead of the rule', (p) => [p.rules[1], { insteadWeDo: ' ' }]],
  ['C06', 'a rule that nobody made', (p) => [p.rules[0], { decidedBy: 'unknown' }]],
  ['C07', 'a goal without where we stand today', (p) => [p.goals[0], { baseline: null }]],
  ['C08', 'no goal for what must not get worse', (p) => [p, { goals: p.goals.slice(0, 2) }]],
  ['C09', 'a midway after the end', (p) => [p.fields, { midway: '2026-11-01' }]],
  ['C09', 'no dates', (p) => [p.fields, { start: '', midway: '', end: '' }]],
  ['C09', 'an end after the programme', (p) => [p.fields, { end: '2030-01-01' }]],
  ['C13', 'force', (p) => [p.fields, { useOfForce: 'yes' }]],
  ['C13', 'doubt about force', (p) => [p.fields, { useOfForce: 'unsure' }]],
  ['C14', 'less inspection', (p) => [p.fields, { inspection: 'yes' }]],
  ['C15', 'no answer about complaints', (p) => [p.fields, { complaint: null }]],
  ['C16', 'less help', (p) => [p.fields, { serviceLevel: 'yes' }]],
  ['C16', 'nothing said about what stays', (p) => [p.sections, { not_changed: [] }]],
  ['C17', 'a cost to the state', (p) => [p.fields, { stateExtraCost: 'yes' }]],
  ['C18', 'no risks', (p) => [p.sections, { risks: [] }]],
  ['C18', 'no rule for stopping', (p) => [p.sections, { stop_rule: text('  ') }]],
]

test.each(breaks)('%s sees %s', (id, _, change) => {
  expect(failing([change])).toEqual([id])
})

test('C02: a proposal without a card has no source', () => {
  expect(failing([], { sources: [] })).toEqual(['C02'])
})

test('C09: four years are too long even when the programme is longer', () => {
  expect(failing([(p) => [p.fields, { end: '2029-05-02' }]], { programmeEnd: '2040-01-01' })).toEqual(['C09'])
})

test('C10: a resident counts when written down by another, when heard elsewhere, or when it is said why not', () => {
  const nobody: Change = (p) => [p, { heard: p.heard.filter((one) => one.voice !== 'resident') }]
  const because: Change = (p) => [p.fields, { noResidentReason: 'Huset åbner først i maj.' }]
  const sources = context.sources.filter((source) => source.voice !== 'resident')
  expect(failing([nobody], { sources })).toEqual(['C10'])
  expect(failing([nobody], { sources: [...sources, { text: '', voice: 'resident', entry: 'scribe' }] })).toEqual([])
  expect(failing([], { sources })).toEqual([])
  expect(failing([nobody, because], { sources })).toEqual([])
})

test('C17 warns, but stops what the state must decide on', () => {
  const severity = (level: 'municipal' | 'national') => {
    const content = sampleProposal('p1')
    Object.assign(content.fields, { level, stateExtraCost: 'unsure' })
    return checkProposal(content, context).find((check) => check.id === 'C17')
  }
  expect(severity('municipal')).toMatchObject({ passed: false, severity: 'warn' })
  expect(severity('national')).toMatchObject({ passed: false, severity: 'block' })
})

test('what we may do ourselves needs neither level nor rules', () => {
  const ours: Change = (p) => [p.fields, { mandateNeed: 'none', level: null }]
  expect(failing([ours, (p) => [p, { rules: [] }]])).toEqual([])
})

test('C19: an e-mail stops a proposal until somebody says that it is about nobody, and is asked about again when it changes', () => {
  const write =
    (words: string): Change =>
    (p) => [p.sections, { background: text(words) }]
  const staff = 'Skriv til staben@eksempel.dk'
  const answers = { ...context.answers, personal: new Set([keyOf(staff)]) }
  expect(failing([write(staff)])).toEqual(['C19'])
  expect(failing([write(staff)], { answers })).toEqual([])
  expect(failing([write(`${staff} i dag`)], { answers })).toEqual(['C19'])
})

test('C19: no answer lets a CPR number through', () => {
  const note = { text: edgeCaseTexts.find((one) => one.id === 'e01')!.text, voice: 'resident', entry: 'self' } as const
  const answers = { ...context.answers, personal: new Set([keyOf(note.text)]) }
  expect(failing([], { sources: [...context.sources, note], answers })).toEqual(['C19'])
})

test.each<[string, Change]>([
  ['a title', (p) => [p, { title: 'Fru Eksempelsen' }]],
  ['a rule', (p) => [p.rules[0], { sourceText: 'Ring 00 00 00 00' }]],
  ['a goal', (p) => [p.goals[0], { method: 'Stue 12 tælles' }]],
  ['how somebody was heard', (p) => [p.heard[0], { method: 'navn@eksempel.dk' }]],
  [
    'an address behind a link',
    (p) => [
      p.sections,
      { risks: [{ is: 'paragraph', runs: [{ text: 'skriv her', href: 'mailto:navn@eksempel.dk' }] }] },
    ],
  ],
])('C19 reads %s', (_, change) => {
  expect(failing([change])).toEqual(['C19'])
})

test('C20 only asks: keeping staff and watching flowers need one answer each', () => {
  const words = edgeCaseTexts.find((one) => one.id === 'e10')!.text
  const write: Change = (p) => [p.sections, { background: text(words) }]
  expect(failing([write])).toEqual(['C20'])
  const answers = { ...context.answers, words: new Map([...context.answers.words, ['fasthold', 'no'] as const]) }
  expect(failing([write], { answers })).toEqual([])
})

test.each([
  ['C13', 'Dørene skal låses om natten.', 'lås'],
  ['C14', 'Vi dropper tilsyn om natten.', 'tilsyn'],
  ['C15', 'Man kan ikke klage.', 'klage'],
])('%s stops when the group says that its own word is meant so', (id, words, stem) => {
  const answers = { ...context.answers, words: new Map([...context.answers.words, [stem, 'yes'] as const]) }
  expect(failing([(p) => [p.sections, { background: text(words) }]], { answers })).toEqual([id])
})
