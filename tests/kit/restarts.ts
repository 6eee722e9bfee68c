import type { Journal } from '#server/ports/journal.ts'
import { docName } from '#shared/docs/ref.ts'
import { newId } from '#shared/ids.ts'
import { putNote } from './aBoard.ts'
import { aDocClient, boardRef, isEqual } from './docClient.ts'
import { aDocServer } from './docServer.ts'
import { until } from './until.ts'

/** What became of fifty pages, or however many, when their server was started again and again. */
export interface Restarts {
  /** Milliseconds after each start until all of them had everything and knew it to be kept. */
  back: number[]
  /** Closed for good. */
  refused: number
  /** Said to be kept while nobody was there to keep it. */
  untrue: number
  /** Notes that are missing or twice in the end, and pages that differ from the server. */
  amiss: number
  different: number
  /** Entries on disk beyond one a note. */
  again: number
}

/** Lets people write while the server is there and while it is not. The journal is what stays. */
export async function restarts(journal: Journal, count: number, times: number): Promise<Restarts> {
  let server = await aDocServer({ journal })
  const people = Array.from({ length: count }, (_, n) => aDocClient(server.origin(`p${n}`)))
  const found: Restarts = { back: [], refused: 0, untrue: 0, amiss: 0, different: 0, again: 0 }
  await until(() => people.every((one) => one.isSaved()), 10_000)
  let written = 0
  const write = (from: number, to: number) => {
    for (const one of people.slice(from * count, to * count)) {
      putNote(one.board, newId())
      written++
    }
  }
  for (let restart = 0; restart < times; restart++) {
    write(0, 0.4)
    await server.close()
    await until(() => people.every((one) => !one.isSaved()))
    write(0.4, 0.6)
    found.untrue += people.filter((one) => one.isSaved()).length
    server = await aDocServer({ journal, port: server.port })
    const begun = performance.now()
    await until(() => people.every((one) => one.isSaved() && one.board.items.size === written), 30_000)
    found.back.push(performance.now() - begun)
  }
  found.refused = people.filter((one) => one.refused() !== undefined).length
  const open = await server.documents.open(boardRef)
  found.amiss = Math.abs(open.doc.getMap('items').size - written)
  found.different = people.filter((one) => !isEqual(one.doc, open.doc)).length
  found.again = Math.max(0, (await journal.read(docName(boardRef))).seq - written)
  open.release()
  for (const one of people) one.leave()
  await server.close()
  return found
}
