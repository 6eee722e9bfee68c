import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import sharp from 'sharp'
import { openDoc } from '#server/dev/docLine.ts'
import { openRoom } from '#server/dev/roomLine.ts'
import { join as sit } from '#server/dev/play/seats.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { visit } from '#server/dev/visitor.ts'
import { openBoard } from '#shared/docs/board.ts'
import { makeCard } from '#shared/edits/card.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { anIdea, aRoom, must } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { send } from '#tests/kit/http.ts'
import { upload } from '#tests/kit/images.ts'
import { aRawLine, asPage } from '#tests/kit/rawLine.ts'
import { filesOf, root } from '#tests/kit/sources.ts'

/** A word that stands nowhere but where a person has written it. */
const canary = 'Kanariefugl'

test('a whole workshop, with files, refusals, attacks and failures, leaves no word, name, id of a person or secret in the log', async () => {
  let trouble: Error | undefined
  const [journal, register] = [memoryJournal(), memoryRegister()]
  const server = await aServer({
    journal: { ...journal, append: (...all) => (trouble ? Promise.reject(trouble) : journal.append(...all)) },
    register: { ...register, write: (work) => (trouble ? Promise.reject(trouble) : register.write(work)) },
    environment: { FRIRUM_CONTROLLER: `${canary} Kommune`, METRICS_TOKEN: `${canary}-${canary}` },
  })
  onTestFinished(server.close)
  const room = await aRoom(server, { home: `${canary}hjemmet`, title: `${canary} om morgenen` })
  const { facilitator } = room
  const secrets = [facilitator.cookie(), room.workshop.wallUrl, room.workshop.joinUrl].map((one) => one.split(/[=#]/)[1] ?? one)

  // Coming in, and not coming in.
  const invite = await facilitator.must<{ url: string }>('POST', '/api/invites', {})
  const colleague = { token: invite.url.split('#')[1], role: canary, email: `${canary}@kommune.dk`, passphrase: `${canary} er min sætning` }
  await visit(server.url).must('POST', '/api/invites/accept', colleague)
  await visit(server.url).ask('POST', '/api/login', { who: canary, passphrase: `${canary} forkert` })
  await visit(server.url).ask('POST', '/api/door', { code: '000000' })
  await send(server.url, 'GET', `/api/workshops/${canary}?${canary}=${canary}`, { headers: { 'user-agent': canary, referer: `http://x/${canary}` } })
  await send(server.url, 'POST', '/api/login', { headers: { origin: `https://${canary}.dk` }, body: `{"${canary}` })
  secrets.push(String(colleague.token))

  // The meeting.
  const seat = await sit(server.url, room.workshop.code ?? '', 'resident')
  secrets.push(seat.cookie.split('=')[1] ?? '')
  await room.goTo('silent', seat.line)
  const idea = anIdea(`${canary} synger om natten`)
  await must(seat.line.send('addIdea', idea))
  await seat.line.send('addIdea', anIdea(canary.repeat(200)))
  await must(room.host.send('reveal', {}))
  secrets.push(idea.cap)

  // The board: words, a file, and what must not be let in.
  const board = await openDoc(facilitator, 'board', room.id)
  const note = putNote(openBoard(board.doc), 'x', { body: `${canary} igen` })
  const card = makeCard(openBoard(board.doc), [note])
  await board.saved()
  const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: canary } })
    .toBuffer()
  expect((await upload(facilitator, room.id, photo)).status).toBe(200)
  expect((await upload(facilitator, room.id, Buffer.from(`<svg>${canary}</svg>`), { 'content-disposition': `filename="${canary}.png"` })).status).toBe(415)
  const path = `${server.url.replace('http', 'ws')}/ws/doc/board/${room.id}`
  for (const frame of [Buffer.from(canary), Uint8Array.of(0, 2, 200, 1), Buffer.concat([Uint8Array.of(0, 2, 30), Buffer.from(canary.repeat(5))])]) {
    const line = await aRawLine(path, asPage(server.url, facilitator.cookie()), [frame])
    await line.ended()
  }
  await facilitator.ask('POST', `/api/workshops/${room.id}/cards/${String(card)}/promote`, { answered: [] })
  await facilitator.download(`/api/workshops/${room.id}/export/csv`)

  // What breaks: a full disk, and a bug whose message quotes.
  for (const error of [new StorageTrouble(`${canary} is full`), new Error(`Cannot read ${canary}`)]) {
    trouble = error
    await seat.line.send('addIdea', anIdea(canary)).catch(() => undefined)
    await facilitator.ask('POST', '/api/invites', {})
    trouble = undefined
  }
  const host = await openRoom(facilitator, room.id, 'host')
  host.close()
  board.close()
  await facilitator.must('POST', `/api/workshops/${room.id}/erase`, { confirm: room.workshop.title })

  const log = JSON.stringify(server.noted)
  const kinds = new Set(server.noted.map(({ what }) => what))
  for (const what of ['answered', 'an update was refused', 'a frame could not be read', 'a wish failed', 'a request failed', 'a workshop was erased'])
    expect([...kinds]).toContain(what)
  expect(log).not.toMatch(new RegExp(canary, 'i'))
  for (const secret of secrets) expect(log).not.toContain(secret)
  expect(log).not.toContain(room.workshop.code)
  expect(log).not.toMatch(/127\.0\.0\.1|::1/)
})

/** A call as it is written, from its name to its last parenthesis. */
function callAt(text: string, index: number): string {
  let depth = 0
  for (let at = text.indexOf('(', index); at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && --depth === 0) return text.slice(index, at + 1)
  }
  return text.slice(index)
}

test('every line of the log has a fixed sentence, so that nothing can be written into it', () => {
  const calls = filesOf(['server'], ['.ts']).flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return [...text.matchAll(/\blog\.(?:info|warn|error)\(/g)].map(({ index }) => ({ path, whole: callAt(text, index) }))
  })
  expect(calls.length).toBeGreaterThan(20)
  for (const { path, whole } of calls) {
    expect(whole, path).toMatch(/,\s+'[a-z’ ,-]+',?\s*\)$/i)
    expect(whole, path).not.toMatch(/\.message\b|\.stack\b|\.body\b|\.text\b|\.title\b|\$\{/)
  }
})
