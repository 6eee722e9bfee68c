import type { Point } from '#shared/geometry.ts'
import { type Client, openClient } from '../parts/client.ts'
import { evenly } from '../parts/window.ts'

/**
 * So many people at a board, in a process of their own: each has a document socket and moves a pointer around one place of the
 * board, twenty times a second, until the process is ended. What they are comes as JSON in CROWD.
 */
export interface CrowdPlan {
  people: number
  /** Address of the document's socket, and who knocks. */
  url: string
  headers: Record<string, string>
  origin: string
  /** Board units. */
  middle: Point
  reach: Point
}

const perSecond = 20
const firstId = 2000

const { people, url, headers, origin, middle, reach }: CrowdPlan = JSON.parse(process.env.CROWD ?? '{}')
const clients: Client[] = []
for (let at = 0; at < people; at++) clients.push(await openClient({ url, headers }))
console.log(`${people} people at ${origin} `)

const clocks = clients.map(() => 0)
const wander = (at: number) => {
  const clock = (clocks[at] ?? 0) + 1
  clocks[at] = clock
  const turn = clock / 30 + at * 2.4
  const place = {
    x: Math.round(middle.x + reach.x * Math.cos(turn) * Math.cos(at)),
    y: Math.round(middle.y + reach.y * Math.sin(turn * 1.3)),
  }
  clients[at]?.present(firstId + at, clock, { label: 'Medarbejder', colour: at % 8, at: place })
}
await evenly(people, perSecond, Number.POSITIVE_INFINITY, wander)
