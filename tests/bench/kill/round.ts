import { setTimeout as wait } from 'node:timers/promises'
import { newCap } from '#server/dev/play/seats.ts'
import type { Visitor } from '#server/dev/visitor.ts'
import { newId } from '#shared/ids.ts'
import { openWorkshop, sit } from '../parts/frirumRoom.ts'
import type { ServerProcess } from '../parts/serverProcess.ts'
import { type Editor, openEditor } from './editor.ts'
import { openWisher, type Wisher } from './wishes.ts'

/** What a room was doing: writing in silence until the facilitator shows it all, or voting. */
export type Kind = 'reveal' | 'vote'
export const kinds: readonly Kind[] = ['reveal', 'vote']

/** What was going on in one room when the server was killed. */
export interface Round {
  workshop: string
  kind: Kind
  host: Wisher
  phones: Wisher[]
  editor: Editor
}

/** A room that is set up, and what its people do until `isOver`. */
interface Ready {
  round: Round
  work(killAfter: number, isOver: () => boolean): Promise<unknown>
}

const phoneCount = 2
const dotsEach = 10
const [soonest, latest] = [20, 400]

/** Has a room of each kind at work for a fraction of a second, and kills the server in the middle of it. */
export async function runRounds(server: ServerProcess, facilitator: Visitor, number: number): Promise<Round[]> {
  const rooms = await Promise.all(kinds.map((kind) => setUp(server, facilitator, kind, `${number}.${kind}`)))
  const killAfter = soonest + Math.random() * (latest - soonest)
  let isOver = false
  const all = Promise.all(rooms.map((room) => room.work(killAfter, () => isOver)))
  await wait(killAfter)
  isOver = true
  await server.kill()
  await all
  return rooms.map(({ round }) => round)
}

async function setUp(server: ServerProcess, facilitator: Visitor, kind: Kind, name: string): Promise<Ready> {
  const opened = await openWorkshop(facilitator)
  const { workshop } = opened
  const editor = await openEditor(facilitator, workshop.id, `${name}.board`)
  if (kind === 'vote') await editor.fill()
  await opened.goTo(kind === 'vote' ? 'vote' : 'silent')
  opened.host.close()
  const host = await openWisher(facilitator, workshop.id, 'host')
  const phones = await Promise.all(
    Array.from({ length: phoneCount }, async (_, at) =>
      openWisher(await sit(server.url, workshop.code ?? '', at), workshop.id, 'seat'),
    ),
  )

  const writeIdeas = async (phone: Wisher, at: number, isOver: () => boolean) => {
    for (let count = 1; !isOver(); count++) {
      const text = `#${name}.phone${at}.${count}#`
      void phone.ask('addIdea', { idea: newId(), cap: newCap(), text, zone: 'zone.unknown_wild', entry: 'self' }, text)
      // Five a second is what a seat may wish for; the first twenty are free.
      await wait(count < 18 ? Math.random() * 20 : 200)
    }
  }
  const giveDots = async (phone: Wisher, isOver: () => boolean) => {
    for (let count = 0; count < dotsEach && !isOver(); count++) {
      void phone.ask('giveDot', { target: editor.cluster })
      await wait(Math.random() * 40)
    }
  }
  const reveal = async (killAfter: number) => {
    await wait(Math.random() * 0.6 * killAfter)
    await host.ask('reveal', {})
  }
  return {
    round: { workshop: workshop.id, kind, host, phones, editor },
    work: (killAfter, isOver) =>
      Promise.all([
        editor.write(),
        ...phones.map((phone, at) => (kind === 'vote' ? giveDots(phone, isOver) : writeIdeas(phone, at, isOver))),
        kind === 'reveal' && reveal(killAfter),
      ]),
  }
}
