import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { exportProposal } from '#server/commands/exportProposal.ts'
import { getProposal } from '#server/commands/listProposals.ts'
import { promote } from '#server/commands/promote.ts'
import { submit } from '#server/commands/submit.ts'
import { fingerprint } from '#server/export/format.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import { answerPersonal } from '#shared/edits/proposal.ts'
import { keyOf } from '#shared/guard/asking.ts'
import { newId, type ProposalId, type SeatId } from '#shared/ids.ts'
import type { ProposalContent } from '#shared/proposal/content.ts'
import { aDesk, aFinishedCard } from '#tests/kit/aDesk.ts'
import { readDocx } from '#tests/kit/readDocx.ts'
import { sampleProposal } from '#tests/kit/sampleProposals.ts'

type Desk = Awaited<ReturnType<typeof aDesk>>

/** A proposal that its group has written, and how to send it. */
async function aProposal(desk: Desk, content: ProposalContent = sampleProposal('p1')): Promise<ProposalId> {
  const made = await promote(desk.parts, desk.documents)(desk.member, desk.workshop, await desk.put(aFinishedCard()))
  if (!made.ok) throw new Error(made.no)
  await desk.write(made.value.proposal, content)
  return made.value.proposal
}
const send = (desk: Desk, id: ProposalId, version = 1) => submit(desk.parts, desk.documents)(desk.member, id, version)
const rename = async (desk: Desk, id: ProposalId, text: string) => {
  const open = await desk.documents.open({ kind: 'proposal', id })
  await open.edit((doc) => openProposal(doc).title.insert(0, text))
  open.release()
}
const file = async (desk: Desk, id: ProposalId, format: string, version?: number) => {
  const made = await exportProposal(desk.parts, desk.documents)(desk.member, id, format, version)
  if (!made.ok) throw new Error(made.no)
  return made.value
}

test('what is sent is frozen with a reference, a time and the hash of its words', async () => {
  const desk = await aDesk()
  const id = await aProposal(desk)
  const sent = await send(desk, id)
  expect(sent).toMatchObject({
    ok: true,
    value: { reference: 'FRI-2026-001', version: 1, submittedAt: '2026-04-20T08:15:00.000Z' },
  })
  const row = await desk.parts.register.read((rows) => rows.get('version', `${id}/1`))
  expect(row?.hash).toBe(fingerprint(row!.report))
  expect(sent.ok && sent.value.hash).toBe(row?.hash)
  expect(row?.report.cover).toContainEqual(['Kontakt (funktion)', 'Konsulent fra staben'])
})

test('references are counted per Danish year, without gaps, also when five are sent at once', async () => {
  const desk = await aDesk()
  const ids: ProposalId[] = []
  for (let index = 0; index < 5; index++) ids.push(await aProposal(desk))
  const sent = await Promise.all(ids.map((id) => send(desk, id)))
  expect(sent.map((one) => one.ok && one.value.reference).sort()).toEqual(
    [1, 2, 3, 4, 5].map((number) => `FRI-2026-00${number}`),
  )
  desk.clock.pass(Date.parse('2026-12-31T23:30:00Z') - desk.clock.now())
  expect(await send(desk, await aProposal(desk))).toMatchObject({ value: { reference: 'FRI-2027-001' } })
})

test('a button pressed twice sends one version', async () => {
  const desk = await aDesk()
  const id = await aProposal(desk)
  const both = await Promise.all([send(desk, id), send(desk, id)])
  expect(both.filter((one) => one.ok)).toHaveLength(1)
  expect(both.find((one) => !one.ok)).toEqual({ ok: false, no: 'already-submitted', about: { version: 1 } })
  expect(await send(desk, id, 3)).toEqual({ ok: false, no: 'stale', about: { version: 1 } })
})

test('what a check stops is not sent, and uses up no reference', async () => {
  const desk = await aDesk()
  const stopped = await aProposal(desk, sampleProposal('p3'))
  expect(await send(desk, stopped)).toEqual({ ok: false, no: 'checks-failing', about: { checks: 'C07 C16' } })
  expect(await desk.parts.register.read((rows) => rows.count('version', {}))).toBe(0)
  expect(await send(desk, await aProposal(desk))).toMatchObject({ value: { reference: 'FRI-2026-001' } })
})

test('the next version keeps the reference, and the first stays as it was', async () => {
  const desk = await aDesk()
  const id = await aProposal(desk)
  await send(desk, id)
  const first = await file(desk, id, 'json', 1)
  await rename(desk, id, 'Nyt: ')
  const second = await send(desk, id, 2)
  expect(second).toMatchObject({ value: { reference: 'FRI-2026-001', version: 2 } })
  expect((await file(desk, id, 'json', 1)).bytes).toEqual(first.bytes)
  const read = await getProposal(desk.parts)(desk.member, id)
  expect(read).toMatchObject({ value: { state: 'submitted', title: `Nyt: ${sampleProposal('p1').title}` } })
  expect(read.ok && read.value.versions.map((one) => one.version)).toEqual([1, 2])
})

test('without a version one gets what was sent, until somebody writes: then a draft of the next', async () => {
  const desk = await aDesk()
  const id = await aProposal(desk)
  expect((await file(desk, id, 'docx')).fileName).toBe(
    'Kladde_Et-dagligt-notat-i-stedet-for-tre-lister_v1_mandatanmodning.docx',
  )
  await send(desk, id)
  expect((await file(desk, id, 'docx')).fileName).toBe('FRI-2026-001_v1_mandatanmodning.docx')
  await rename(desk, id, 'Nyt: ')
  const draft = await file(desk, id, 'docx')
  expect(draft.fileName).toBe('Kladde_FRI-2026-001_v2_mandatanmodning.docx')
  expect(readDocx(draft.bytes).part('word/header1.xml')).toContain('Kladde')
  expect(readDocx((await file(desk, id, 'docx', 1)).bytes).core.title).toBe(sampleProposal('p1').title)
})

test('what was sent is the same after a restart', async () => {
  const desk = await aDesk()
  const id = await aProposal(desk)
  await send(desk, id)
  await desk.restart()
  expect((await file(desk, id, 'json')).fileName).toBe('FRI-2026-001_v1_mandatanmodning.json')
})

test('an unknown proposal, version or format is not found, and a seat gets nothing', async () => {
  const desk = await aDesk()
  const id = await aProposal(desk)
  const ask = exportProposal(desk.parts, desk.documents)
  const no = { ok: false, no: 'not-found' }
  expect(await send(desk, newId<'proposal'>())).toEqual(no)
  expect(await ask(desk.member, newId<'proposal'>(), 'docx')).toEqual(no)
  expect(await ask(desk.member, id, 'docx', 7)).toEqual(no)
  expect(await ask(desk.member, id, 'toString')).toEqual(no)
  const seat = { role: 'seat', seat: newId<'seat'>() as SeatId, workshop: desk.workshop } as const
  expect(await ask(seat, id, 'docx')).toEqual({ ok: false, no: 'not-allowed' })
})

test('a name stops sending and downloading until it is answered for; what was sent before can still be had', async () => {
  const desk = await aDesk()
  const id = await aProposal(desk)
  await send(desk, id)
  await rename(desk, id, 'Fru Eksempelsen: ')
  const title = `Fru Eksempelsen: ${sampleProposal('p1').title}`
  const ask = exportProposal(desk.parts, desk.documents)
  expect(await send(desk, id, 2)).toEqual({ ok: false, no: 'checks-failing', about: { checks: 'C19' } })
  for (const format of ['docx', 'pdf', 'json'])
    expect(await ask(desk.member, id, format)).toEqual({ ok: false, no: 'personal-data' })
  expect((await file(desk, id, 'json', 1)).fileName).toBe('FRI-2026-001_v1_mandatanmodning.json')

  const open = await desk.documents.open({ kind: 'proposal', id })
  await open.edit((doc) => answerPersonal(openProposal(doc), keyOf(title)))
  open.release()
  const draft = await file(desk, id, 'json')
  expect(Buffer.from(draft.bytes).toString()).not.toContain(keyOf(title))
  expect(await send(desk, id, 2)).toMatchObject({ value: { version: 2 } })
})

test('what the editor could not show is neither sent nor printed, and stays until somebody has looked at it', async () => {
  const desk = await aDesk()
  const id = await aProposal(desk)
  const open = await desk.documents.open({ kind: 'proposal', id })
  await open.edit((doc) => openProposal(doc).sections.background.insert(0, [new Y.XmlElement('iframe')]))
  const before = Y.encodeStateAsUpdate(open.doc)
  const no = { ok: false, no: 'text-unreadable', about: { sections: 'background' } }
  expect(await send(desk, id)).toEqual(no)
  expect(await exportProposal(desk.parts, desk.documents)(desk.member, id, 'docx')).toEqual(no)
  expect(Y.encodeStateAsUpdate(open.doc)).toEqual(before)
  await open.edit((doc) => openProposal(doc).sections.background.delete(0, 1))
  expect(await send(desk, id)).toMatchObject({ ok: true })
  open.release()
})
