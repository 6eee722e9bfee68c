import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openProposal, sectionRoot } from '#shared/docs/proposal.ts'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { textSections } from '#shared/proposal/sections.ts'
import { chance, seedOf } from '#tests/kit/chance.ts'
import { aDocClient, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { doSomething, scheme, spoil } from '#tests/kit/hostile.ts'
import { updateFrame } from '#tests/kit/rawUpdate.ts'
import { until } from '#tests/kit/until.ts'

const seed = seedOf(4)
const attacks = 600
const ref: DocRef = { kind: 'proposal', id: 'aaaaaaaaaaaaaaaaaaaaaaaa' as never }
const section = sectionRoot(textSections[0]!)
const eve = 666

/** Sends frames on a line of its own and waits until the server has hung up, or has answered all it was sent. */
async function attack(address: string, frames: readonly Uint8Array<ArrayBuffer>[]): Promise<number | undefined> {
  const socket = new WebSocket(address)
  socket.binaryType = 'arraybuffer'
  let code: number | undefined
  socket.onclose = (event) => {
    code = event.code
  }
  let isAnswered = false
  socket.onmessage = ({ data }) => {
    const [type, kind] = new Uint8Array(data)
    if (type === 0 && kind === 1) isAnswered = true
  }
  await until(() => socket.readyState !== WebSocket.CONNECTING)
  for (const frame of frames) if (socket.readyState === WebSocket.OPEN) socket.send(frame)
  // A question at the end: its answer says that everything before it was taken or refused.
  if (socket.readyState === WebSocket.OPEN) socket.send(Uint8Array.of(0, 0, 1, 0))
  await until(() => code !== undefined || isAnswered)
  socket.close()
  return code
}

test(`Y17 ${attacks} hostile lines disturb two who work, not even once (seed ${seed})`, async () => {
  const luck = chance(seed)
  const at = await aDocServer()
  const [anna, bo] = [aDocClient(at.origin('anna'), ref), aDocClient(at.origin('bo'), ref)]
  for (const one of [anna, bo]) openProposal(one.doc)
  await until(() => anna.isSaved() && bo.isSaved())
  const open = await at.documents.open(ref)
  const address = `${at.origin('eve')}/ws/doc/${docName(ref)}`
  const codes: Record<string, number> = {}
  let lost = 0
  for (const one of [anna, bo]) one.provider.on('connection-close', () => lost++)

  for (let n = 0; n < attacks; n++) {
    for (const one of [anna, bo]) if (n % 3 === 0) doSomething(one.doc, luck, section)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(open.doc))
    copy.clientID = luck.of([eve, eve, anna.doc.clientID])
    doSomething(copy, luck, section)
    const honest = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(open.doc))
    const update = () =>
      luck.of([() => spoil(honest, honest, luck), () => scheme(open.doc, eve, section, luck), () => honest])()
    const noise = Uint8Array.from({ length: luck.below(40) }, () => luck.below(256))
    const frames = Array.from({ length: 3 }, () => luck.of([updateFrame(update()), updateFrame(update()), noise]))
    const code = await attack(
      address,
      frames.map((frame) => new Uint8Array(frame)),
    )
    codes[String(code)] = (codes[String(code)] ?? 0) + 1
  }

  await until(() => anna.isSaved() && bo.isSaved() && isEqual(anna.doc, bo.doc) && isEqual(anna.doc, open.doc))
  expect([anna.refused(), bo.refused()]).toEqual([undefined, undefined])
  expect(at.errors).toEqual([])
  expect(lost, 'lines lost').toBe(0)
  expect(codes['4422']).toBeGreaterThan(attacks / 10)
  for (const one of [anna, bo]) one.leave()
  await at.close()
}, 120_000)
