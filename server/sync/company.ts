import * as Y from 'yjs'
import { closeCodes } from '#shared/wire/doc.ts'
import { encodeFrirum } from '#shared/wire/docFrames.ts'
import type { Who } from '#shared/wire/presence.ts'
import type { Clock } from '../ports/clock.ts'
import { syncFrame } from './frames.ts'
import { limits } from './limits.ts'
import { createPresence } from './presence.ts'
import { createTicker } from './ticker.ts'

/** Somebody a document speaks to. News it must hear; presence may be left out when it is slow. */
export interface Member {
  send(frame: Uint8Array): void
  hearNews(frame: Uint8Array): void
  hearPresence(frame: Uint8Array): void
  beat(): void
  close(code: number): void
}

/** Few hear at once; in large company a tick gathers what many say, so that frames grow with people, not with their square. */
const pauseFor = (people: number): number =>
  people <= 25 ? 0 : people <= 100 ? people / 2 : Math.min(60, 50 + (people - 100) / 60)

/** As long is gathered what many write: nobody sees their own hand in it, so it may take longer than a pointer. */
export const gatherFor = (people: number): number => (people <= 100 ? pauseFor(people) : Math.min(80, people / 2))

const sorry = encodeFrirum({ is: 'notSaved', reason: 'storage', retryMs: limits.retryMs })

/** Those who have a document open: what happened goes to each of them in one frame a tick, built once. */
export function createCompany(clock: Clock) {
  const members = new Set<Member>()
  const presence = createPresence<Member>()
  let news: { update: Uint8Array; by: Member | undefined }[] = []
  let stopBeating: (() => void) | undefined

  const tellNews = () => {
    const [first, ...more] = news
    if (!first) return
    const update = more.length > 0 ? Y.mergeUpdates(news.map((one) => one.update)) : first.update
    const only = more.every((one) => one.by === first.by) ? first.by : undefined
    news = []
    const frame = syncFrame('update', update)
    for (const member of members) if (member !== only) member.hearNews(frame)
  }
  const showPresence = () => {
    const seen = presence.drain()
    if (seen) for (const member of members) if (member !== seen.only) member.hearPresence(seen.frame)
  }
  // What members write has been gathered before it was taken in, and seldom waits here.
  const newsTicker = createTicker(clock, () => pauseFor(members.size) / 2, tellNews)
  const ticker = createTicker(clock, () => pauseFor(members.size), showPresence)
  const beat = () => {
    stopBeating = clock.after(limits.pingEvery, beat)
    for (const member of members) member.beat()
  }
  const stop = () => {
    newsTicker.stop()
    ticker.stop()
    stopBeating?.()
    stopBeating = undefined
  }

  const sendAway = (why: Uint8Array, code: number) => {
    stop()
    for (const member of members) {
      member.send(why)
      member.close(code)
    }
  }

  return {
    size: () => members.size,
    join(member: Member) {
      members.add(member)
      stopBeating ??= clock.after(limits.pingEvery, beat)
    },
    leave(member: Member) {
      if (!members.delete(member)) return
      presence.leave(member)
      if (members.size === 0) stop()
      else ticker.nudge()
    },
    /** Tells of an update that is on disk. Whoever wrote it has it already. */
    tell(update: Uint8Array, by: Member | undefined) {
      if (members.size === 0) return
      news.push({ update, by })
      newsTicker.nudge()
    },
    /** Takes what a member says of itself, about those client ids that `isMine` grants. Throws on broken bytes. */
    show(state: Uint8Array, member: Member, isMine: (client: number) => boolean, who: Who | undefined) {
      presence.take(state, member, isMine, who)
      ticker.nudge()
    },
    /** Takes away what a member said of itself. */
    hide(member: Member) {
      presence.leave(member)
      ticker.nudge()
    },
    everyone: presence.all,
    /** What they have is ahead of the disk: says so, and sends everyone away to come back. */
    dismiss: () => sendAway(sorry, closeCodes.storage),
    /** What they have is of a generation that is no more: tells them to throw it away. */
    reset: (gen: number) => sendAway(encodeFrirum({ is: 'reset', gen }), closeCodes.generation),
    stop,
  }
}
