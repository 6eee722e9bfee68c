import { expect, test } from 'vitest'
import { chance, seedOf } from '#tests/kit/chance.ts'
import { flakySessions } from '#tests/kit/flakySessions.ts'

const seed = seedOf(16)
const sessions = 200

test(`Y16 F9 ${sessions} visits with y-websocket on a bad network: nobody is refused, nothing is lost (seed ${seed})`, async () => {
  const found = await flakySessions(chance(seed), sessions)
  expect(found).toMatchObject({ sessions, refused: [], lost: 0 })
  expect(found.cuts).toBeGreaterThan(sessions / 4)
}, 120_000)
