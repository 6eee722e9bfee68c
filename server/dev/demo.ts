import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Suspicion } from '#shared/guard/asking.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { becomeFacilitator } from './facilitator.ts'
import { useServer } from './ownServer.ts'
import { playMany } from './play/many.ts'
import { playProposals } from './play/proposals.ts'
import { sample } from './play/sample.ts'
import { join as takeSeat } from './play/seats.ts'
import { playWorkshop } from './play/workshop.ts'
import { type Visitor, visit } from './visitor.ts'

/** What the demo leaves behind: where to look, and the files it got. Printed as JSON on the last line. */
interface Shown {
  workshop: WorkshopSummary
  seatCookie: string
  officeUrl: string
  files: string[]
}

async function save(folder: string, facilitator: Visitor, paths: readonly string[]): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  for (const path of paths) {
    const { name, bytes } = await facilitator.download(path)
    files.push(resolve(folder, name))
    await writeFile(join(folder, name), bytes)
  }
  return files
}

/** Words that are asked about before a file of the board may be fetched. */
interface Asked extends Suspicion {
  item: string
  field: string
  text: string
}

/** As a facilitator would: what has to go is taken out of the words, and the rest, in a sample, is about nobody. */
async function answerForSample(facilitator: Visitor, workshop: string): Promise<void> {
  const path = `/api/workshops/${workshop}/personal`
  const asked = await facilitator.must<Asked[]>('GET', path)
  for (const { item, field, text, found } of asked.filter((one) => !one.mayBeKept)) {
    const without = found.toReversed().reduce((left, { start, end }) => `${left.slice(0, start)}…${left.slice(end)}`, text)
    await facilitator.must('POST', `${path}/${item}`, { field, text: without })
  }
  await facilitator.must('POST', path, { answered: asked.map(({ key }) => key) })
}

async function showSample(facilitator: Visitor, folder: string): Promise<Shown> {
  const played = await playWorkshop(facilitator, sample)
  const proposals = await playProposals(facilitator, sample, played)
  await answerForSample(facilitator, played.workshop.id)
  const files = await save(folder, facilitator, [
    ...proposals.flatMap(({ id }) => ['docx', 'pdf', 'json'].map((format) => `/api/proposals/${id}/export/${format}`)),
    ...['csv', 'svg'].map((format) => `/api/workshops/${played.workshop.id}/export/${format}`),
  ])
  for (const seat of played.seats) seat.line.close()
  const officeUrl = `${facilitator.baseUrl}/forslag/${proposals[0]?.id}`
  return { workshop: played.workshop, seatCookie: played.seats[0]?.cookie ?? '', officeUrl, files }
}

async function showMany(facilitator: Visitor, count: number): Promise<Shown> {
  const workshop = await playMany(facilitator, sample, count)
  const seat = await takeSeat(facilitator.baseUrl, workshop.code ?? '', 'resident')
  seat.line.close()
  return { workshop, seatCookie: seat.cookie, officeUrl: `${facilitator.baseUrl}/oversigt`, files: [] }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { notes: { type: 'string' }, serve: { type: 'boolean', default: false } } })
  const count = values.notes === undefined ? undefined : Number(values.notes)
  if (count !== undefined && !(Number.isInteger(count) && count > 0)) throw new Error('--notes takes a number from 1.')

  const server = await useServer(process.env)
  const facilitator = await becomeFacilitator(server.baseUrl, server.dataFolder)
  const shown = count
    ? await showMany(facilitator, count)
    : await showSample(facilitator, join(server.dataFolder, 'demo'))
  const { workshop, seatCookie, officeUrl, files } = shown
  const wall = visit(server.baseUrl)
  await wall.must('POST', '/api/wall', { key: workshop.wallUrl.split('#')[1] })

  const sockets = server.baseUrl.replace(/^http/, 'ws')
  const answer = {
    boardUrl: workshop.boardUrl,
    seatUrl: workshop.joinUrl,
    wallUrl: workshop.wallUrl,
    officeUrl,
    docSocketUrl: `${sockets}/ws/doc/board/${workshop.id}`,
    roomSocketUrl: `${sockets}/ws/room/${workshop.id}`,
    cookies: { facilitator: facilitator.cookie(), seat: seatCookie, wall: wall.cookie() },
    files,
  }
  console.log(
    `Board    ${answer.boardUrl}\nWall     ${answer.wallUrl}\nSeat     ${answer.seatUrl}\nProposal ${officeUrl}`,
  )
  for (const file of files) console.log(`File     ${file}`)
  console.log(JSON.stringify(answer))
  if (!(server.own && values.serve)) return server.stop()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop())
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
