import type { Actor } from '#shared/access.ts'
import { forgetStrays } from '#shared/edits/about.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { type Result, refuse } from '#shared/result.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import type { Intent, KeptName } from '#shared/wire/intents.ts'
import { causeOf } from '../causeOf.ts'
import { type Limits, usualLimits } from '../limits.ts'
import { refused } from '../metrics.ts'
import type { Parts } from '../ports/parts.ts'
import { StorageTrouble } from '../ports/storage.ts'
import type { Documents } from '../sync/documents.ts'
import { carry } from './carry.ts'
import { deeds } from './deeds/index.ts'
import { isOfMoment, sayOfMoment } from './deeds/moment.ts'
import { keepZonesFit } from './fitZones.ts'
import { createFloor } from './floor.ts'
import { leaveStep } from './leaveStep.ts'
import { holdBoard } from './heldBoard.ts'
import { createHelm, facilitatorOf } from './helm.ts'
import { createMember, frame, type Member } from './member.ts'
import { createLeading } from './leading.ts'
import { inTurns } from './pace.ts'
import { perform } from './perform.ts'
import { receive } from './receive.ts'
import type { RoomSocket } from './roomSocket.ts'
import { createShowing } from './showing.ts'
import { createTurns } from './turns.ts'

/** Pages count a line as dead when they have heard nothing for a while. Milliseconds. */
const heartbeat = 15_000

export interface Room {
  join(socket: RoomSocket, actor: Actor): void
  /** Rows were changed by somebody else: everybody is told afresh. */
  refresh(): void
  isEmpty(): boolean
  /** Lets everybody go, to come back unless `code` says otherwise; ends when every wish that was heard is kept. */
  close(code?: number): Promise<void>
}

export interface RoomParts extends Pick<Parts, 'register' | 'clock' | 'log'> {
  limits?: Limits | undefined
  documents: Documents
  /** Names this process, so that a page can tell a restart. */
  epoch: string
}

interface Happenings {
  /** A facilitator has changed what the moment allows. */
  moved(): void
  emptied(): void
}

/** When nobody will take back a removal any more: what was said of what is gone goes too. */
const sweeps: ReadonlySet<string> = new Set<KeptName>(['goToStep', 'setState'])

/** One workshop's live room: who is in it and what they wish for. All it knows it has from rows and board. */
export function openRoom(parts: RoomParts, workshop: WorkshopId, { moved, emptied }: Happenings): Room {
  const { register, clock, log, documents, epoch, limits = usualLimits } = parts
  const members = new Set<Member>()
  const working = new Set<Promise<void>>()
  const inTurn = createTurns(limits.roomWishes)
  const board = holdBoard(documents, workshop, () => {
    showing.lookAtBoard()
    fitZones()
  })
  const fitZones = keepZonesFit(parts, board)
  const floor = createFloor(clock, () => showing.look())
  const helm = createHelm(
    clock,
    (member) => [...members].some(({ actor }) => actor.role === 'member' && actor.member === member),
    () => showing.look(),
  )
  const showing = createShowing(parts, workshop, members, board, { floor, helm })
  const leading = createLeading(
    parts,
    workshop,
    () => showing.lookForAll(),
    (cause) => log.error(causeOf(cause), 'who leads a room could not be changed'),
  )
  const follow = inTurns(() => carry(register, board, workshop))

  /** Rows that say less than before are in the log of the database as they were, until it is emptied. */
  const scrub = (how: 'quick' | 'whole') =>
    register.scrub(how).catch((error) => log.warn(causeOf(error), 'what was forgotten may still be on the disk'))

  const grant = async (actor: Actor, intent: Intent): Promise<Result<void>> => {
    if (isOfMoment(intent)) return sayOfMoment({ actor, floor, helm }, intent)
    const { steers, carries, forgets } = deeds[intent.name]
    if (steers && !helm.mayTurn(actor)) return refuse('other-holds-bar')
    try {
      if (intent.name === 'goToStep' && facilitatorOf(actor))
        await leaveStep(register, floor, workshop, intent.body.step)
      const mayFinish = () => (actor.role === 'seat' ? floor.mayFinish(actor.seat) : undefined)
      const result = await perform(parts, board, { workshop, actor, mayFinish, ...intent })
      if (result.ok && carries) await follow()
      if (result.ok && forgets) await scrub(forgets)
      return result
    } catch (error) {
      log.error({ ...causeOf(error), intent: intent.name }, 'a wish failed')
      return refuse(error instanceof StorageTrouble ? 'storage' : 'broken')
    }
  }

  const sweep = () =>
    void board.edit(forgetStrays).catch((error) => log.warn(causeOf(error), 'comments on what is gone are still there'))

  const tellAfter = (actor: Actor) => {
    if (actor.role === 'seat') return showing.lookFor(actor.seat)
    showing.lookForAll()
    moved()
  }

  const hear = (member: Member, text: string | undefined) => {
    const heard = receive(text)
    if (!heard) return member.close(closeCodes.badFrame)
    const answer = (result: Result<void>) => {
      if (!result.ok) refused.inc({ code: result.no })
      const no = result.ok ? {} : { no: result.no, about: result.about }
      member.send(frame({ is: 'result', key: heard.key, ...no }))
    }
    if (working.size >= limits.roomWishes + limits.roomWishesWaiting) return member.close(closeCodes.tooMany)
    if (!member.mayWish(heard.wish.ok ? heard.wish.value.name : undefined)) return answer(refuse('too-many'))
    const work = member.inOrder(async () => {
      const { wish } = heard
      const result = wish.ok ? await inTurn(() => grant(member.actor, wish.value)) : wish
      answer(result)
      if (!result.ok || !wish.ok) return
      if (wish.value.name === 'lead' && wish.value.body.as) leading.took(member)
      if (sweeps.has(wish.value.name)) sweep()
      tellAfter(member.actor)
    })
    working.add(work)
    void work.finally(() => working.delete(work))
  }

  const beat = () => {
    for (const member of members) member.beat()
    stopBeat = clock.after(heartbeat, beat)
  }
  let stopBeat = clock.after(heartbeat, beat)

  follow().catch((error) => log.error(causeOf(error), 'ideas still wait for the board'))

  return {
    join(socket, actor) {
      const member = createMember(socket, actor, clock, limits)
      members.add(member)
      socket.onMessage((text) => hear(member, text))
      socket.onClose(() => {
        if (!members.delete(member)) return
        leading.left(member)
        helm.left(actor)
        if (
          actor.role === 'seat' &&
          ![...members].some((one) => one.actor.role === 'seat' && one.actor.seat === actor.seat)
        )
          floor.gone(actor.seat)
        if (members.size === 0) emptied()
        else showing.look()
      })
      const role = actor.role === 'member' ? 'host' : actor.role
      member.send(frame({ is: 'hello', epoch, now: clock.now(), role }))
      showing.look(actor.role === 'seat' ? actor.seat : undefined)
    },
    refresh: showing.lookForAll,
    isEmpty: () => members.size === 0,
    async close(code = 1001) {
      stopBeat()
      showing.stop()
      leading.stop()
      helm.stop()
      floor.stop()
      fitZones.stop()
      for (const member of members) member.close(code)
      members.clear()
      await Promise.all(working)
      await board.release()
    },
  }
}
