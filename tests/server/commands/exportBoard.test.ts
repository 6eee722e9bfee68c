import { expect, test } from 'vitest'
import { exportBoard } from '#server/commands/exportBoard.ts'
import type { Row } from '#server/ports/tables.ts'
import { newId } from '#shared/ids.ts'
import { templates } from '#shared/workshop/templates.ts'
import { aDesk } from '#tests/kit/aDesk.ts'
import { aDot } from '#tests/kit/aRow.ts'
import { aNote } from '#tests/kit/printedBoard.ts'

const steps = templates.find((template) => template.id === 'idea_workshop')!.steps
const voting = steps.findIndex((step) => step.allow.includes('vote'))

/** A board with one note that got two dots in the script's round. */
async function aVotedBoard(change: Partial<Row<'workshop'>>) {
  const desk = await aDesk()
  const { id: _, ...note } = aNote('Sovs!')
  const target = await desk.put(note)
  await desk.parts.register.write(async (rows) => {
    await rows.change('workshop', desk.workshop, { steps, ...change })
    for (const slot of [1, 2])
      await rows.add('dot', aDot(`d${slot}`, { workshop: desk.workshop, round: steps[voting]!.id, slot, target }))
  })
  return desk
}
const csv = async (desk: Awaited<ReturnType<typeof aDesk>>) => {
  const made = await exportBoard(desk.parts, desk.documents)(desk.member, desk.workshop, 'csv')
  if (!made.ok) throw new Error(made.no)
  return new TextDecoder().decode(made.value.bytes)
}

test('the dots of a finished round are in the table', async () => {
  expect(await csv(await aVotedBoard({ step: voting + 1 }))).toContain('"Sovs!";"Beboer";"Skrevet selv";"2"')
})

test('dots of an open round stay hidden until the result is shown', async () => {
  expect(await csv(await aVotedBoard({ step: voting }))).toContain('"Skrevet selv";""')
  expect(await csv(await aVotedBoard({ step: voting, resultsShown: true }))).toContain('"Skrevet selv";"2"')
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
