import { becomeFacilitator } from '#server/dev/facilitator.ts'
import type { Visitor } from '#server/dev/visitor.ts'
import { comeBack } from './kill/comeBack.ts'
import { judge, type Verdict } from './kill/judge.ts'
import { leftOnDisk } from './kill/leftOnDisk.ts'
import { kinds, type Round, runRounds } from './kill/round.ts'
import type { Bench } from './parts/bench.ts'
import { tempFolder } from './parts/folder.ts'
import { prepareScript, type ServerProcess } from './parts/serverProcess.ts'
import { printTable } from './parts/table.ts'

/** Without a number of kills it stops here. Milliseconds. */
const longest = 150_000
/** How often it says how far it is. Kills. */
const tellEvery = 50

/**
 * Kills a real server again and again while two rooms are at work, one writing until the reveal and one voting, always on the
 * same data, and looks what became of what it had said is kept. The next server waits with its code read.
 */
export const kill: Bench = async ({ quick, times }) => {
  const [folder, cache] = [await tempFolder(), await tempFolder()]
  const wanted = times ?? (quick ? 5 : Number.POSITIVE_INFINITY)
  const end = times === undefined ? performance.now() + longest : Number.POSITIVE_INFINITY
  const prepare = () =>
    prepareScript('tests/bench/kill/standby.ts', {
      FRIRUM_DATA: folder,
      LOG: 'error',
      PORT: '0',
      NODE_COMPILE_CACHE: cache,
    })
  const totals = kinds.map((kind) => ({ kind, rooms: 0, acknowledged: 0, reveals: 0, dots: 0, lost: 0, doubled: 0 }))
  const sum = (field: keyof Verdict) => totals.reduce((all, one) => all + one[field], 0)
  const begun = performance.now()
  let next = prepare()
  let facilitator: Visitor | undefined
  let last: Round[] = []
  let kills = 0

  for (;;) {
    const server: ServerProcess = await next()
    const back = facilitator ? comeBack(facilitator, server.url) : await becomeFacilitator(server.url, folder)
    facilitator = back
    const verdicts = await Promise.all(last.map((round) => judge(round, back)))
    for (const [at, verdict] of verdicts.entries()) add(totals, last[at], verdict)
    if (kills >= wanted || performance.now() > end) {
      await server.kill()
      break
    }
    next = prepare()
    last = await runRounds(server, back, kills++)
    if (kills % tellEvery === 0)
      console.log(JSON.stringify({ kills, acknowledged: sum('acknowledged'), lost: sum('lost'), doubled: sum('doubled') }))
  }
  printTable(totals)
  const msPerKill = Math.round((performance.now() - begun) / Math.max(1, kills))
  const { compacted, damaged } = await leftOnDisk(folder)
  return {
    bench: 'kill',
    kills,
    acknowledged: sum('acknowledged'),
    lost: sum('lost'),
    doubled: sum('doubled'),
    reveals: sum('reveals'),
    dots: sum('dots'),
    compacted,
    damaged,
    msPerKill,
  }
}

function add(totals: ({ kind: Round['kind']; rooms: number } & Verdict)[], round: Round | undefined, verdict: Verdict) {
  const total = totals.find((one) => one.kind === round?.kind)
  if (!total) return
  total.rooms++
  for (const field of Object.keys(verdict) as (keyof Verdict)[]) total[field] += verdict[field]
}
