import { backup } from 'node:sqlite'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { openFile } from './file.ts'
import type { Answer, Ask, Failure, Outcome, Start } from './messages.ts'
import { statementsOn } from './statements.ts'

/** SQLite's primary result code for a failed read, write or fsync. */
const ioError = 10

/** Pages copied before others get a turn. */
const copyRate = 200

/**
 * Owns one database file in a thread, so that a slow disk never holds up a socket. Answers in the order it is asked, except
 * that a copy takes its time.
 */
function serve(port: MessagePort, { path, begin }: Start): void {
  const database = openFile(path)
  const statements = statementsOn(database)
  statements.together(begin)
  /** Set when the disk failed: what it holds is from then on known only to who opens it anew. */
  let lost: Failure | undefined

  const carryOut = (ask: Ask): Outcome[] | Promise<Outcome[]> => {
    switch (ask.verb) {
      case 'run':
        return statements.run(ask.statements)
      case 'together':
        return statements.together(ask.statements)
      case 'copy':
        return backup(database, ask.path, { rate: copyRate }).then(() => [])
      case 'close':
        database.close()
        return []
    }
  }

  const failed = ({ id, verb }: Ask, cause: unknown): Answer => {
    const failure = failureOf(cause)
    // A copy may have failed on the other disk.
    if (verb !== 'copy' && (failure.code & 255) === ioError) lost = failure
    return { id, failure }
  }
  const answer = (ask: Ask): Answer | Promise<Answer> => {
    const { id, verb } = ask
    if (lost && verb !== 'close') return { id, failure: lost }
    try {
      const outcomes = carryOut(ask)
      if (!(outcomes instanceof Promise)) return { id, outcomes }
      return outcomes.then(
        (done) => ({ id, outcomes: done }),
        (cause) => failed(ask, cause),
      )
    } catch (cause) {
      return failed(ask, cause)
    }
  }

  port.on('message', (ask: Ask) => {
    const answered = answer(ask)
    if (answered instanceof Promise) void answered.then((it) => port.postMessage(it))
    else port.postMessage(answered)
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
