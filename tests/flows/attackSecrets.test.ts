import { expect, onTestFinished, test } from 'vitest'
import { visit } from '#server/dev/visitor.ts'
import { aRoom, must } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { send } from '#tests/kit/http.ts'
import { aRawLine, asPage } from '#tests/kit/rawLine.ts'

test('W8 no token and no code is ever in an address, works in one, is told to other sites, or stands in the log', async () => {
  const server = await aServer()
  onTestFinished(server.close)
  const room = await aRoom(server)
  onTestFinished(() => room.host.close())
  const { workshop, facilitator, id } = room
  const invite = await facilitator.must<{ url: string }>('POST', '/api/invites', {})
  const code = workshop.code ?? ''

  // What opens a door, a wall or an account stands behind the # of every address that is handed out.
  const urls = [workshop.joinUrl, workshop.wallUrl, workshop.boardUrl, invite.url, server.setupLink ?? '']
  const secrets = [code, ...urls.flatMap((url) => new URL(url).hash.slice(1) || [])]
  expect(secrets.length).toBeGreaterThan(4)
  for (const url of urls) for (const secret of secrets) expect(url.split('#')[0]).not.toContain(secret)

  // Somebody who puts them there all the same, and the cookie as well, comes in nowhere.
  const cookie = facilitator.cookie()
  const token = cookie.split('=')[1] ?? ''
  const query = new URLSearchParams({
    code,
    token,
    key: workshop.wallUrl.split('#')[1] ?? '',
    'frirum-member': token,
    session: token,
  })
  const strangers = await Promise.all([
    send(server.url, 'GET', `/api/workshops/${id}?${query}`),
    send(server.url, 'POST', `/api/door?${query}`, { body: {} }),
    send(server.url, 'POST', `/api/wall?${query}`, { body: {} }),
    send(server.url, 'POST', `/api/invites/accept?${query}`, { body: {} }),
  ])
  expect(strangers.map(({ status }) => status)).toEqual([401, 400, 400, 400])
  for (const path of [`/ws/doc/board/${id}`, `/ws/room/${id}`]) {
    const line = await aRawLine(`${server.url.replace('http', 'ws')}${path}?${query}`, asPage(server.url))
    expect(await line.ended(), path).toBe(4401)
  }

  // No page says where it was when somebody follows a link out of it.
  for (const path of ['/', '/j', `/tavle/${id}`, `/skaerm/${id}`, '/oversigt', `/api/workshops/${id}`])
    expect((await send(server.url, 'GET', path, { headers: { cookie } })).headers.get('referrer-policy'), path).toBe(
      'no-referrer',
    )

  const phone = visit(server.url)
  await phone.must('POST', '/api/seat', { code, voice: 'staff', scribe: false })
  await must(room.host.send('startTimer', { minutes: 5 }))
  const noted = JSON.stringify(server.noted)
  expect(server.noted.length).toBeGreaterThan(8)
  for (const secret of [...secrets, token, phone.cookie().split('=')[1] ?? '', id]) expect(noted).not.toContain(secret)
})
