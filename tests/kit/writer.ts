import { openSqliteJournal } from '#server/adapters/sqlite/journal.ts'
import { openSqliteRegister } from '#server/adapters/sqlite/register.ts'
import { aDot } from './aRow.ts'

/**
 * A process that writes into a data folder until it is killed, and says each thing on stdout once it has been told that it
 * is kept: `<document> <number>` or `dot <number>`. Each document's updates, one after another, read `1,2,3,…`.
 */
const folder = process.argv[2] ?? ''
const journal = await openSqliteJournal(folder)
const register = await openSqliteRegister(folder)
const say = (line: string) => process.stdout.write(`${line}\n`)

async function write(doc: string): Promise<never> {
  let { seq } = await journal.read(doc)
  for (;;) {
    seq = await journal.append(doc, Buffer.from(`${seq + 1},`))
    say(`${doc} ${seq}`)
    if (seq % 40 === 0) await shorten(doc)
  }
}

async function shorten(doc: string): Promise<void> {
  const { seq, updates } = await journal.read(doc)
  await journal.compact(doc, seq, Buffer.concat(updates))
}

async function vote(voter: number): Promise<never> {
  let slot = await register.read((rows) => rows.count('dot', { seat: `${voter}` }))
  for (;;) {
    slot += 1
    const dot = aDot(`${voter}-${slot}`, { seat: `${voter}`, slot })
    if (await register.write((rows) => rows.add('dot', dot))) say(`dot ${dot.id}`)
  }
}

await Promise.all([...[1, 2, 3, 4].map((at) => write(`board/${at}`)), ...[1, 2, 3, 4].map(vote)])
