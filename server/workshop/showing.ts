import type { SeatId, WorkshopId } from '#shared/ids.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import { wallBoardOf } from '#shared/workshop/inView.ts'
import { causeOf } from '../causeOf.ts'
import type { Parts } from '../ports/parts.ts'
import type { HeldBoard } from './heldBoard.ts'
import { frame, type Member } from './member.ts'
import { readMine } from './mine.ts'
import { paced } from './pace.ts'
import { changedIn, needsBoard, readState, type State } from './roomState.ts'

/** A room's members are told of changes at most this often, walls of the board's. Milliseconds. */
const roomPace = 100
const boardPace = 250

/** Keeps the members of a room told: all of the room, seats of their own, walls and facilitators of the board. */
export interface Showing {
  /** Something has changed, or somebody has come. */
  look(): void
  /** The same, and what is this seat's own has changed too. */
  lookFor(seat: SeatId): void
  /** The same, and what is anybody's own may have changed too. */
  lookForAll(): void
  lookAtBoard(): void
  stop(): void
}

export function createShowing(
  { register, clock, log }: Pick<Parts, 'register' | 'clock' | 'log'>,
  workshop: WorkshopId,
  members: ReadonlySet<Member>,
  board: Pick<HeldBoard, 'items'>,
): Showing {
  let stale = new Set<SeatId>()
  let state: Partial<State> = {}
  let version = 0

  const seats = () => new Set([...members].flatMap(({ actor }) => (actor.role === 'seat' ? [actor.seat] : [])))
  const closeAll = (code: number) => {
    for (const member of members) member.close(code)
  }

  const showRoom = async () => {
    const here = seats()
    const asking = stale
    stale = new Set()
    const row = await register.read((rows) => rows.get('workshop', workshop))
    if (!row) return closeAll(closeCodes.notFound)
    const items = needsBoard(row) ? await board.items() : []
    const { now, mine } = await register.read(async (rows) => {
      const now = await readState(rows, row, items, here.size)
      return { now, mine: await readMine(rows, row, now.ballot, asking) }
    })
    tellRoom(now)
    for (const member of members) {
      const own = member.actor.role === 'seat' && mine.get(member.actor.seat)
      if (own) member.tell('mine', frame({ is: 'mine', mine: own }))
    }
    askBoard()
  }

  const tellRoom = (now: State) => {
    const changed = changedIn(state, now)
    const isNews = Object.keys(changed).length > 0
    state = now
    if (isNews) version++
    const news = frame({ is: 'room', room: { version, ...changed } })
    const whole = frame({ is: 'room', room: { version, ...now } })
    for (const member of members) {
      if (!member.knowsRoom) member.send(whole)
      else if (isNews) member.send(news)
      member.knowsRoom = true
    }
  }

  const showBoard = async () => {
    const watchers = [...members].filter(({ actor }) => actor.role !== 'seat')
    if (!state.zones || watchers.length === 0) return
    const zones = state.zones.map((zone) => zone.id)
    const text = frame({ is: 'board', board: wallBoardOf(await board.items(), zones) })
    for (const member of watchers) member.tell('board', text)
  }

  /** Whoever cannot be told the truth is let go: the pages keep their words and come back. */
  const askRoom = paced(clock, roomPace, () =>
    showRoom().catch((error) => {
      log.error(causeOf(error), 'a room could not be read')
      closeAll(closeCodes.storage)
    }),
  )
  const askBoard = paced(clock, boardPace, () =>
    showBoard().catch((error) => log.error(causeOf(error), 'a board could not be read for its walls')),
  )

  const lookForAll = () => {
    stale = seats()
    askRoom()
  }

  return {
    look: askRoom,
    lookFor(seat) {
      stale.add(seat)
      askRoom()
    },
    lookForAll,
    lookAtBoard() {
      if (state.ballot || state.results) lookForAll()
      askBoard()
    },
    stop() {
      askRoom.stop()
      askBoard.stop()
    },
  }
}
