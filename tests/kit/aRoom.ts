import { type PlayedSeat, join, newCap } from '#server/dev/play/seats.ts'
import { openRoom, type RoomLine } from '#server/dev/roomLine.ts'
import { type Visitor, visit } from '#server/dev/visitor.ts'
import { openBoard, type Placed, readBoard } from '#shared/docs/board.ts'
import { type IdeaId, newId, type WorkshopId } from '#shared/ids.ts'
import type { Note } from '#shared/items/note.ts'
import type { Voice } from '#shared/programme/codes.ts'
import type { Result } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import type { TestServer } from './aServer.ts'
import { aWorkshop } from './http.ts'

/** A workshop on a running server, with its facilitator in the room. */
export interface TestRoom {
  workshop: WorkshopSummary
  id: WorkshopId
  facilitator: Visitor
  host: RoomLine
  seat(voice?: Voice, scribe?: boolean): Promise<PlayedSeat>
  wall(): Promise<RoomLine>
  /** Goes to a step by its id, and waits until these lines have heard of it. */
  goTo(step: string, ...lines: RoomLine[]): Promise<void>
  /** What lies on the board now. */
  board(): Promise<Placed[]>
  notes(): Promise<Placed<Note>[]>
}

/** The idea workshop, or another template, as it stands at its first step. */
export async function aRoom(server: TestServer, wish: object = {}): Promise<TestRoom> {
  const facilitator = await server.facilitator()
  const workshop = await aWorkshop(facilitator, { template: 'idea_workshop', ...wish })
  return enter(server, facilitator, workshop)
}

/** The same workshop on a server that has been started again. */
export async function enter(server: TestServer, facilitator: Visitor, workshop: WorkshopSummary): Promise<TestRoom> {
  const id = workshop.id as WorkshopId
  const host = await openRoom(facilitator, id, 'host')
  const board = async () => {
    const open = await server.live.documents.open({ kind: 'board', id })
    try {
      return readBoard(openBoard(open.doc))
    } finally {
      open.release()
    }
  }
  return {
    workshop,
    id,
    facilitator,
    host,
    seat: (voice = 'staff', scribe = false) => join(server.url, workshop.code ?? '', voice, scribe),
    async wall() {
      const screen = visit(server.url)
      await screen.must('POST', '/api/wall', { key: workshop.wallUrl.split('#')[1] })
      return openRoom(screen, id, 'wall')
    },
    async goTo(step, ...lines) {
      const index = (host.state().steps ?? []).findIndex((one) => one.id === step)
      await must(host.send('goToStep', { step: index }))
      for (const line of [host, ...lines]) await line.until(`step ${step}`, () => line.state().step === index)
    },
    board,
    notes: async () => (await board()).filter((one): one is Placed<Note> => one.kind === 'note'),
  }
}

/** The answer to a wish that a test needs to succeed. */
export async function must(answer: Promise<Result<void>>): Promise<void> {
  const result = await answer
  if (!result.ok) throw new Error(`refused: ${result.no}`)
}

/** An idea in the first theme, as a phone would send it. */
export const anIdea = (text: string, more: Partial<IntentBody<'addIdea'>> = {}): IntentBody<'addIdea'> => ({
  idea: newId() as IdeaId,
  cap: newCap(),
  text,
  zone: 'zone.unknown_wild',
  entry: 'self',
  ...more,
})
