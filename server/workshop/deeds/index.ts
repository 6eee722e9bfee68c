import type { IntentBody, KeptName } from '#shared/wire/intents.ts'
import { addIdea } from './addIdea.ts'
import { castVote, giveDot } from './castVote.ts'
import { changeIdea } from './changeIdea.ts'
import { countHands } from './countHands.ts'
import { byHost, bySeat, type Run } from './deed.ts'
import { eyesUp, setSound, showHands } from './floor.ts'
import { goToStep } from './goToStep.ts'
import { rank } from './rank.ts'
import { reveal } from './reveal.ts'
import { setDoor } from './setDoor.ts'
import { setState } from './setState.ts'
import { showResults } from './showResults.ts'
import { takeDot } from './takeDot.ts'
import { gather, lead, showItem } from './together.ts'
import { extendTimer, startTimer, stopTimer } from './timer.ts'
import { voteAgain } from './voteAgain.ts'
import { withdrawIdea } from './withdrawIdea.ts'

interface Deed<N extends KeptName> {
  run: Run<IntentBody<N>>
  /** It needs to see the board. */
  looks?: true
  /** The board must follow before the answer is given. */
  carries?: true
  /** Only the facilitator who holds the bar may. */
  steers?: true
  /** It forgets words, or whose they are, and the disk must too: its log at once, freed room by the end of the meeting. */
  forgets?: 'quick' | 'whole'
}

/** The table of everything that can be wished for in a room. A new intent does not compile without its line here. */
export const deeds: { [N in KeptName]: Deed<N> } = {
  addIdea: { run: bySeat(addIdea), carries: true },
  changeIdea: { run: bySeat(changeIdea), looks: true, carries: true },
  withdrawIdea: { run: bySeat(withdrawIdea), carries: true, forgets: 'quick' },
  giveDot: { run: bySeat(giveDot), looks: true },
  takeDot: { run: bySeat(takeDot) },
  castVote: { run: bySeat(castVote), looks: true },
  rank: { run: bySeat(rank), looks: true },
  goToStep: { run: byHost(goToStep), steers: true, forgets: 'quick' },
  reveal: { run: byHost(reveal), steers: true, carries: true, forgets: 'quick' },
  startTimer: { run: byHost(startTimer), steers: true },
  extendTimer: { run: byHost(extendTimer), steers: true },
  stopTimer: { run: byHost(stopTimer), steers: true },
  setDoor: { run: byHost(setDoor), steers: true },
  setState: { run: byHost(setState), steers: true, forgets: 'whole' },
  showResults: { run: byHost(showResults), steers: true, forgets: 'quick' },
  voteAgain: { run: byHost(voteAgain), steers: true, forgets: 'quick' },
  countHands: { run: byHost(countHands), looks: true },
  gather: { run: byHost(gather) },
  lead: { run: byHost(lead) },
  showItem: { run: byHost(showItem), steers: true, looks: true },
  eyesUp: { run: byHost(eyesUp), steers: true },
  setSound: { run: byHost(setSound), steers: true },
  showHands: { run: byHost(showHands), steers: true },
}
