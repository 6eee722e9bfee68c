import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '#shared/ids.ts'
import { type Result, refuse } from '#shared/result.ts'
import type { IntentBody, IntentName } from '#shared/wire/intents.ts'
import { openRoom, type RoomLine } from '../roomLine.ts'
import type { Visitor } from '../visitor.ts'
import type { Ledger } from './ledger.ts'

/** A line to a room as a phone keeps it: it comes back when it is cut, and repeats what was not answered. */
export interface PersistentLine {
  now(): RoomLine
  send<N extends IntentName>(name: N, body: IntentBody<N>): Promise<Result<void>>
  /** Drops the line without a goodbye and comes back, as a phone does between two rooms. */
  reconnect(): Promise<void>
  close(): void
}

const tries = 10
const pause = 300

export async function keepLine(phone: Visitor, workshop: string, ledger: Ledger): Promise<PersistentLine> {
  let line: RoomLine = await openRoom(phone, workshop, 'seat')
  let coming: Promise<void> | undefined

  const comeBack = async () => {
    line.close()
    for (let left = tries; left > 0; left--) {
      await wait(pause)
      const next = await openRoom(phone, workshop, 'seat').catch(() => undefined)
      if (!next) continue
      line = next
      return
    }
  }
  const reconnect = () => {
    coming ??= comeBack().finally(() => {
      coming = undefined
    })
    return coming
  }
  return {
    now: () => line,
    reconnect,
    async send(name, body) {
      ledger.sent++
      const key = newId()
      for (let left = tries; left > 0; left--) {
        await coming
        const begun = performance.now()
        const answer = await line.send(name, body, key)
        if (answer.ok || answer.no !== 'no-network') {
          ledger.waits.push(performance.now() - begun)
          if (!answer.ok) ledger.refused.set(answer.no, (ledger.refused.get(answer.no) ?? 0) + 1)
          return answer
        }
        await reconnect()
      }
      ledger.unanswered++
      return refuse('no-network')
    },
    close: () => line.close(),
  }
}
