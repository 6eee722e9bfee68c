import { randomBytes } from 'node:crypto'
import type { Actor } from '#shared/access.ts'
import { newId } from '#shared/ids.ts'
import { rehearsal as t } from '#shared/texts/da/rehearsal.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { allows } from '#shared/workshop/allows.ts'
import { forms } from '#shared/workshop/forms/index.ts'
import type { Clock } from '../ports/clock.ts'
import { createPlayedLine, type PlayedLine } from './playedLine.ts'
import type { LiveRooms } from './rooms.ts'

type Seat = Extract<Actor, { role: 'seat' }>

type Span = readonly [from: number, to: number]
export interface Paces {
  deed: Span
  away: Span
}

/** How long a person thinks before each deed, and is away when the phone loses its network: from and to, milliseconds. */
export const paces: Paces = { deed: [2_000, 7_000], away: [5_000, 15_000] }

/** Of a hundred deeds, how many are a phone that loses its network. */
const drops = 6
/** In one step nobody writes more than this. */
const most = 3

const between = ([low, high]: Span): number => low + Math.random() * (high - low)
const anyOf = <T>(from: readonly T[]): T | undefined => from[Math.floor(Math.random() * from.length)]

/**
 * A participant who does what the step lets them, at the pace of a person, and whose phone goes away and comes back. Returns
 * the way to send them home; `ended` hears when the room did.
 */
export function playPerson(
  clock: Clock,
  rooms: Pick<LiveRooms, 'attach'>,
  actor: Seat,
  ended: () => void,
  pace: Paces = paces,
): () => void {
  const written = new Map<string, number>()
  let line: PlayedLine | undefined
  let callOff = () => {}
  let isHome = false

  const come = () => {
    line = createPlayedLine(goHome)
    rooms.attach(line.socket, actor.workshop, actor)
    callOff = clock.after(between(pace.deed), act)
  }
  const goHome = () => {
    if (isHome) return
    isHome = true
    callOff()
    line?.drop()
    ended()
  }
  const act = () => {
    if (Math.random() * 100 < drops) {
      line?.drop()
      callOff = clock.after(between(pace.away), come)
      return
    }
    if (line) doWhatIsOpen(line, written)
    callOff = clock.after(between(pace.deed), act)
  }
  come()
  return goHome
}

function doWhatIsOpen(line: PlayedLine, written: Map<string, number>): void {
  const { steps, step = 0, state, ballot } = line.state()
  const now = steps?.[step]
  if (!now || state !== 'open') return
  if (ballot) vote(line, ballot)
  const so = written.get(now.id) ?? 0
  const zone = anyOf(now.zones)
  if (!zone || so >= most || !allows(now, 'writeIdea')) return
  written.set(now.id, so + 1)
  const cap = randomBytes(16).toString('base64url')
  const text = anyOf(t.ideas) ?? ''
  line.wish('addIdea', { idea: newId<'idea'>(), cap, text, zone, entry: 'self', step: now.id })
}

/** Votes as the form asks; what goes beyond the budget the server refuses, as it does to everybody. */
function vote(line: PlayedLine, ballot: NonNullable<RoomState['ballot']>): void {
  const target = anyOf(ballot.targets)?.id
  if (!target) return
  const { ordered, says } = forms[ballot.form ?? 'dots']
  const say = anyOf(says)
  if (ordered) line.wish('rank', { order: [target] })
  else if (say === 'dot') line.wish('giveDot', { target })
  else if (say) line.wish('castVote', { target, say })
}
