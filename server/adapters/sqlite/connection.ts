import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { StorageTrouble } from '../../ports/storage.ts'
import type { Answer, Ask, Failure, Outcome, Start, Statement } from './messages.ts'
import { errorOf, whyUnusable } from './trouble.ts'

/** A database file in a thread of its own. What is asked is done in the order it is asked. */
export interface Connection {
  /** One after another, with nothing of others in between. */
  run(statements: Statement[]): Promise<Outcome[]>
  /** In one transaction: all of it durable when this resolves, or, when it rejects, none of it kept. */
  together(statements: Statement[]): Promise<Outcome[]>
  /** The file, for whoever has to do with its bytes. */
  readonly path: string
  /** Copies the file as it is at one moment into another folder. Must have ended before the file is closed. */
  copyTo(folder: string): Promise<void>
  close(): Promise<void>
}

/**
 * Opens `file` in `folder`, made if missing, and carries out `begin`. Rejects with `DataUnusable` when
 * that cannot be done.
 */
export async function openConnection(folder: string, file: string, begin: Statement[] = []): Promise<Connection> {
  const unusable = (failure: Failure) => whyUnusable(folder, file, failure)
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: NodeJS.ErrnoException) => {
    throw unusable({ message: cause.code ?? cause.message, code: 0 })
  })
  const path = join(folder, file)
  const thread = startThread({ path, begin })
  const opened = await thread.opened
  if ('failure' in opened) throw unusable(opened.failure)

  const ask = async (what: What): Promise<Outcome[]> => {
    const answer = await thread.ask(what)
    if ('failure' in answer) throw errorOf(answer.failure)
    return answer.outcomes
  }
  return {
    path,
    run: (statements) => ask({ verb: 'run', statements }),
    together: (statements) => ask({ verb: 'together', statements }),
    async copyTo(to) {
      await ask({ verb: 'copy', path: join(to, file) })
    },
    async close() {
      await ask({ verb: 'close' })
      await thread.ended
    },
  }
}

type What = Ask extends infer A ? (A extends Ask ? Omit<A, 'id'> : never) : never

/** Starts the thread and pairs its answers with what was asked. When it dies, everything waiting and to come rejects. */
function startThread(workerData: Start) {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData })
  const waiting = new Map<number, PromiseWithResolvers<Answer>>()
  let asked = 0
  let gone: StorageTrouble | undefined

  const wait = (id: number): Promise<Answer> => {
    const answer = Promise.withResolvers<Answer>()
    waiting.set(id, answer)
    return answer.promise
  }
  const end = (why: string) => {
    gone ??= new StorageTrouble(`The database thread has ended: ${why}.`)
    for (const answer of waiting.values()) answer.reject(gone)
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.resolve(answer)
    waiting.delete(answer.id)
  })
  worker.on('error', (cause) => end(cause.message))
  return {
    opened: wait(0),
    ended: new Promise<void>((resolve) => {
      worker.once('exit', (code) => {
        end(`exit ${code}`)
        resolve()
      })
    }),
    async ask(what: What): Promise<Answer> {
      if (gone) throw gone
      const id = ++asked
      worker.postMessage({ id, ...what } satisfies Ask)
      return wait(id)
    },
  }
}
