import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Visitor, visit } from '#server/dev/visitor.ts'
import { newId } from '#shared/ids.ts'
import { aColleague } from '#tests/kit/aColleague.ts'
import { aRoom, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { root } from '#tests/kit/sources.ts'

/** Who comes past: a seat and a wall of this very workshop, and those who have signed in, by rank. */
const roles = ['nobody', 'seat', 'wall', 'reader', 'host', 'owner'] as const
type Role = (typeof roles)[number]
const [looks, leads, owns]: Role[][] = [['reader', 'host', 'owner'], ['host', 'owner'], ['owner']]

interface Route {
  method: 'GET' | 'POST' | 'PATCH'
  /** `:w` is the workshop, anything else names nothing, so that nothing comes of it. */
  path: string
  for: Role[] | undefined
  body?: object
}
const get = (path: string, who = looks): Route => ({ method: 'GET', path, for: who })
const post = (path: string, body: object = {}, who = leads): Route => ({ method: 'POST', path, for: who, body })
const patch = (path: string, body: object = {}, who = leads): Route => ({ ...post(path, body, who), method: 'PATCH' })
const gone = newId()

const routes: Route[] = [
  ...['/templates', '/homes', '/workshops', '/workshops/:w', '/workshops/:w/people', '/workshops/:w/notes'].map(
    (path) => get(path),
  ),
  ...['/workshops/:w/personal', '/workshops/:w/export/csv', '/proposals', `/proposals/${gone}`].map((path) =>
    get(path),
  ),
  ...[`/proposals/${gone}/sources`, `/proposals/${gone}/export/json`, `/erasures/${gone}`, '/restored'].map((path) =>
    get(path),
  ),
  post('/workshops', { template: 'nothing' }),
  get('/workshops/:w/script'),
  get('/workshops/:w/tickets'),
  get('/workshops/:w/phones'),
  post(`/workshops/${gone}/rehearse`),
  post('/workshops/:w/rehearse/people', { people: 3 }),
  post('/workshops/:w/rehearse/home'),
  post('/workshops/:w/kit', { tickets: -1 }),
  post('/workshops/:w/tickets/renew'),
  patch('/workshops/:w/script', { steps: [] }),
  post('/templates', { title: '' }),
  patch(`/templates/${gone}`, { shared: true }),
  post(`/templates/${gone}/remove`),
  patch('/workshops/:w', { deleteOn: '1999-01-01' }),
  post('/workshops/:w/erase', { confirm: 'no' }),
  post(`/workshops/:w/notes/${gone}/erase`),
  post('/workshops/:w/notes/erase', { notes: [gone] }),
  post('/workshops/:w/personal', { answered: [] }),
  post(`/workshops/:w/personal/${gone}`, { field: 'body', text: 'x' }),
  post(`/workshops/:w/cards/${gone}/promote`, { answered: [] }),
  post(`/workshops/:w/people/${gone}/out`, { newCode: false }),
  post('/workshops/:w/door', { open: true }),
  post(`/proposals/${gone}/sources/${gone}`, { text: 'x' }),
  post(`/proposals/${gone}/submit`, { version: 1 }),
  post('/invites'),
  post('/restored/open'),
  get('/members', owns),
  patch(`/members/${gone}`, { rank: 'host' }, owns),
  post(`/members/${gone}/remove`, {}, owns),
]

let server: TestServer
let room: TestRoom
const visitors = new Map<Role, Visitor>()
beforeAll(async () => {
  server = await aServer()
  room = await aRoom(server)
  const seat = visit(server.url)
  await seat.must('POST', '/api/seat', { code: room.workshop.code, voice: 'staff', scribe: false })
  const wall = visit(server.url)
  await wall.must('POST', '/api/wall', { key: room.workshop.wallUrl.split('#')[1] })
  const [reader, host] = [await aColleague(room.facilitator, 'reader'), await aColleague(room.facilitator, 'host')]
  for (const [role, visitor] of Object.entries({
    nobody: visit(server.url),
    seat,
    wall,
    reader: reader.visitor,
    host: host.visitor,
    owner: room.facilitator,
  }))
    visitors.set(role as Role, visitor)
})
afterAll(async () => {
  room.host.close()
  await server.close()
})

test(`nobody gets past what is not theirs, in ${roles.length * routes.length} cells of role and route`, async () => {
  let tried = 0
  for (const { method, path, for: who, body } of routes) {
    for (const role of roles) {
      const url = `/api${path.replace(':w', room.id)}`
      const where = `${role}: ${method} ${path}`
      const answer = await fetch(server.url + url, {
        method,
        headers: { cookie: visitors.get(role)?.cookie() ?? '', origin: server.url, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      })
      const isFile = answer.ok && !answer.headers.get('content-type')?.includes('json')
      const said: unknown = isFile ? {} : await answer.json()
      const no = (said as { no?: string }).no
      tried++
      if (who?.includes(role)) expect(['not-signed-in', 'not-allowed'], where).not.toContain(no)
      else expect(no, where).toBe(looks?.includes(role) ? 'not-allowed' : 'not-signed-in')
    }
  }
  expect(tried).toBe(roles.length * routes.length)
})

test('every route that asks for a sign-in is among those that are tried', () => {
  const found = readdirSync(join(root, 'server/http')).flatMap((file) =>
    [
      ...readFileSync(join(root, 'server/http', file), 'utf8').matchAll(
        /\.(get|post|patch|put|delete)\('([^']+)', (?:signedIn|members)/g,
      ),
    ].map(([, method = '', path = '']) => ({ method: method.toUpperCase(), path })),
  )
  expect(found.length).toBeGreaterThan(20)
  const isTried = ({ method, path }: (typeof found)[number]) => {
    const pattern = new RegExp(`^${path.replace(/:[a-z]+/g, '[^/]+')}$`)
    return routes.some((route) => route.method === method && pattern.test(route.path))
  }
  expect(found.filter((one) => !isTried(one))).toEqual([])
})
