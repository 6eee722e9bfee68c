import { seatVote as da } from '#shared/texts/da/seatVote.ts'
import { seatVote as en } from '#shared/texts/en/seatVote.ts'
import type { Target } from '#shared/wire/room.ts'
import type { FormName } from '#shared/workshop/step.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { dotsOf } from './dots.ts'
import type { Ballot } from './voteProps.ts'

const t = words(da, en)

/** One thing that can be said of a target. `mine`: this seat has said it. */
export interface Choice {
  label: string
  mine: boolean
  may: boolean
  run(): void
}

const said = { consent: ['yes', 'care', 'no'], plusMinus: ['plus', 'minus'] } as const

/** What a seat can say of one thing now. An answer can always be changed; votes only while there are some left. */
export function choicesOf(form: FormName, desk: Desk, ballot: Ballot, target: Target): Choice[] {
  const { outbox } = desk
  const { left, given, votes = [] } = dotsOf(desk)
  const on = given[target.id] ?? 0
  const hasRoom = left > 0 && on < (ballot.perItem ?? Number.POSITIVE_INFINITY)
  if (form === 'dots')
    return [
      {
        label: t.one.this,
        mine: on > 0,
        may: hasRoom,
        run: () => outbox.post({ name: 'giveDot', body: { target: target.id } }),
      },
    ]
  if (form === 'ranking') return []
  return said[form].map((say) => {
    const own = votes.filter((vote) => vote.target === target.id)
    const mine = own.some((vote) => vote.say === say)
    /** The other way round: what was said takes itself back first. */
    const turns = form === 'plusMinus' && !mine && own.length > 0
    return {
      label: t.says[say],
      mine,
      may: form === 'consent' ? !mine : hasRoom || turns,
      run: () => {
        if (turns) outbox.post({ name: 'takeDot', body: { target: target.id } })
        outbox.post({ name: 'castVote', body: { target: target.id, say } })
      },
    }
  })
}
