import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { openFile } from './file.ts'
import type { Answer, Ask, Failure, Outcome, Start } from './messages.ts'
import { statementsOn } from './statements.ts'

/** SQLite's primary result code for a failed read, write or fsync. */
const ioError = 10

/** Owns one database file in a thread, so that a slow disk never holds up a socket. Answers in the order it is asked. */
function serve(port: MessagePort, { path, begin }: Start): void {
  const database = openFile(path)
  const statements = statementsOn(database)
  statements.together(begin)
  /** Set when the disk failed: what it holds is from then on known only to who opens it anew. */
  let lost: Failure | undefined

  const carryOut = (ask: Ask): Outcome[] => {
    if (ask.verb === 'together') return statements.together(ask.statements)
    if (ask.verb === 'close') database.close()
    return statements.run(ask.statements)
  }

  const answer = (ask: Ask): Answer => {
    if (lost && ask.verb !== 'close') return { id: ask.id, failure: lost }
    try {
      return { id: ask.id, outcomes: carryOut(ask) }
    } catch (cause) {
      const failure = failureOf(cause)
      if ((failure.code & 255) === ioError) lost = failure
      return { id: ask.id, failure }
    }
  }

  port.on('message', (ask: Ask) => {
    port.postMessage(answer(ask))
    if (ask.verb === 'close') port.close()
  })
}

function failureOf(cause: unknown): Failure {
  if (!(cause instanceof Error)) return { message: String(cause), code: 0 }
  return { message: cause.message, code: 'errcode' in cause ? Number(cause.errcode) : 0 }
}

if (parentPort) {
  try {
    serve(parentPort, workerData)
    parentPort.postMessage({ id: 0, outcomes: [] } satisfies Answer)
  } catch (cause) {
    parentPort.postMessage({ id: 0, failure: failureOf(cause) } satisfies Answer)
  }
}
