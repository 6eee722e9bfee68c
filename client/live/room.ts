import { createSignal } from 'solid-js'
import { newId } from '#shared/newId.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { Me } from '#shared/wire/http.ts'
import { ask, heardNo } from './http.ts'
import { createRoomHeard } from './roomHeard.ts'
import { openLine } from './roomLine.ts'
import type { CreateRoom, Room } from './roomTypes.ts'

/** The line to a workshop's room, for seats, walls and facilitators. It comes back by itself; who made it closes it. */
export const createRoom: CreateRoom = (workshop, as) => {
  const heard = createRoomHeard()
  const [line, setLine] = createSignal<ReturnType<Room['line']>>('connecting')
  const [clockOffset, setClockOffset] = createSignal(0)
  const waiting = new Map<string, (answer: Result<void>) => void>()

  const answer = (key: string, result: Result<void>) => {
    waiting.get(key)?.(result)
    waiting.delete(key)
  }

  const open = openLine({
    url: `${location.origin.replace(/^http/, 'ws')}/ws/room/${workshop}?as=${as}`,
    hear(frame) {
      if (frame.is === 'hello') setClockOffset(frame.now - Date.now())
      else if (frame.is === 'result') answer(frame.key, frame.no ? heardNo(frame.no, frame.about) : ok(undefined))
      else heard.hear(frame)
    },
    changed(state) {
      setLine(state)
      if (state !== 'open') for (const key of [...waiting.keys()]) answer(key, refuse('no-network'))
    },
    turnedAway: async () => {
      const me = await ask<Me>('GET', '/api/me')
      return me.ok && !mayCome(me.value, workshop, as)
    },
    watchNetwork,
  })

  return {
    state: heard.state,
    mine: heard.mine,
    board: heard.board,
    bar: heard.bar,
    poll: heard.poll,
    line,
    clockOffset,
    send: (name, body, key = newId()) =>
      new Promise((resolve) => {
        waiting.set(key, resolve)
        if (!open.send(JSON.stringify({ is: 'intent', key, name, body }))) answer(key, refuse('no-network'))
      }),
    close: open.close,
  }
}

function mayCome(me: Me, workshop: string, as: Parameters<CreateRoom>[1]): boolean {
  if (as === 'host') return me.member !== null
  return me[as]?.workshop === workshop
}

/** The network is back, or somebody looks at the page again. */
function watchNetwork(back: () => void, gone: () => void): () => void {
  const seen = () => document.visibilityState === 'visible' && back()
  addEventListener('online', back)
  addEventListener('offline', gone)
  document.addEventListener('visibilitychange', seen)
  return () => {
    removeEventListener('online', back)
    removeEventListener('offline', gone)
    document.removeEventListener('visibilitychange', seen)
  }
}
