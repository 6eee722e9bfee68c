import { setTimeout as wait } from 'node:timers/promises'
import { newCap } from '#server/dev/play/seats.ts'
import type { Visitor } from '#server/dev/visitor.ts'
import { newId } from '#shared/ids.ts'
import { openWorkshop, sit } from '../parts/frirumRoom.ts'
import type { ServerProcess } from '../parts/serverProcess.ts'
import { type Editor, openEditor } from './editor.ts'
import { openWisher, type Wisher } from './wishes.ts'

export type Kind = 'write' | 'reveal' | 'vote'

/** What was going on when the server was killed. */
export interface Round {
  workshop: string
  kind: Kind
  host: Wisher
  phones: Wisher[]
  editor: Editor
}

const phoneCount = 3
const dotsEach = 10
const [soonest, latest] = [30, 400]

/** Runs a room for a fraction of a second, and kills the server in the middle of it. */
export async function runRound(
  server: ServerProcess,
  facilitator: Visitor,
  kind: Kind,
  number: number,
): Promise<Round> {
  const opened = await openWorkshop(facilitator)
  const { workshop } = opened
  const editor = await openEditor(facilitator, workshop.id, `${number}.board`)
  await opened.goTo(kind === 'vote' ? 'vote' : 'silent')
  opened.host.close()
  const host = await openWisher(facilitator, workshop.id, 'host')
  const phones: Wisher[] = []
  for (let at = 0; at < phoneCount; at++)
    phones.push(await openWisher(await sit(server.url, workshop.code ?? '', at), workshop.id, 'seat'))

  const killAfter = soonest + Math.random() * (latest - soonest)
  let isOver = false
  const writeIdeas = async (phone: Wisher, at: number) => {
    for (let count = 1; !isOver; count++) {
      const text = `#${number}.phone${at}.${count}#`
      void phone.ask('addIdea', { idea: newId(), cap: newCap(), text, zone: 'zone.unknown_wild', entry: 'self' }, text)
      // Five a second is what a seat may wish for; the first twenty are free.
      await wait(count < 18 ? Math.random() * 20 : 200)
    }
  }
  const giveDots = async (phone: Wisher) => {
    for (let count = 0; count < dotsEach && !isOver; count++) {
      void phone.ask('giveDot', { target: editor.cluster })
      await wait(Math.random() * 40)
    }
  }
  const reveal = async () => {
    await wait(Math.random() * killAfter)
    await host.ask('reveal', {})
  }
  const all = Promise.all([
    editor.write(),
    ...phones.map((phone, at) => (kind === 'vote' ? giveDots(phone) : writeIdeas(phone, at))),
    kind === 'reveal' && reveal(),
  ])
  await wait(killAfter)
  isOver = true
  await server.kill()
  await all
  return { workshop: workshop.id, kind, host, phones, editor }
}
