import { setTimeout as wait } from 'node:timers/promises'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { openDoc } from '../docLine.ts'
import { must } from '../play/seats.ts'
import { create } from '../play/workshop.ts'
import { openRoom } from '../roomLine.ts'
import type { Visitor } from '../visitor.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'

const perCluster = 6

/** A workshop made for a crowd, from the idea workshop's template. */
export const openWorkshop = (facilitator: Visitor): Promise<WorkshopSummary> =>
  create(facilitator, {
    template: 'idea_workshop',
    home: 'Plejehjemmet Trængslen',
    title: 'Mange på én gang',
    date: new Date().toISOString().slice(0, 10),
    votesPerPerson: 3,
  })

/** Leads a workshop through its steps in so many milliseconds: writing in silence, reveal, grouping, voting. */
export async function lead(facilitator: Visitor, workshop: string, ms: number): Promise<void> {
  const host = await openRoom(facilitator, workshop, 'host')
  const goTo = (id: string) =>
    must(host, 'goToStep', { step: (host.state().steps ?? []).findIndex((one) => one.id === id) })
  await goTo('silent')
  await wait(ms * 0.5)
  await must(host, 'reveal', {})
  await wait(ms * 0.1)
  await goTo('cluster')
  await group(facilitator, workshop)
  await goTo('vote')
  await wait(ms * 0.3)
  host.close()
}

async function group(facilitator: Visitor, workshop: string): Promise<void> {
  const line = await openDoc(facilitator, 'board', workshop)
  const board = openBoard(line.doc)
  const notes = readBoard(board).flatMap((one) => (one.kind === 'note' ? [one.id] : []))
  for (let from = 0; from < notes.length; from += perCluster)
    groupNotes(board, notes.slice(from, from + perCluster), `Bunke ${1 + from / perCluster}`)
  await line.saved()
  line.close()
}
