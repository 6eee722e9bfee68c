import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { knock } from '#client/live/knock.ts'
import { docName } from '#shared/docs/ref.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aDocClient, boardRef, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { until } from '#tests/kit/until.ts'

const sockets: WebSocket[] = []
const closing: (() => unknown)[] = []
beforeEach(() => {
  class Noted extends WebSocket {
    constructor(url: string) {
      super(url)
      sockets.push(this)
    }
  }
  vi.stubGlobal('WebSocket', Noted)
})
afterEach(async () => {
  vi.unstubAllGlobals()
  for (const close of closing.splice(0).reverse()) await close()
  sockets.length = 0
})

/** A board that a colleague has written on, and the socket of a page that is still being loaded. */
async function aKnockedBoard() {
  const server = await aDocServer()
  const colleague = aDocClient(server.origin('colleague'))
  closing.push(server.close, colleague.leave)
  putNote(colleague.board, 'a', { body: 'Mere kaffe' })
  await until(colleague.isSaved)
  sockets.length = 0
  knock(`${server.origin('page')}/ws/doc/${docName(boardRef)}`)
  const arrive = () => {
    const page = aDocClient(server.origin('page'))
    closing.push(page.leave)
    let taken = 0
    page.doc.on('afterTransaction', ({ origin }) => {
      if (origin === page.provider) taken++
    })
    return { ...page, taken: () => taken }
  }
  return { server, colleague, arrive, isOpen: () => sockets[0]?.readyState === WebSocket.OPEN }
}

test('a page takes over the socket that knocked for it, with the document that has come meanwhile, sent once', async () => {
  const { colleague, arrive, isOpen } = await aKnockedBoard()
  let hasHeard = false
  sockets[0]?.addEventListener('message', ({ data }) => {
    hasHeard ||= Buffer.from(data).includes('Mere kaffe')
  })
  await until(() => isOpen() && hasHeard)
  const page = arrive()
  await until(page.isSaved)
  expect(isEqual(page.doc, colleague.doc)).toBe(true)
  expect(sockets).toHaveLength(1)
  expect(page.taken()).toBe(2)
  expect(page.heard.filter((frame) => frame.is === 'hello')).toHaveLength(1)

  putNote(page.board, 'b', { body: 'Og te' })
  expect(page.isSaved()).toBe(false)
  await until(page.isSaved)
  await until(() => isEqual(page.doc, colleague.doc))
})

test('a page that is there before its socket has opened asks for the document itself', async () => {
  const { colleague, arrive, isOpen } = await aKnockedBoard()
  expect(isOpen()).toBe(false)
  const page = arrive()
  await until(page.isSaved)
  expect(isEqual(page.doc, colleague.doc)).toBe(true)
  expect(sockets).toHaveLength(1)
  expect(page.taken()).toBe(2)
})

test('a page whose socket was lost while it was loaded opens another, and so does one that comes back', async () => {
  const { server, colleague, arrive, isOpen } = await aKnockedBoard()
  await until(isOpen)
  server.cutLines()
  await until(() => sockets[0]?.readyState === WebSocket.CLOSED)
  const page = arrive()
  await until(page.isSaved)
  expect(sockets.length).toBeGreaterThan(1)
  await until(() => isEqual(page.doc, colleague.doc))

  server.cutLines()
  putNote(page.board, 'b', { body: 'Og te' })
  await until(page.isSaved)
  await until(() => isEqual(page.doc, colleague.doc))
})
