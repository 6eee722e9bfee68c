import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openProposal, type ProposalDoc } from '#shared/docs/proposal.ts'
import {
  addRow,
  answerPersonal,
  answerWord,
  removeRow,
  restoreRow,
  setInRow,
  setProposalCode,
  setProposalField,
  typeInField,
  typeInRow,
  typeTitle,
} from '#shared/edits/proposal.ts'
import { noAnswers, readAnswers } from '#shared/proposal/answers.ts'
import { emptyContent } from '#shared/proposal/content.ts'
import { readProposal } from '#shared/proposal/read.ts'
import { seedProposal } from '#shared/proposal/write.ts'

const aProposal = (): ProposalDoc => openProposal(new Y.Doc())

/** The same proposal on two screens that have not heard of each other's next changes. */
function twoScreens(prepare: (proposal: ProposalDoc) => void): [ProposalDoc, ProposalDoc] {
  const [one, two] = [aProposal(), aProposal()]
  prepare(one)
  Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc))
  return [one, two]
}

function meet(one: ProposalDoc, two: ProposalDoc): void {
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc))
  Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc))
  expect(readProposal(one)).toEqual(readProposal(two))
}

test('two people type in the title at once and both are kept', () => {
  const [one, two] = twoScreens((proposal) => typeTitle(proposal, 'Morgenmad'))
  typeTitle(one, 'Rolig Morgenmad')
  typeTitle(two, 'Morgenmad på Bøgen 👩‍🦰')
  meet(one, two)
  expect(readProposal(one).title).toBe('Rolig Morgenmad på Bøgen 👩‍🦰')
})

test('two people tick different themes at once', () => {
  const [one, two] = twoScreens((proposal) => seedProposal(proposal, { ...emptyContent(), title: 'Ro' }))
  setProposalCode(one, 'themes', 'welfare_technology', true)
  setProposalCode(two, 'themes', 'needs_assessment', true)
  meet(one, two)
  expect(readProposal(one).fields.themes).toEqual(['welfare_technology', 'needs_assessment'])
  setProposalCode(one, 'themes', 'needs_assessment', false)
  expect(readProposal(one).fields.themes).toEqual(['welfare_technology'])
})

test('a field is set, and taken away again', () => {
  const proposal = aProposal()
  setProposalField(proposal, 'totalDkk', 0)
  setProposalField(proposal, 'level', 'municipal')
  expect(readProposal(proposal).fields).toMatchObject({ totalDkk: 0, level: 'municipal' })
  setProposalField(proposal, 'totalDkk', null)
  expect(readProposal(proposal).fields.totalDkk).toBeNull()
})

test('new rows come below the old ones', () => {
  const proposal = aProposal()
  for (const id of ['c', 'a', 'b']) addRow(proposal, 'rules', id)
  expect(readProposal(proposal).rules.map((row) => row.id)).toEqual(['c', 'a', 'b'])
})

test('two people type in the same row at once, also where the server had written first', () => {
  const heard = [{ id: 'r', voice: 'resident' as const, count: 2, method: 'Sedler', order: 0 }]
  const [one, two] = twoScreens((proposal) => seedProposal(proposal, { ...emptyContent(), title: 'Ro', heard }))
  typeInRow(one, 'heard', 'r', 'method', 'Sedler og samtaler')
  meet(one, two)
  typeInRow(one, 'heard', 'r', 'method', 'Gule sedler og samtaler')
  typeInRow(two, 'heard', 'r', 'method', 'Sedler og samtaler over kaffe')
  meet(one, two)
  expect(readProposal(one).heard[0]?.method).toBe('Gule sedler og samtaler over kaffe')
})

test('a row that a colleague removed stays removed, and can be brought back with its words', () => {
  const [one, two] = twoScreens((proposal) => {
    addRow(proposal, 'goals', 'g')
    typeInRow(proposal, 'goals', 'g', 'indicator', 'Timer med ro')
    setInRow(proposal, 'goals', 'g', 'baseline', 3.5)
  })
  const [kept] = readProposal(one).goals
  removeRow(one, 'goals', 'g')
  typeInRow(two, 'goals', 'g', 'indicator', 'Timer med ro og fred')
  meet(one, two)
  expect(readProposal(one).goals).toEqual([])
  typeInRow(one, 'goals', 'g', 'indicator', 'igen')
  expect(readProposal(one).goals).toEqual([])

  restoreRow(one, 'goals', kept!)
  expect(readProposal(one).goals).toEqual([kept])
})

test('a reason is typed and emptied', () => {
  const proposal = aProposal()
  typeInField(proposal, 'noResidentReason', 'Ingen kunne være med')
  expect(readProposal(proposal).fields.noResidentReason).toBe('Ingen kunne være med')
  typeInField(proposal, 'noResidentReason', '')
  expect(readProposal(proposal).fields.noResidentReason).toBe('')
})

test('answers of two people who answer at once both stand, and are no part of the content', () => {
  const [mine, yours] = [new Y.Doc(), new Y.Doc()]
  seedProposal(openProposal(mine), { ...emptyContent(), title: 'x', answered: ['k0'] })
  Y.applyUpdate(yours, Y.encodeStateAsUpdate(mine))
  const before = readProposal(openProposal(mine))
  answerPersonal(openProposal(mine), 'k1')
  answerWord(openProposal(mine), 'lås', 'yes')
  answerPersonal(openProposal(yours), 'k2')
  answerWord(openProposal(yours), 'tilsyn', 'no')
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(yours))
  const { personal, words } = readAnswers(openProposal(mine))
  expect([...personal].sort()).toEqual(['k0', 'k1', 'k2'])
  expect([...words].sort()).toEqual([
    ['lås', 'yes'],
    ['tilsyn', 'no'],
  ])
  expect(readProposal(openProposal(mine))).toEqual(before)
})

test('what is no answer reads as none', () => {
  const proposal = openProposal(new Y.Doc())
  proposal.fields.set('personalAnswers', 'k1')
  answerWord(proposal, 'lås', 'maybe' as never)
  expect(readAnswers(proposal)).toEqual(noAnswers)
})
