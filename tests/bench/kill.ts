import { becomeFacilitator } from '#server/dev/facilitator.ts'
import type { Visitor } from '#server/dev/visitor.ts'
import { comeBack } from './kill/comeBack.ts'
import { judge, type Verdict } from './kill/judge.ts'
import { type Kind, type Round, runRound } from './kill/round.ts'
import type { Bench } from './parts/bench.ts'
import { tempFolder } from './parts/folder.ts'
import { startFrirum } from './parts/serverProcess.ts'
import { printTable } from './parts/table.ts'

const kinds: Kind[] = ['write', 'reveal', 'vote']
/** Without a number of kills it stops here. Milliseconds. */
const longest = 150_000

/** Kills a real server again and again while a room is at work, always on the same data, and looks what became of it. */
export const kill: Bench = async ({ quick, times }) => {
  const folder = await tempFolder()
  const wanted = times ?? (quick ? 5 : Number.POSITIVE_INFINITY)
  const end = times === undefined ? performance.now() + longest : Number.POSITIVE_INFINITY
  const totals = kinds.map((kind) => ({ kind, kills: 0, acknowledged: 0, lost: 0, doubled: 0 }))
  let facilitator: Visitor | undefined
  let last: Round | undefined

  for (let number = 0; ; number++) {
    const server = await startFrirum(folder)
    facilitator = facilitator ? comeBack(facilitator, server.url) : await becomeFacilitator(server.url, folder)
    if (last) add(totals, last.kind, await judge(last, facilitator))
    if (number >= wanted || performance.now() > end) {
      await server.kill()
      break
    }
    last = await runRound(server, facilitator, kinds[number % kinds.length] ?? 'write', number)
  }
  printTable(totals)
  const sum = (field: 'kills' | keyof Verdict) => totals.reduce((all, one) => all + one[field], 0)
  return {
    bench: 'kill',
    kills: sum('kills'),
    acknowledged: sum('acknowledged'),
    lost: sum('lost'),
    doubled: sum('doubled'),
  }
}

function add(totals: ({ kind: Kind; kills: number } & Verdict)[], kind: Kind, verdict: Verdict): void {
  const total = totals.find((one) => one.kind === kind)
  if (!total) return
  total.kills++
  for (const field of ['acknowledged', 'lost', 'doubled'] as const) total[field] += verdict[field]
}
