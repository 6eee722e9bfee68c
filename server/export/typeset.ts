import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { Made } from './format.ts'
import type { PdfAnswer, PdfWanted } from './pdfCompile.ts'

/** A document takes well under a second; what takes longer than this, in ms, is killed. */
const patience = 30_000
const compiler = fileURLToPath(new URL('./pdfCompile.ts', import.meta.url))

/**
 * PDF/UA-1 of a template and what it asks for, vouched for by the Typst compiler. `remark` says so when some character in the
 * words made that impossible.
 */
export async function typeset(wanted: PdfWanted): Promise<Result<Made>> {
  const answer = await inTurn(() => compile(wanted))
  if (answer.is === 'missing') return refuse('no-pdf')
  if (answer.is === 'failed') return refuse('broken')
  return ok(answer.accessible ? { bytes: answer.bytes } : { bytes: answer.bytes, remark: 'not-accessible' })
}

let last: Promise<unknown> = Promise.resolve()

/** One at a time: a compiler holds some 100 MB while it works. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work)
  last = next.catch(() => undefined)
  return next
}

const compile = (wanted: PdfWanted): Promise<PdfAnswer> =>
  new Promise((resolve) => {
    const child = fork(compiler, {
      serialization: 'advanced',
      execArgv: [],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      timeout: patience,
      killSignal: 'SIGKILL',
    })
    child.once('message', (answer) => {
      resolve(answer as PdfAnswer)
      child.disconnect()
    })
    child.once('error', () => resolve({ is: 'failed' }))
    child.once('exit', () => resolve({ is: 'failed' }))
    child.send(wanted, () => undefined)
  })
