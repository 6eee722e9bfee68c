import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { visit } from '#server/dev/visitor.ts'
import { access, type Actor, type Moment } from '#shared/access.ts'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { newId, type ProposalId } from '#shared/ids.ts'
import type { Permit } from '#shared/workshop/step.ts'
import { aColleague } from '#tests/kit/aColleague.ts'
import { aRoom, must, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { contentOf, everyMessage, type Message, reset } from '#tests/kit/everyMessage.ts'
import { aRawLine, asPage } from '#tests/kit/rawLine.ts'
import { updateFrame } from '#tests/kit/rawUpdate.ts'

/** What a step lets participants do, in the words of templates, and in what state the workshop is. */
const moments: Record<string, { allow: Permit[]; state: 'open' | 'paused' | 'closed' } & Moment> = {
  shut: { allow: ['add_note'], state: 'open', boardOpen: false, wordsOpen: false, closed: false },
  arranging: { allow: ['cluster'], state: 'open', boardOpen: true, wordsOpen: false, closed: false },
  editing: { allow: ['edit'], state: 'open', boardOpen: true, wordsOpen: true, closed: false },
  paused: { allow: ['edit'], state: 'paused', boardOpen: true, wordsOpen: true, closed: true },
  closed: { allow: ['edit'], state: 'closed', boardOpen: true, wordsOpen: true, closed: true },
}
const roles = ['nobody', 'member', 'reader', 'seat', 'seat elsewhere', 'wall', 'wall elsewhere'] as const
const kinds = ['board', 'proposal'] as const
const cells = Object.keys(moments).length * roles.length * kinds.flatMap((kind) => everyMessage(kind)).length

let server: TestServer
let room: TestRoom
let other: TestRoom
const cookies = new Map<(typeof roles)[number], string>([['nobody', '']])
const proposal = newId<'proposal'>()

beforeAll(async () => {
  server = await aServer()
  ;[room, other] = [await aRoom(server), await aRoom(server)]
  cookies.set('member', room.facilitator.cookie())
  cookies.set('reader', (await aColleague(room.facilitator, 'reader')).visitor.cookie())
  for (const [at, where] of [['', room] as const, [' elsewhere', other] as const]) {
    cookies.set(`seat${at}`, (await where.seat()).cookie)
    const screen = visit(server.url)
    await screen.must('POST', '/api/wall', { key: where.workshop.wallUrl.split('#')[1] })
    cookies.set(`wall${at}`, screen.cookie())
  }
  await server.parts.register.write(async (rows) => {
    const row = { id: proposal, workshop: room.id, card: newId(), title: 'En friere morgen', state: 'draft' }
    await rows.add('proposal', { ...row, reference: null, sources: [], seed: null, createdAt: 0 } as never)
  })
})
afterAll(() => server.close())

async function begin(moment: (typeof moments)[string]): Promise<void> {
  await server.parts.register.write(async (rows) => {
    const row = await rows.get('workshop', room.id)
    await rows.change('workshop', room.id, {
      steps: row?.steps.map((step) => ({ ...step, allow: moment.allow })) ?? [],
    })
  })
  await must(room.host.send('setState', { state: moment.state }))
}

const actorOf = (role: (typeof roles)[number]): Actor | undefined => {
  const workshop = role.endsWith('elsewhere') ? other.id : room.id
  if (role === 'nobody') return undefined
  if (role === 'member' || role === 'reader') return { role: 'member', member: newId(), rank: role === 'reader' ? role : 'host' }
  return role.startsWith('seat') ? { role: 'seat', seat: newId(), workshop } : { role: 'wall', workshop }
}

/** Says it on a line of its own, and tells with what code it was refused, if it was. */
async function say(
  cookie: string,
  ref: DocRef,
  doc: Y.Doc,
  client: number,
  message: Message,
): Promise<number | undefined> {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = client
  const frames = message.changes.map((change) => {
    const before = Y.encodeStateVector(copy)
    copy.transact(() => change(copy))
    return updateFrame(Y.encodeStateAsUpdate(copy, before))
  })
  const url = `${server.url.replace('http', 'ws')}/ws/doc/${docName(ref)}`
  const line = await aRawLine(url, asPage(server.url, cookie), [...frames, ...(message.frames ?? [])])
  const code = await line.settled()
  line.leave()
  return code
}

test(`nothing but what is allowed has an effect, in ${cells} cells of role, document, message and moment`, async () => {
  let tried = 0
  const refs: DocRef[] = [
    { kind: 'board', id: room.id },
    { kind: 'proposal', id: proposal as ProposalId },
  ]
  for (const ref of refs) {
    const open = await server.live.documents.open(ref)
    await open.edit((doc) => reset(doc, ref.kind))
    const before = contentOf(open.doc)
    for (const [name, moment] of Object.entries(moments)) {
      await begin(moment)
      for (const [at, role] of roles.entries()) {
        const actor = actorOf(role)
        const may = actor ? access(actor, ref, moment) : 'none'
        for (const message of everyMessage(ref.kind)) {
          const where = `${role}, ${ref.kind}, ${name}: ${message.says}`
          const wanted = message.mayBe(may)
          const code = await say(cookies.get(role) ?? '', ref, open.doc, 1000 + at, message)
          const hasChanged = !isDeepStrictEqual(contentOf(open.doc), before)
          tried++
          if (may === 'none') expect([4401, 4404], where).toContain(code)
          expect(hasChanged, where).toBe(wanted && message.isSeen)
          if (message.changes.length > 0) expect(code === undefined, `${where} ended with ${code}`).toBe(wanted)
          if (hasChanged) await open.edit((doc) => reset(doc, ref.kind))
        }
      }
    }
    open.release()
  }
  expect(tried).toBe(cells)
}, 120_000)
