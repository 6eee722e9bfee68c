import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { answersOn, failureOf } from './answers.ts'
import { openFile } from './file.ts'
import type { Answer, Ask, Start } from './messages.ts'
import { statementsOn } from './statements.ts'

/** Owns one database file in a thread, so that a slow disk never holds up a socket. */
function serve(port: MessagePort, { path, begin }: Start): void {
  const database = openFile(path)
  statementsOn(database).together(begin)
  const answer = answersOn(database)

  port.on('message', (ask: Ask) => {
    const answered = answer(ask)
    if (answered instanceof Promise) void answered.then((it) => port.postMessage(it))
    else port.postMessage(answered)
    if (ask.verb === 'close') port.close()
  })
}

if (parentPort) {
  try {
    serve(parentPort, workerData)
    parentPort.postMessage({ id: 0, outcomes: [] } satisfies Answer)
  } catch (cause) {
    parentPort.postMessage({ id: 0, failure: failureOf(cause) } satisfies Answer)
  }
}
