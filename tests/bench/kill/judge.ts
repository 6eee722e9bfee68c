import { setTimeout as wait } from 'node:timers/promises'
import { openDoc } from '#server/dev/docLine.ts'
import { openRoom } from '#server/dev/roomLine.ts'
import type { Visitor } from '#server/dev/visitor.ts'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { comeBack } from './comeBack.ts'
import type { Round } from './round.ts'
import type { Wisher } from './wishes.ts'

/** What the server had said is kept, and how much of it is missing or there more than once. */
export interface Verdict {
  acknowledged: number
  lost: number
  doubled: number
  /** Of what was acknowledged. */
  reveals: number
  dots: number
}

/** Looks at a round after the restart: once as it stands, once more when everybody has come back and repeated themselves. */
export async function judge(round: Round, facilitator: Visitor): Promise<Verdict> {
  const tokens = () => [
    ...round.editor.tokens,
    ...round.phones.flatMap(({ wishes }) =>
      wishes.flatMap(({ token, kept }): [string, boolean][] => (token ? [[token, kept]] : [])),
    ),
  ]
  const wishes = () => [round.host, ...round.phones].flatMap((one) => one.wishes)
  const keptOf = (wished: string) => wishes().filter(({ name, kept }) => kept && name === wished).length
  const verdict: Verdict = {
    acknowledged: tokens().filter(([, kept]) => kept).length + keptOf('reveal') + keptOf('giveDot'),
    lost: 0,
    doubled: 0,
    reveals: keptOf('reveal'),
    dots: keptOf('giveDot'),
  }

  const look = async () => {
    const { text, dots, isRevealed } = await see(
      round,
      facilitator,
      tokens().flatMap(([token, kept]) => (kept ? [token] : [])),
    )
    for (const [token, kept] of tokens()) {
      const seen = text.split(token).length - 1
      if (seen === 0 && kept) verdict.lost++
      if (seen > 1) verdict.doubled++
    }
    for (const [at, { wishes }] of round.phones.entries()) {
      const given = wishes.filter(({ name }) => name === 'giveDot')
      const there = dots[at] ?? 0
      verdict.lost += Math.max(0, given.filter(({ kept }) => kept).length - there)
      verdict.doubled += Math.max(0, there - given.length)
    }
    if (!isRevealed && round.host.wishes.some(({ name, kept }) => name === 'reveal' && kept)) verdict.lost++
  }
  await look()
  await round.editor.comeBack(facilitator)
  for (const token of round.editor.tokens.keys()) round.editor.tokens.set(token, true)
  await repeat(round.host, round, facilitator, 'host')
  await Promise.all(
    round.phones.map((phone) => repeat(phone, round, comeBack(phone.visitor, facilitator.baseUrl), 'seat')),
  )
  await look()
  return verdict
}

async function repeat(wisher: Wisher, { workshop }: Round, visitor: Visitor, as: 'host' | 'seat'): Promise<void> {
  const line = await openRoom(visitor, workshop, as)
  for (const wish of wisher.wishes) if (!wish.kept) await wish.repeat(line)
  line.close()
}

/** Words that are written down and belong on the board get there soon after the restart; later than this is lost. */
const carriedWithin = 3000

/** All words anywhere, each phone's dots, and whether the reveal has happened. */
async function see({ workshop, phones }: Round, facilitator: Visitor, expected: readonly string[]) {
  const looks = phones.map(async ({ visitor }) => {
    const room = await openRoom(comeBack(visitor, facilitator.baseUrl), workshop, 'seat')
    await room.until('what is its own', () => room.mine() !== undefined)
    const mine = room.mine()
    room.close()
    return {
      ideas: JSON.stringify(mine?.ideas.filter(({ onBoard }) => !onBoard)),
      dots: Object.values(mine?.dots.given ?? {}).reduce((sum, count) => sum + count, 0),
      isRevealed: room.state().silent === false,
    }
  })
  const seen = await Promise.all(looks)
  const own = seen.map(({ ideas }) => ideas).join('')
  const dots = seen.map((one) => one.dots)
  const isRevealed = seen.every((one) => one.isRevealed)
  const line = await openDoc(facilitator, 'board', workshop)
  const text = () => own + JSON.stringify(readBoard(openBoard(line.doc)))
  const end = performance.now() + carriedWithin
  while (!expected.every((token) => text().includes(token)) && performance.now() < end) await wait(20)
  line.close()
  return { text: text(), dots, isRevealed }
}
