import type { SeatId, WorkshopId } from '#shared/ids.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import { wallBoardOf } from '#shared/workshop/inView.ts'
import { wallThings } from '#shared/workshop/wallThings.ts'
import { causeOf } from '../causeOf.ts'
import type { Parts } from '../ports/parts.ts'
import { createBarShowing } from './barShowing.ts'
import type { RoomFloor } from './floor.ts'
import type { HeldBoard } from './heldBoard.ts'
import type { Helm } from './helm.ts'
import { frame, type Member } from './member.ts'
import { readMine } from './mine.ts'
import { paced } from './pace.ts'
import { readPoll } from './poll.ts'
import { changedIn, needsBoard, readState, type State } from './roomState.ts'
import { createSilentBeat } from './silentBeat.ts'

/**
 * How often members are told at most, in milliseconds: what changed in the room, what is a seat's own, the board's walls, and
 * mere counts, which grow with everything that anybody does and would otherwise be sent to everybody each time.
 */
const pace = { room: 100, own: 100, board: 250, counts: 1000 }

/** Keeps the members of a room told: all of the room, seats of their own, walls and facilitators of the board. */
export interface Showing {
  /** The room has changed, or somebody has come: a seat that comes is told its own as well. */
  look(comer?: SeatId): void
  /** What is this seat's own has changed, and of the room no more than counts. */
  lookFor(seat: SeatId): void
  /** The room has changed, and what is anybody's own may have. */
  lookForAll(): void
  lookAtBoard(): void
  stop(): void
}

export function createShowing(
  { register, clock, log }: Pick<Parts, 'register' | 'clock' | 'log'>,
  workshop: WorkshopId,
  members: ReadonlySet<Member>,
  board: Pick<HeldBoard, 'items'>,
  memory: { floor: RoomFloor; helm: Helm },
): Showing {
  /** Seats whose own has changed since they were told. All of them may have, once the room itself has been read anew. */
  let stale = new Set<SeatId>()
  let allStale = false
  let state: Partial<State> = {}
  let version = 0
  /** What everybody sees of the room is partly on the board. */
  let readsBoard = false

  const seats = () => new Set([...members].flatMap(({ actor }) => (actor.role === 'seat' ? [actor.seat] : [])))
  const closeAll = (code: number) => {
    for (const member of members) member.close(code)
  }

  const showRoom = async () => {
    const forAll = allStale
    allStale = false
    const row = await register.read((rows) => rows.get('workshop', workshop))
    if (!row) return closeAll(closeCodes.notFound)
    readsBoard = needsBoard(row)
    const items = readsBoard ? await board.items() : []
    const hosts = [...members].filter(({ actor }) => actor.role === 'member')
    const [now, poll] = await register.read(async (rows) => [
      await readState(rows, row, items, seats().size, memory.floor.seen()),
      readsBoard && hosts.length > 0 ? await readPoll(rows, row, items) : null,
    ])
    tellRoom(silence.hold(state, now))
    for (const host of hosts) host.tell('poll', frame({ is: 'poll', poll }))
    if (forAll) stale = seats()
    if (stale.size > 0) askOwn()
    askBoard()
    askBar()
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

  const showOwn = async () => {
    const { ballot } = state
    if (ballot === undefined || stale.size === 0) return
    const asking = stale
    stale = new Set()
    const own = await register.read((rows) => readMine(rows, workshop, ballot, asking))
    for (const { actor, tell } of members) {
      // A wish that was answered while this was read is not in it: what its page knows already is not taken back.
      const mine = actor.role === 'seat' && !stale.has(actor.seat) && own.get(actor.seat)
      const hand = actor.role === 'seat' && memory.floor.isUp(actor.seat)
      if (mine) tell('mine', frame({ is: 'mine', mine: hand ? { ...mine, hand } : mine }))
    }
  }

  const showBoard = async () => {
    const watchers = [...members].filter(({ actor }) => actor.role !== 'seat')
    if (!state.zones || watchers.length === 0) return
    const zones = state.zones.map((zone) => zone.id)
    const items = await board.items()
    const things = wallThings(items, zones, workshop)
    const text = frame({ is: 'board', board: { ...wallBoardOf(items, zones), things } })
    for (const member of watchers) member.tell('board', text)
  }

  let isStopped = false
  /** Whoever cannot be told the truth is let go: the pages keep their words and come back. */
  const owned = (run: () => Promise<void>) => () =>
    run().catch((error) => {
      // A look that was under way when everybody had been let go, and the stores were closed.
      if (isStopped) return
      log.error(causeOf(error), 'a room could not be read')
      closeAll(closeCodes.storage)
    })
  const askRoom = paced(clock, pace.room, owned(showRoom))
  const silence = createSilentBeat(clock, askRoom)
  const askOwn = paced(clock, pace.own, owned(showOwn))
  const askBoard = paced(clock, pace.board, () =>
    showBoard().catch((error) => {
      if (!isStopped) log.error(causeOf(error), 'a board could not be read for its walls')
    }),
  )
  const askBar = createBarShowing({ register, clock, log }, workshop, members, board, memory)
  const askCounts = paced(clock, pace.counts, async () => askRoom())

  const lookForAll = () => {
    allStale = true
    askRoom()
  }

  return {
    look(comer) {
      if (comer) stale.add(comer)
      askRoom()
    },
    lookFor(seat) {
      stale.add(seat)
      askOwn()
      askCounts()
    },
    lookForAll,
    lookAtBoard() {
      if (state.ballot || state.results) lookForAll()
      else if (readsBoard) askRoom()
      askBoard()
      askBar()
    },
    stop() {
      isStopped = true
      silence.stop()
      for (const asking of [askRoom, askOwn, askBoard, askBar, askCounts]) asking.stop()
    },
  }
}
