import { expect, test } from 'vitest'
import { exportBoard } from '#server/commands/exportBoard.ts'
import type { Row } from '#server/ports/tables.ts'
import { newComment } from '#shared/edits/comment.ts'
import { newId } from '#shared/ids.ts'
import { templates } from '#shared/workshop/templates.ts'
import { aDesk } from '#tests/kit/aDesk.ts'
import { aDot } from '#tests/kit/aRow.ts'
import { aNote } from '#tests/kit/printedBoard.ts'

const steps = templates.find((template) => template.id === 'idea_workshop')!.steps
const voting = steps.findIndex((step) => step.allow.includes('vote'))

/** A board with one note that got three dots in the script's round, each from somebody else. */
async function aVotedBoard(change: Partial<Row<'workshop'>>, voters = 3) {
  const desk = await aDesk()
  const { id: _, ...note } = aNote('Sovs!')
  const target = await desk.put(note)
  await desk.parts.register.write(async (rows) => {
    await rows.change('workshop', desk.workshop, { steps, ...change })
    for (const id of Array.from({ length: voters }, () => newId<'seat'>())) {
      await rows.add('seat', { id, workshop: desk.workshop, voice: 'staff', scribe: false, joinedAt: 0, out: false })
      await rows.add('dot', aDot(`d${id}`, { workshop: desk.workshop, round: steps[voting]!.id, seat: id, target }))
    }
  })
  return desk
}
const csv = async (desk: Awaited<ReturnType<typeof aDesk>>) => {
  const made = await exportBoard(desk.parts, desk.documents)(desk.member, desk.workshop, 'csv')
  if (!made.ok) throw new Error(made.no)
  return new TextDecoder().decode(made.value.bytes)
}

test('the dots of a finished round are in the table', async () => {
  expect(await csv(await aVotedBoard({ step: voting + 1 }))).toContain('"Sovs!";"Beboer";"Skrevet selv";"3"')
})

test('dots of an open round stay hidden until the result is shown', async () => {
  expect(await csv(await aVotedBoard({ step: voting }))).toContain('"Skrevet selv";""')
  expect(await csv(await aVotedBoard({ step: voting, resultsShown: true }))).toContain('"Skrevet selv";"3"')
})

test('what only two chose in a small round has no number in the table either', async () => {
  expect(await csv(await aVotedBoard({ step: voting + 1 }, 2))).toContain('"Sovs!";"Beboer";"Skrevet selv";""')
})

test('the file has a plain name', async () => {
  const desk = await aVotedBoard({ title: 'Idéer på Å', date: '2026-04-09' })
  const made = await exportBoard(desk.parts, desk.documents)(desk.member, desk.workshop, 'svg')
  expect(made).toMatchObject({ ok: true, value: { fileName: 'tavle_Ideer-paa-Aa_2026-04-09.svg' } })
})

test('an unknown workshop or format is not found, and a wall gets no file', async () => {
  const desk = await aDesk()
  const ask = exportBoard(desk.parts, desk.documents)
  expect(await ask(desk.member, newId<'workshop'>(), 'csv')).toEqual({ ok: false, no: 'not-found' })
  expect(await ask(desk.member, desk.workshop, 'docx')).toEqual({ ok: false, no: 'not-found' })
  expect(await ask({ role: 'wall', workshop: desk.workshop }, desk.workshop, 'csv')).toEqual({
    ok: false,
    no: 'not-allowed',
  })
})

test('what is said of a note is in the table, beside its note and with its voice', async () => {
  const desk = await aDesk()
  await desk.put({
    kind: 'zone',
    zone: 'zone.a',
    title: 'Mad',
    at: { x: 0, y: 0 },
    order: 0,
    size: { w: 1000, h: 700 },
  })
  const { id: _, ...note } = aNote('Sovs!')
  const on = await desk.put({ ...note, zone: 'zone.a', cluster: '' })
  await desk.put(newComment({ on, body: 'Hver dag?', voice: 'staff', entry: 'self', step: '', order: 3 }))
  expect(await csv(desk)).toContain('"Mad";"";"Hver dag?";"Medarbejder";"Kommentar";""')
})

test('one zone is fetched by itself, and an unknown one is not found', async () => {
  const desk = await aDesk()
  const zone = {
    kind: 'zone',
    zone: 'zone.a',
    title: 'Mad',
    at: { x: 0, y: 0 },
    order: 0,
    size: { w: 1000, h: 700 },
  } as const
  await desk.put(zone)
  for (const [body, code] of [
    ['Sovs', 'zone.a'],
    ['Sang', 'zone.b'],
  ] as const) {
    const { id: _, ...note } = aNote(body, { zone: code })
    await desk.put(note)
  }
  const ask = exportBoard(desk.parts, desk.documents)
  const made = await ask(desk.member, desk.workshop, 'csv', 'zone.a')
  if (!made.ok) throw new Error(made.no)
  const table = new TextDecoder().decode(made.value.bytes)
  expect(table).toContain('Sovs')
  expect(table).not.toContain('Sang')
  expect(made.value.fileName).toContain('_Mad_')
  expect(await ask(desk.member, desk.workshop, 'csv', 'zone.z')).toEqual({ ok: false, no: 'not-found' })
})
