import { openBoard, readBoard } from '#shared/docs/board.ts'
import { typeText } from '#shared/edits/items.ts'
import { makeCard, setCode } from '#shared/edits/card.ts'
import { groupNotes } from '#shared/edits/group.ts'
import type { ItemId } from '#shared/ids.ts'
import type { NewWorkshop, WorkshopSummary } from '#shared/wire/http.ts'
import { type DocLine, openDoc } from '../docLine.ts'
import { openRoom, type RoomLine } from '../roomLine.ts'
import type { Visitor } from '../visitor.ts'
import type { Sample } from './sample.ts'
import { join, must, type PlayedSeat, write } from './seats.ts'

/** A played workshop: who sat there, and which board items the sample's names became. */
export interface Played {
  workshop: WorkshopSummary
  seats: PlayedSeat[]
  clusters: Map<string, ItemId>
  cards: Map<string, ItemId>
}

/** Creates a workshop from a template, prompts and minutes untouched. */
export function create(facilitator: Visitor, wish: Omit<NewWorkshop, 'steps'>): Promise<WorkshopSummary> {
  return facilitator.must('POST', '/api/workshops', { ...wish, steps: [] })
}

/** Plays the sample the way a room does: join, write in silence, reveal, group, vote, make cards. */
export async function playWorkshop(facilitator: Visitor, sample: Sample): Promise<Played> {
  const { title, templateId, date, votesPerPerson } = sample.workshop
  const workshop = await create(facilitator, { template: templateId, home: sample.careHome.name, title, date, votesPerPerson })
  const host = await openRoom(facilitator, workshop.id, 'host')
  const board = await openDoc(facilitator, 'board', workshop.id)
  const goTo = (id: string) => must(host, 'goToStep', { step: (host.state().steps ?? []).findIndex((one) => one.id === id) })

  const seats: PlayedSeat[] = []
  for (const { voice, count } of sample.participants)
    for (let i = 0; i < count; i++) seats.push(await join(facilitator.baseUrl, workshop.code ?? '', voice, i === count - 1))

  await goTo('silent')
  await writeNotes(host, seats, sample)
  await must(host, 'reveal', {})
  await until(board, () => readBoard(openBoard(board.doc)).filter((one) => one.kind === 'note').length >= sample.notes.length)

  await goTo('cluster')
  const clusters = group(board, sample)
  await board.saved()
  await goTo('vote')
  await castDots(seats, sample, clusters)
  await must(host, 'showResults', { on: true })

  await goTo('cards')
  const cards = makeCards(board, sample)
  await board.saved()
  board.close()
  host.close()
  return { workshop, seats, clusters, cards }
}

const until = (line: DocLine, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      line.doc.off('update', look)
      resolve()
    }
    line.doc.on('update', look)
    look()
  })

/** All notes and the twelve awkward ones. Two of those must be refused; anything else refused stops the demo. */
async function writeNotes(host: RoomLine, seats: readonly PlayedSeat[], sample: Sample): Promise<void> {
  await host.until('every seat is in the silent step', () => host.state().silent === true)
  await Promise.all(seats.map((seat) => seat.line.until('the silent step', () => seat.line.state().silent === true)))
  const turn = new Map<string, number>()
  const next = (voice: string) => {
    const same = seats.filter((seat) => seat.voice === voice)
    const at = turn.get(voice) ?? 0
    turn.set(voice, at + 1)
    return same[at % same.length] as PlayedSeat
  }
  for (const note of sample.notes) {
    const writer = next(note.scribeVoice ?? note.voice)
    const no = await write(writer, { text: note.text, zone: note.zone, entry: note.enteredBy, voice: note.voice })
    if (no) throw new Error(`note ${note.id} was refused: ${no}`)
  }
  for (const note of sample.edgeCaseNotes) {
    const no = await write(next('staff'), { text: note.text, zone: 'zone.unknown_wild', entry: 'self', voice: 'staff' })
    const expected = note.expect.startsWith('rejected')
    if (Boolean(no) !== expected) throw new Error(`note ${note.id}: expected "${note.expect}", got ${no ?? 'accepted'}`)
  }
}

function group(line: DocLine, sample: Sample): Map<string, ItemId> {
  const board = openBoard(line.doc)
  const byText = new Map(readBoard(board).flatMap((one) => (one.kind === 'note' ? [[one.body, one.id] as const] : [])))
  const idOf = new Map(sample.notes.map((note) => [note.id, byText.get(note.text.normalize('NFC').trim())]))
  return new Map(
    sample.clusters.flatMap((cluster) => {
      const made = groupNotes(board, cluster.noteIds.flatMap((id) => idOf.get(id) ?? []), cluster.title)
      return made ? [[cluster.id, made] as const] : []
    }),
  )
}

/** Deals each voice's dots out to its seats, at most `votesPerPerson` each. */
async function castDots(seats: readonly PlayedSeat[], sample: Sample, clusters: Map<string, ItemId>): Promise<void> {
  const hands = new Map<PlayedSeat, ItemId[]>(seats.map((seat) => [seat, []]))
  for (const { clusterId, byVoice } of sample.votes) {
    const target = clusters.get(clusterId)
    if (!target) throw new Error(`cluster ${clusterId} is missing`)
    for (const [voice, dots] of Object.entries(byVoice))
      for (let i = 0; i < dots; i++) {
        const free = seats.find((seat) => seat.voice === voice && (hands.get(seat)?.length ?? 0) < sample.workshop.votesPerPerson)
        if (free) hands.get(free)?.push(target)
      }
  }
  await Promise.all(
    [...hands].map(async ([seat, targets]) => {
      await seat.line.until('the ballot', () => (seat.line.state().ballot?.targets.length ?? 0) >= clusters.size)
      for (const target of targets) await must(seat.line, 'giveDot', { target })
    }),
  )
}

function makeCards(line: DocLine, sample: Sample): Map<string, ItemId> {
  const board = openBoard(line.doc)
  const notes = readBoard(board).filter((one) => one.kind === 'note')
  const idOf = (name: string) => {
    const text = sample.notes.find((note) => note.id === name)?.text.normalize('NFC').trim()
    return notes.find((note) => note.body === text)?.id
  }
  return new Map(
    sample.cards.map((card) => {
      const made = makeCard(board, card.sourceNoteIds.flatMap((name) => idOf(name) ?? []))
      if (!made) throw new Error(`card ${card.id} has no notes`)
      for (const field of ['title', 'what', 'forWhom', 'better', 'inTheWay', 'firstStep'] as const)
        typeText(board, made, field, card[field])
      for (const theme of card.themes) setCode(board, made, 'themes', theme, true)
      for (const aim of card.aims) setCode(board, made, 'aims', aim, true)
      board.items.get(made)?.set('mandateNeed', card.mandateNeed)
      return [card.id, made] as const
    }),
  )
}
