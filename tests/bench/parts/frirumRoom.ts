import { becomeFacilitator } from '#server/dev/facilitator.ts'
import { must } from '#server/dev/play/seats.ts'
import { create } from '#server/dev/play/workshop.ts'
import { openRoom, type RoomLine } from '#server/dev/roomLine.ts'
import { type Visitor, visit } from '#server/dev/visitor.ts'
import { voices } from '#shared/programme/codes.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import type { Door } from './door.ts'
import { noteVoice } from './notes.ts'

export interface Workshop {
  workshop: WorkshopSummary
  host: RoomLine
  /** Goes to a step by its id; resolves when the room has heard of it. */
  goTo(step: string): Promise<void>
}

/** A new workshop with its facilitator in the room. */
export async function openWorkshop(facilitator: Visitor): Promise<Workshop> {
  const workshop = await create(facilitator, {
    template: 'idea_workshop',
    home: 'Plejehjemmet Måleren',
    title: 'En måling',
    date: '2026-09-09',
    votesPerPerson: 10,
  })
  const host = await openRoom(facilitator, workshop.id, 'host')
  const goTo = async (id: string) => {
    const step = (host.state().steps ?? []).findIndex((one) => one.id === id)
    await must(host, 'goToStep', { step })
    await host.until(`step ${id}`, () => host.state().step === step)
  }
  return { workshop, host, goTo }
}

/** Sits down as a phone does, without opening a socket. */
export async function sit(url: string, code: string, at: number): Promise<Visitor> {
  const phone = visit(url)
  await phone.must('POST', '/api/seat', { code, voice: voices[at % voices.length], scribe: false })
  return phone
}

/** So many people at the board of a new workshop; see `doorsOf`. */
export const boardDoors = async (url: string, folder: string, people: number): Promise<Door[]> =>
  doorsOf(url, await becomeFacilitator(url, folder), people)

/**
 * So many people at the board of a new workshop, in a step that opens it to all hands. Each is a person of its own: first the
 * facilitator, who may fill it, then phones, all with the voice in which notes are written here.
 */
export async function doorsOf(url: string, facilitator: Visitor, people: number): Promise<Door[]> {
  const { workshop, host, goTo } = await openWorkshop(facilitator)
  await goTo('cluster')
  host.close()
  const board = `${url.replace(/^http/, 'ws')}/ws/doc/board/${workshop.id}`
  const doorOf = (who: Visitor): Door => ({ url: board, headers: { cookie: who.cookie(), origin: url } })
  const doors = [doorOf(facilitator)]
  while (doors.length < people) {
    const few = Array.from({ length: Math.min(25, people - doors.length) }, (_, at) => doors.length + at)
    const phones = await Promise.all(few.map(() => sit(url, workshop.code ?? '', voices.indexOf(noteVoice))))
    doors.push(...phones.map(doorOf))
  }
  return doors
}
