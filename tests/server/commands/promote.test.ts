import { expect, test } from 'vitest'
import { getSources, listProposals } from '#server/commands/listProposals.ts'
import { promote } from '#server/commands/promote.ts'
import { rewordSource } from '#server/commands/rewordSource.ts'
import { openBoard } from '#shared/docs/board.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import { keyOf } from '#shared/guard/asking.ts'
import { type ItemId, newId, type ProposalId, type SeatId } from '#shared/ids.ts'
import { readAnswers } from '#shared/proposal/answers.ts'
import { plainText } from '#shared/proposal/blocks.ts'
import { readProposal } from '#shared/proposal/read.ts'
import { aDesk, aFinishedCard } from '#tests/kit/aDesk.ts'
import { aNote } from '#tests/kit/printedBoard.ts'
import { edgeCaseTexts } from '#tests/kit/sampleProposals.ts'

type Desk = Awaited<ReturnType<typeof aDesk>>
const promoted = async (desk: Desk, card: ItemId): Promise<ProposalId> => {
  const made = await promote(desk.parts, desk.documents)(desk.member, desk.workshop, card)
  if (!made.ok) throw new Error(made.no)
  return made.value.proposal
}
const contentOf = (desk: Desk, id: ProposalId) => desk.read('proposal', id, (doc) => readProposal(openProposal(doc)))

test('a finished card becomes a proposal with its words, and points at it', async () => {
  const desk = await aDesk()
  const card = await desk.put(aFinishedCard())
  const id = await promoted(desk, card)
  const content = await contentOf(desk, id)
  expect(content.title).toBe('Ét notat om dagen')
  expect(plainText(content.sections.resident_benefit)).toBe('Mere tid hos beboerne.')
  expect(content.fields.themes).toEqual(['workflows_guidelines'])
  expect(await desk.read('board', desk.workshop, (doc) => openBoard(doc).items.get(card)?.get('proposal'))).toBe(id)
})

test('its notes are kept with the proposal, as they read then', async () => {
  const desk = await aDesk()
  const id = await promoted(desk, await desk.put(aFinishedCard()))
  const sources = await getSources(desk.parts)(desk.member, id)
  expect(sources.ok && sources.value.map(({ text, voice }) => [text, voice])).toEqual(
    expect.arrayContaining([['De sidder og skriver på skærmen.', 'resident']]),
  )
})

test('the same card gives the same proposal, also when ten ask at once', async () => {
  const desk = await aDesk()
  const card = await desk.put(aFinishedCard())
  const ids = await Promise.all(Array.from({ length: 10 }, () => promoted(desk, card)))
  expect(new Set(ids).size).toBe(1)
  const content = await contentOf(desk, ids[0]!)
  expect(content.title).toBe('Ét notat om dagen')
  const list = await listProposals(desk.parts)(desk.member)
  expect(list.ok && list.value).toHaveLength(1)
})

test('asking again does not undo what the group has written', async () => {
  const desk = await aDesk()
  const card = await desk.put(aFinishedCard())
  const id = await promoted(desk, card)
  const open = await desk.documents.open({ kind: 'proposal', id })
  await open.edit((doc) => openProposal(doc).title.insert(0, 'Nyt: '))
  open.release()
  expect(await promoted(desk, card)).toBe(id)
  expect((await contentOf(desk, id)).title).toBe('Nyt: Ét notat om dagen')
})

test('a crash between the row and the document is finished the next time', async () => {
  const desk = await aDesk()
  const card = await desk.put(aFinishedCard())
  const open = desk.documents.open.bind(desk.documents)
  const crashing = {
    ...desk.documents,
    open: (ref: Parameters<typeof open>[0]) =>
      ref.kind === 'proposal' ? Promise.reject(new Error('the power went')) : open(ref),
  }
  await expect(promote(desk.parts, crashing)(desk.member, desk.workshop, card)).rejects.toThrow('the power went')
  await desk.restart()
  const id = await promoted(desk, card)
  expect((await contentOf(desk, id)).title).toBe('Ét notat om dagen')
  const list = await listProposals(desk.parts)(desk.member)
  expect(list.ok && list.value).toHaveLength(1)
})

test('an unfinished card is refused with what is missing, and leaves nothing behind', async () => {
  const desk = await aDesk()
  const card = await desk.put(aFinishedCard({ better: ' ' }))
  expect(await promote(desk.parts, desk.documents)(desk.member, desk.workshop, card)).toEqual({
    ok: false,
    no: 'card-unfinished',
    about: { fields: 'better' },
  })
  expect(await desk.parts.register.read((rows) => rows.count('proposal', {}))).toBe(0)
})

test('what is no card, is gone, or lies in another workshop is not found', async () => {
  const desk = await aDesk()
  const { id: _, ...note } = aNote('en seddel')
  const ask = promote(desk.parts, desk.documents)
  const no = { ok: false, no: 'not-found' }
  expect(await ask(desk.member, desk.workshop, await desk.put(note))).toEqual(no)
  expect(await ask(desk.member, desk.workshop, newId<'item'>())).toEqual(no)
  expect(await ask(desk.member, newId<'workshop'>(), await desk.put(aFinishedCard()))).toEqual(no)
})

test('a seat makes no proposals and sees none', async () => {
  const desk = await aDesk()
  const seat = { role: 'seat', seat: newId<'seat'>() as SeatId, workshop: desk.workshop } as const
  const no = { ok: false, no: 'not-allowed' }
  const card = await desk.put(aFinishedCard())
  expect(await promote(desk.parts, desk.documents)(seat, desk.workshop, card)).toEqual(no)
  expect(await listProposals(desk.parts)(seat)).toEqual(no)
})

const edge = (id: string) => edgeCaseTexts.find((one) => one.id === id)!.text
const from = (text: string) =>
  aFinishedCard({ sources: { [newId<'item'>()]: { text, voice: 'resident', entry: 'self' } } })

test('a note with a phone number goes no further until somebody says that it is about nobody', async () => {
  const desk = await aDesk()
  const card = await desk.put(from(edge('e02')))
  const ask = promote(desk.parts, desk.documents)
  expect(await ask(desk.member, desk.workshop, card)).toEqual({ ok: false, no: 'personal-data', about: { places: 1 } })
  expect(await desk.parts.register.read((rows) => rows.count('proposal', {}))).toBe(0)
  const made = await ask(desk.member, desk.workshop, card, [keyOf(edge('e02'))])
  const id = made.ok ? made.value.proposal : ''
  const { personal } = await desk.read('proposal', id, (doc) => readAnswers(openProposal(doc)))
  expect([...personal]).toEqual([keyOf(edge('e02'))])
})

test('what a group wrote on the card is looked at too, and an answer for other words does not count', async () => {
  const desk = await aDesk()
  const card = await desk.put(aFinishedCard({ better: 'Fru Eksempelsen får ro.' }))
  const ask = promote(desk.parts, desk.documents)
  const no = { ok: false, no: 'personal-data', about: { places: 1 } }
  expect(await ask(desk.member, desk.workshop, card, [keyOf('Fru Eksempelsen')])).toEqual(no)
})

test('no answer lets a CPR number through', async () => {
  const desk = await aDesk()
  const card = await desk.put(from(edge('e01')))
  const ask = promote(desk.parts, desk.documents)
  expect(await ask(desk.member, desk.workshop, card, [keyOf(edge('e01'))])).toMatchObject({ no: 'personal-data' })
})

test('force and flowers stop nothing here: they are asked about in the proposal', async () => {
  const desk = await aDesk()
  expect(await promoted(desk, await desk.put(from(edge('e10'))))).toBeTruthy()
})

test('a note behind a proposal can lose a name, and nothing else of it can be changed', async () => {
  const desk = await aDesk()
  const asked = await promote(desk.parts, desk.documents)(
    desk.member,
    desk.workshop,
    await desk.put(from(edge('e02'))),
    [keyOf(edge('e02'))],
  )
  const id = asked.ok ? asked.value.proposal : newId<'proposal'>()
  const reword = rewordSource(desk.parts)
  const sources = async () => {
    const found = await getSources(desk.parts)(desk.member, id)
    return found.ok ? found.value : []
  }
  const note = (await sources())[0]!.note
  expect(await reword(desk.member, id, note, 'Ring til os')).toMatchObject({ ok: true })
  expect(await sources()).toMatchObject([{ note, text: 'Ring til os', voice: 'resident' }])
  expect(await reword(desk.member, id, note, 'Noget helt andet')).toEqual({ ok: false, no: 'not-allowed' })
  expect(await reword(desk.member, id, newId(), 'x')).toEqual({ ok: false, no: 'not-found' })
})
