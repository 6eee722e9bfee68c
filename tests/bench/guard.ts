import * as Y from 'yjs'
import { workedMs } from '#server/sync/effort.ts'
import { judge, type Verdict } from '#server/sync/guard.ts'
import type { Signer } from '#server/sync/guardLaw.ts'
import { resident } from '#tests/kit/judged.ts'
import type { Bench } from './parts/bench.ts'
import { printTable } from './parts/table.ts'
import { notes, type Work, works } from './guard/work.ts'

const rounds = { quick: 5, full: 21 }
/** Updates a round: no more than there are notes to delete. */
const updates = notes
/** How often each is looked at before it is applied: looking changes nothing, and a clock's tick is longer than one look. */
const looks = 10
const writer = 12345

/**
 * What the guard costs, in microseconds of this thread an update, by what a page does and by who does it: the median of several
 * rounds. Time in which the machine does something else does not count.
 */
export const guard: Bench = async ({ quick }) => {
  const rows = works.map((work) => {
    const cost = (access: Signer['access']) => median(times(work, access, quick ? rounds.quick : rounds.full))
    return { work: work.name, member: cost('write'), seat: cost('edit') }
  })
  printTable(rows)
  const most = Math.max(...rows.flatMap((row) => [row.member, row.seat]))
  return { bench: 'guard', unit: 'µs an update', most, rows }
}

/** Microseconds an update of each round, after one that only warms up. */
function times(work: Work, access: Signer['access'], count: number): number[] {
  return Array.from({ length: count + 1 }, () => once(work, access)).slice(1)
}

function once(work: Work, access: Signer['access']): number {
  const page = new Y.Doc()
  page.clientID = writer
  work.open(page)
  work.begin(page)
  const doc = new Y.Doc()
  work.open(doc)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(page))
  const sent: Uint8Array[] = []
  page.on('update', (update: Uint8Array) => void sent.push(update))
  for (let n = 0; n < updates; n++) page.transact(() => work.change(page, n))

  const isMine = (client: number) => client === writer
  const signer: Signer = { access, mayUse: isMine, owns: isMine, speaks: resident }
  let spent = 0
  for (const update of sent) {
    let verdict: Verdict | undefined
    const begun = workedMs()
    for (let n = 0; n < looks; n++) verdict = judge(doc, work.law, update, signer)
    spent += workedMs() - begun
    if (verdict?.is !== 'new') throw new Error(`${work.name}, ${access}: ${JSON.stringify(verdict)}`)
    Y.applyUpdate(doc, verdict.update)
  }
  return (spent * 1000) / looks / sent.length
}

function median(list: readonly number[]): number {
  const sorted = list.toSorted((a, b) => a - b)
  return Number((sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1))
}
