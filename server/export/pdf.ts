import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ok, refuse } from '#shared/result.ts'
import { report as t } from '#shared/texts/da/export.ts'
import { type Printed, type ReportFormat, printable } from './format.ts'
import type { PdfAnswer } from './pdfCompile.ts'

/** A document takes well under a second; what takes longer than this, in ms, is killed. */
const patience = 30_000
const compiler = fileURLToPath(new URL('./pdfCompile.ts', import.meta.url))

/** PDF/UA-1, vouched for by the Typst compiler. `remark` says so when some character in the words made that impossible. */
export const pdf: ReportFormat = {
  type: 'application/pdf',
  ending: 'pdf',
  async print(printed) {
    const answer = await inTurn(() => compile(inputsOf(printed)))
    if (answer.is === 'missing') return refuse('no-pdf')
    if (answer.is === 'failed') return refuse('broken')
    return ok(answer.accessible ? { bytes: answer.bytes } : { bytes: answer.bytes, remark: 'not-accessible' })
  },
}

let last: Promise<unknown> = Promise.resolve()

/** One at a time: a compiler holds some 100 MB while it works. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work)
  last = next.catch(() => undefined)
  return next
}

const compile = (inputs: object): Promise<PdfAnswer> =>
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
    child.send(inputs, () => undefined)
  })

/** What the template asks for: texts, all of them as data. */
function inputsOf(printed: Printed): object {
  const report = printable(printed)
  const reference = report.reference ?? t.draft
  const [year, month, day] = report.at.slice(0, 10).split('-').map(Number)
  const words = {
    kind: t.kind,
    reference,
    description: `${t.kind} · ${reference} · ${t.version(report.version)}`,
    footer: [reference, t.version(report.version), report.home].join(' · '),
    draftNote: t.draftNote,
    point: t.pointLabel,
    ...t.page,
    year,
    month,
    day,
  }
  return { report: JSON.stringify(report), words: JSON.stringify(words) }
}
