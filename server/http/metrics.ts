import { collectDefaultMetrics, Registry } from 'prom-client'

/** This process's numbers, for Prometheus. One registry a process, like the process itself. */
export const registry = new Registry()

collectDefaultMetrics({ register: registry })
