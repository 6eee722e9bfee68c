import type { Row } from './row.ts'

/** What we have set ourselves to reach: which row, which of its numbers, and what that must be. */
interface Goal {
  scenario: RegExp
  clients?: number
  notes?: number
  of: 'delivered' | 'p50' | 'p95' | 'p99' | 'maxMs' | 'cores' | 'cpuSeconds' | 'kbPerRoom' | 'heapKbPerRoom'
  least?: number
  most?: number
}

const goals: Goal[] = [
  { scenario: /^cursors$/, clients: 25, of: 'p50', most: 2 },
  { scenario: /^cursors$/, clients: 400, of: 'delivered', least: 0.8 },
  { scenario: /^cursors$/, clients: 400, of: 'p95', most: 100 },
  { scenario: /^cursors$/, clients: 400, of: 'cores', most: 0.5 },
  { scenario: /^notes$/, clients: 200, of: 'cores', most: 0.2 },
  { scenario: /^joins$/, clients: 200, notes: 10_000, of: 'maxMs', most: 300 },
  { scenario: /^joins$/, clients: 200, notes: 10_000, of: 'cpuSeconds', most: 1.5 },
  { scenario: /^joins: a bystander$/, clients: 200, notes: 10_000, of: 'p99', most: 60 },
  { scenario: /^cold load$/, notes: 10_000, of: 'maxMs', most: 400 },
  { scenario: /rooms: open, without sockets$/, of: 'heapKbPerRoom', most: 50 },
  { scenario: /rooms: everybody left$/, of: 'heapKbPerRoom', most: 5 },
  { scenario: /^saved$/, clients: 50, of: 'p95', most: 50 },
  { scenario: /^saved$/, clients: 50, of: 'delivered', least: 1 },
]

/** What was to be reached in a row, and whether it was; empty where nothing was set. */
export function verdictOn(row: Row): string {
  const mine = goals.filter(
    ({ scenario, clients, notes }) =>
      row.target === 'frirum' &&
      scenario.test(row.scenario) &&
      (clients ?? row.clients) === row.clients &&
      (notes ?? row.notes) === row.notes,
  )
  return mine.map((goal) => `${wordsFor(goal)} ${holds(goal, row) ? 'holds' : 'does not hold'}`).join(', ')
}

const wordsFor = ({ of, least, most }: Goal): string => (least === undefined ? `${of} ≤ ${most}` : `${of} ≥ ${least}`)

function holds({ of, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Goal, row: Row): boolean {
  const value = row[of]
  return value !== null && value >= least && value <= most
}
