import * as decoding from 'lib0/decoding'
import { type Access, mayWrite } from '#shared/access.ts'
import { closeCodes, messageType, protocol } from '#shared/wire/doc.ts'
import { encodeFrirum } from '#shared/wire/docFrames.ts'
import type { Who as Seen } from '#shared/wire/presence.ts'
import { type Allowed, usualLimits } from '../limits.ts'
import type { Log } from '../log.ts'
import type { Clock } from '../ports/clock.ts'
import { createAcks } from './acks.ts'
import { createBucket } from './bucket.ts'
import type { Member } from './company.ts'
import type { DocSocket } from './docSocket.ts'
import { asksForAll } from './foresight.ts'
import { syncFrame, syncKind } from './frames.ts'
import type { Outcome } from './intake.ts'
import type { Speaker } from './guardLaw.ts'
import { limits, paceOf } from './limits.ts'
import { createPatience } from './patience.ts'
import type { Room } from './room.ts'

const ping = encodeFrirum({ is: 'ping' })
const fullUp = encodeFrirum({ is: 'notSaved', reason: 'full', retryMs: limits.retryMs })

/** Who is at the other end. `key` names a person, so that Yjs client ids can be bound and rights rechecked; it is never logged. */
export interface Who {
  key: string
  access: Access
  /** What shows that a Yjs client id is theirs, now and after a restart; the key itself unless told. */
  proof?: string
  /** Whose words a participant may put on a board. */
  speaks?: Speaker | undefined
  /** What the others are told of them, asked each time: a seat may have got another voice. */
  shown?: () => Seen | undefined
}

/**
 * One socket's conversation with its document: y-websocket, and frames of type 100. What it says before its document is read
 * waits. Its mistakes close this socket and nothing else.
 */
export function createLine(clock: Clock, log: Log, epoch: string, socket: DocSocket, who: Who, allowed: Partial<Allowed & { schemaMin: number }> = {}) {
  const { limits: most = usualLimits, isSlow = () => false, schemaMin = 1 } = allowed
  const pace = paceOf(most, who.access === 'write' ? 'member' : 'guest')
  const mayTake = {
    message: createBucket(clock, pace.messages),
    bytes: createBucket(clock, pace.bytes),
    work: createBucket(clock, pace.work),
    join: createBucket(clock, { perSecond: most.joins, burst: most.joinsBurst }),
    presence: createBucket(clock, pace.presence),
    gap: createBucket(clock, { perSecond: most.gaps / 60, burst: most.gaps }),
  }
  const acks = createAcks()
  const patience = createPatience(clock, socket, most)
  let access: Access = who.access
  let room: Room | undefined
  let early: Uint8Array[] = []
  let isClosed = false
  let isStep2Asked = false
  let isAnswered = false
  let stopShowing = () => {}
  /** It was sent what lay on disk before the document was read. */
  let isAhead = false
  /** What it then had: the document's state vector once read. */
  let ahead: Uint8Array | undefined

  const close = (code: number) => {
    if (isClosed) return
    isClosed = true
    socket.close(code)
  }
  const send = (frame: Uint8Array) => {
    if (isClosed) return
    if (patience.isOver()) close(closeCodes.tooSlow)
    else socket.send(frame)
  }
  const member: Member = {
    send,
    close,
    hearNews: (frame) => {
      if (isAnswered) send(frame)
    },
    hearPresence: (frame) => {
      if (!patience.isBusy()) send(frame)
    },
    beat: () => (socket.answers() ? send(ping) : close(closeCodes.tooSlow)),
  }

  const greet = ({ gen, isReadOnly }: Pick<Room, 'gen' | 'isReadOnly'>) => {
    const maxBytes = pace.updateBytes
    send(encodeFrirum({ is: 'hello', protocol, gen, epoch, mayWrite: mayWrite(access) && !isReadOnly, schemaMin, maxBytes }))
  }
  const sendHome = ({ gen }: Room) => {
    send(encodeFrirum({ is: 'reset', gen }))
    close(closeCodes.generation)
  }
  const askStep2 = (of: Room) => {
    isStep2Asked = true
    send(syncFrame('step1', of.vector()))
  }

  const hearWrite = (to: Room, update: Uint8Array, isStep2: boolean) => {
    if (update.length > pace.updateBytes) return close(closeCodes.tooBig)
    const n = acks.next()
    to.write({
      update,
      writer: { member, key: who.key, access, speaks: who.speaks },
      heard(outcome, ms) {
        if (isStep2) isStep2Asked = false
        if (outcome === 'later' || (typeof outcome === 'string' && !mayTake.work(ms))) return close(closeCodes.tooMany)
        answerTo(to, n, outcome)
      },
      kept(seq) {
        if (acks.kept(n, isStep2)) send(encodeFrirum({ is: 'saved', n, seq }))
      },
    })
  }
  const answerTo = (to: Room, n: number, outcome: Outcome) => {
    if (outcome === 'forbidden') return close(closeCodes.forbidden)
    if (outcome === 'old') return sendHome(to)
    if (outcome === 'gap') {
      acks.gap(n)
      // The step 2 that is on its way will bring what was missing.
      if (isStep2Asked) return
      return mayTake.gap() ? askStep2(to) : close(closeCodes.invalid)
    }
    if (typeof outcome === 'string') return
    log.warn({ fault: outcome.fault }, 'an update was refused')
    if (outcome.fault === 'full') send(fullUp)
    close(outcome.fault === 'size' || outcome.fault === 'full' ? closeCodes.tooBig : closeCodes.invalid)
  }
  const hearSync = (to: Room, from: decoding.Decoder) => {
    const kind = decoding.readVarUint(from)
    const bytes = decoding.readVarUint8Array(from)
    if (kind === syncKind.step2 || kind === syncKind.update) return hearWrite(to, bytes, kind === syncKind.step2)
    if (kind !== syncKind.step1) return close(closeCodes.badFrame)
    if (!mayTake.join()) return close(closeCodes.tooMany)
    if (to.isOld(bytes)) return sendHome(to)
    to.answer(isAhead && asksForAll([syncFrame('step1', bytes)]) ? (ahead ?? bytes) : bytes, (frames) => {
      isAnswered = true
      patience.owe(frames.reduce((sum, frame) => sum + frame.length, 0))
      frames.forEach(send)
    })
  }
  /** What is said too often, or while the process is pressed, is left out; only the last of it is shown when there is room. */
  const show = (to: Room, state: Uint8Array) => {
    stopShowing()
    if (isClosed) return
    if (isSlow() || !mayTake.presence()) stopShowing = clock.after(limits.presence.again, () => reading(() => show(to, state)))
    // Whoever only reads is not shown to the others: in a silent step nobody's pointer tells who is busy.
    else if (mayWrite(access)) to.show(state, member, who.key, who.shown?.())
  }
  const hearFrame = (to: Room, frame: Uint8Array) => {
    const from = decoding.createDecoder(frame)
    switch (decoding.readVarUint(from)) {
      case messageType.sync:
        return mayTake.message() && mayTake.bytes(frame.length) ? hearSync(to, from) : close(closeCodes.tooMany)
      case messageType.awareness:
        return frame.length <= pace.presence.bytes ? show(to, decoding.readVarUint8Array(from)) : undefined
      case messageType.queryAwareness:
        return mayTake.join() ? to.everyone().forEach(send) : close(closeCodes.tooMany)
      default:
        return close(closeCodes.badFrame)
    }
  }
  const hear = (frame: Uint8Array) => {
    if (isClosed) return
    if (!room) {
      early.push(frame)
      if (early.reduce((sum, one) => sum + one.length, 0) > limits.early) close(closeCodes.tooMany)
      return
    }
    const here = room
    reading(() => hearFrame(here, frame))
  }
  const reading = (read: () => void) => {
    try {
      read()
    } catch (cause) {
      // Only its name: what a decoder complains about may quote what somebody wrote.
      log.warn({ cause: cause instanceof Error ? cause.name : 'unknown' }, 'a frame could not be read')
      close(closeCodes.badFrame)
    }
  }

  return {
    key: who.key,
    hear,
    close,
    /** The document is being read: whoever asked for all of it gets it as it lies on disk. Resolves when that is sent. */
    async foresee(gen: number, frames: readonly Uint8Array[]): Promise<void> {
      if (isClosed || room || isAhead || !asksForAll(early)) return
      isAhead = true
      greet({ gen, isReadOnly: false })
      patience.owe(frames.reduce((sum, frame) => sum + frame.length, 0))
      await Promise.all(frames.map((frame) => new Promise<void>((sent) => socket.send(frame, sent))))
    },
    /**
     * The document is here: greets, asks for what the client has, and takes what it said meanwhile. `read` is the state vector
     * it had when it was read.
     */
    enter(to: Room, read?: Uint8Array) {
      if (isClosed) return
      room = to
      ahead = read
      to.join(member)
      greet(to)
      askStep2(to)
      to.everyone().forEach(send)
      const said = early
      early = []
      said.forEach(hear)
      isAhead = false
    },
    leave() {
      isClosed = true
      stopShowing()
      room?.leave(member)
    },
    /** Somebody's rights changed while they were here: out, or told so. */
    setAccess(now: Access) {
      if (now === access) return
      access = now
      if (now === 'none') close(closeCodes.forbidden)
      else if (room) greet(room)
      if (now === 'read') room?.hide(member)
    },
  }
}

export type Line = ReturnType<typeof createLine>
