import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** This process's numbers, for Prometheus: counts and times, never an id and never a word. One registry a process. */
export const registry = new Registry()

// Event loop lag with its 99th percentile, heap and its size, CPU, open files.
collectDefaultMetrics({ register: registry })

const registers = [registry]

/** Frames over both kinds of sockets since the start. Plain numbers: they are counted many thousand times a second. */
export const frames = { in: 0, out: 0 }

/** What is alive in this process now, asked when somebody reads the numbers. The server that was started last answers. */
export const alive = { sockets: { room: 0, doc: 0 }, rooms: () => 0, documents: () => 0 }

new Counter({
  name: 'frirum_frames_total',
  help: 'Frames heard and sent over sockets.',
  labelNames: ['way'],
  registers,
  collect() {
    this.reset()
    this.inc({ way: 'in' }, frames.in)
    this.inc({ way: 'out' }, frames.out)
  },
})
new Gauge({
  name: 'frirum_sockets',
  help: 'Open sockets.',
  labelNames: ['to'],
  registers,
  collect() {
    for (const [to, count] of Object.entries(alive.sockets)) this.set({ to }, count)
  },
})
new Gauge({
  name: 'frirum_rooms',
  help: 'Rooms in memory.',
  registers,
  collect() {
    this.set(alive.rooms())
  },
})
new Gauge({
  name: 'frirum_documents',
  help: 'Documents in memory.',
  registers,
  collect() {
    this.set(alive.documents())
  },
})

/** Refusals by their word, over HTTP and over room sockets. */
export const refused = new Counter({
  name: 'frirum_refused_total',
  help: 'Refusals by code.',
  labelNames: ['code'],
  registers,
})

/** Sockets that we closed, by close code. */
export const closed = new Counter({
  name: 'frirum_sockets_closed_total',
  help: 'Closed sockets by close code.',
  labelNames: ['code'],
  registers,
})

/** How long it took until something was durable, its wait for the write before it included. */
export const savedSeconds = new Histogram({
  name: 'frirum_saved_seconds',
  help: 'Time until a write was durable (fsync included).',
  labelNames: ['store'],
  buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
  registers,
})

/** Writes that storage could not keep. */
export const notSaved = new Counter({
  name: 'frirum_not_saved_total',
  help: 'Writes that could not be kept.',
  labelNames: ['store'],
  registers,
})

/** Answers over HTTP by route pattern. */
export const answers = new Counter({
  name: 'frirum_http_answers_total',
  help: 'Answers by route and status.',
  labelNames: ['method', 'route', 'status'],
  registers,
})

/** How long answers took. */
export const answerSeconds = new Histogram({
  name: 'frirum_http_seconds',
  help: 'Time to answer.',
  labelNames: ['route'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers,
})
