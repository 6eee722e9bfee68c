import { spreadOf } from '#server/dev/spread.ts'
import type { Use } from '../parts/window.ts'

/** One line of the sync bench. `delivered` is a share of 1, times are milliseconds; `generator` is the load's own cores. */
export interface Row {
  scenario: string
  target: string
  clients: number
  notes: number
  delivered: number | null
  p50: number | null
  p95: number | null
  p99: number | null
  cores: number | null
  cpuSeconds: number | null
  maxMs: number | null
  rssMb: number | null
  generator: number | null
  /** Memory that each of many rooms takes, in kB: of the process, and of its heap. */
  kbPerRoom: number | null
  heapKbPerRoom: number | null
}

interface Measured {
  scenario: string
  target: string
  clients: number
  notes?: number
  delivered?: number
  latencies: readonly number[]
  use?: Use | undefined
}

export function rowOf({ scenario, target, clients, notes = 0, delivered, latencies, use }: Measured): Row {
  const { max, ...rest } = spreadOf(latencies)
  return {
    scenario,
    target,
    clients,
    notes,
    delivered: delivered === undefined ? null : Math.round(delivered * 1000) / 1000,
    ...rest,
    cores: use?.cores ?? null,
    cpuSeconds: use?.cpuSeconds ?? null,
    maxMs: max,
    rssMb: use?.rssMb ?? null,
    generator: use?.generator ?? null,
    kbPerRoom: null,
    heapKbPerRoom: null,
  }
}
