import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Visitor } from '#server/dev/visitor.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import type { OfferedTemplate } from '#shared/wire/scripts.ts'
import { copyOf } from '#shared/workshop/scriptEdits.ts'
import { readySteps } from '#shared/workshop/readySteps.ts'
import { templates } from '#shared/workshop/templates.ts'
import { aColleague } from '#tests/kit/aColleague.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { aWorkshop } from '#tests/kit/http.ts'

let server: TestServer
let owner: Visitor

beforeEach(async () => {
  server = await aServer()
  onTestFinished(server.close)
  owner = await server.facilitator()
})

const own = (who: Visitor) =>
  who.must<OfferedTemplate[]>('GET', '/api/templates').then((all) => all.filter(({ whose }) => whose !== 'founding'))
const steps = readySteps.slice(0, 3).map(copyOf)
const save = (who: Visitor, more: object = {}) =>
  who.must<{ id: string }>('POST', '/api/templates', {
    title: 'Vores',
    steps,
    votesPerPerson: 4,
    shared: false,
    ...more,
  })

test('a script is kept as one’s own, shared or not, and says nothing of who has made it', async () => {
  const { visitor: colleague } = await aColleague(owner, 'host', 'Konsulent på besøg')
  const { id } = await save(owner)
  expect(await own(owner)).toMatchObject([
    { id, title: 'Vores', whose: 'own', isShared: false, votesPerPerson: 4, steps },
  ])
  expect(await own(colleague)).toEqual([])
  await owner.must('PATCH', `/api/templates/${id}`, { shared: true })
  expect(await own(colleague)).toMatchObject([{ id, whose: 'shared' }])
  expect(JSON.stringify(await own(colleague))).not.toMatch(/onsulent|owner/)
  await owner.must('PATCH', `/api/templates/${id}`, { shared: false })
  expect(await own(colleague)).toEqual([])
})

test('only whoever has made a script shares or deletes it; what was shared outlives them, and an owner clears it away', async () => {
  const { visitor: colleague, id: member } = await aColleague(owner, 'host', 'Konsulent på besøg')
  const shared = await save(colleague, { shared: true })
  const secret = await save(colleague)
  for (const [verb, path] of [
    ['PATCH', shared.id],
    ['POST', `${shared.id}/remove`],
  ] as const)
    expect(await owner.ask(verb, `/api/templates/${path}`, { shared: false })).toMatchObject({ no: 'not-found' })
  await owner.must('POST', `/api/members/${member}/remove`, {})
  expect(await own(owner)).toMatchObject([{ id: shared.id, whose: 'shared' }])
  expect(await server.parts.register.read((rows) => rows.get('template', secret.id))).toBeUndefined()
  await owner.must('POST', `/api/templates/${shared.id}/remove`, {})
  expect(await own(owner)).toEqual([])
})

test('a workshop is made of a whole script; the script that was kept goes its own way', async () => {
  const { id } = await save(owner)
  const made = await aWorkshop(owner, { template: id, script: steps })
  await owner.must('POST', `/api/templates/${id}/remove`, {})
  const row = await server.parts.register.read((rows) => rows.get('workshop', made.id))
  expect(row?.steps).toEqual(steps)
})

test('a script that cannot be is refused with the number of its step, wherever it is sent', async () => {
  const { id } = await owner.must<WorkshopSummary>('GET', `/api/workshops/${(await aWorkshop(owner)).id}`)
  const { seen } = await owner.must<{ seen: string }>('GET', `/api/workshops/${id}/script`)
  const twice = [...steps, ...steps]
  const nameless = steps.with(1, { ...steps[1]!, title: ' ' })
  const ways: [method: 'POST' | 'PATCH', path: string, body: (steps: unknown) => object, field: string][] = [
    ['POST', '/api/templates', (wrong) => ({ title: 'T', votesPerPerson: 3, shared: false, steps: wrong }), 'steps'],
    ['PATCH', `/api/workshops/${id}/script`, (wrong) => ({ votesPerPerson: 3, seen, steps: wrong }), 'steps'],
    [
      'POST',
      '/api/workshops',
      (wrong) => ({
        template: 'own',
        home: 'B',
        title: 'T',
        date: '2026-09-09',
        votesPerPerson: 3,
        steps: [],
        script: wrong,
      }),
      'script',
    ],
  ]
  for (const [method, path, body, field] of ways) {
    expect(await owner.ask(method, path, body(twice))).toMatchObject({
      no: 'bad-input',
      about: { step: 4, field: 'id' },
    })
    expect(await owner.ask(method, path, body(nameless))).toMatchObject({
      no: 'bad-input',
      about: { field: `${field}.1.title` },
    })
    expect(await owner.ask(method, path, body([]))).toMatchObject({ no: 'bad-input' })
  }
})

test('no member keeps more than sixty scripts', async () => {
  await server.parts.register.write(async (rows) => {
    const [me] = await rows.find('member', {})
    for (let no = 0; no < 60; no++)
      await rows.add('template', {
        id: `t${no}`,
        title: 'T',
        steps: templates[0]!.steps,
        votesPerPerson: 3,
        owner: me!.id,
        shared: false,
        createdAt: no,
      })
  })
  const body = { title: 'T', steps, votesPerPerson: 4, shared: false }
  expect(await owner.ask('POST', '/api/templates', body)).toMatchObject({ no: 'too-many' })
})
