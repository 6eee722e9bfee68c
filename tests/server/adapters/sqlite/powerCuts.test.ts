import { expect, onTestFinished, test } from 'vitest'
import { createDocuments } from '#server/adapters/sqlite/documents.ts'
import { journalOn } from '#server/adapters/sqlite/journal.ts'
import { registerOn } from '#server/adapters/sqlite/register.ts'
import { Erased, type Journal } from '#server/ports/journal.ts'
import { tables } from '#server/ports/tables.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aDot } from '#tests/kit/aRow.ts'
import { inThread } from '#tests/kit/inThread.ts'
import { folderCutAt, powerCuts } from '#tests/kit/powerCuts.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
/** Several pages, so that the log is cut in the middle of it as well. */
const long = (text: string) => bytes(text.repeat(3_000))

const open = (folder: string) => journalOn(inThread(folder, 'documents.db', createDocuments))

const readOf = (journal: Journal) =>
  journal.read('board/a').then(
    ({ seq, gen, retired, updates }) =>
      JSON.stringify({ seq, gen, retired, updates: updates.map((one) => Buffer.from(one).toString('base64')) }),
    (cause) => {
      if (cause instanceof Erased) return 'erased'
      throw cause
    },
  )

const works: Record<string, (journal: Journal) => Promise<unknown>> = {
  'an edit': (journal) => journal.append('board/a', long('third ')),
  'a group of edits': (journal) => Promise.all(['3', '4', '5'].map((one) => journal.append('board/a', long(one)))),
  'a first compaction': (journal) => journal.compact('board/a', 2, long('both ')),
  'a later compaction': async (journal) => {
    await journal.append('board/a', bytes('third'))
    await journal.compact('board/a', 3, long('all three '))
  },
  'beginning anew': (journal) => journal.rebuild('board/a', long('what stays '), [4, 5], 1_800_000_000),
  'being erased': (journal) => journal.rebuild('board/a', null),
}

test.each(Object.keys(works))('cut anywhere during %s, a document is as it was before a step or after it', async (name) => {
  const folder = await aFolder()
  const journal = open(folder)
  onTestFinished(() => journal.close())
  await journal.append('board/a', long('first '))
  if (name === 'a later compaction') await journal.compact('board/a', 1, long('one '))
  await journal.append('board/a', long('second '))
  const seen = new Set([await readOf(journal)])
  const logs = await powerCuts(folder, 'documents.db', () => works[name]!(journal))
  const last = await readOf(journal)
  expect(logs.length).toBeGreaterThan(4)

  const steps: string[] = []
  for (const log of logs) {
    const cut = open(await folderCutAt(folder, { 'documents.db': log }))
    await cut.verify()
    const says = await readOf(cut)
    if (steps.at(-1) !== says) steps.push(says)
    await cut.close()
  }
  const [first] = seen
  expect([steps[0], steps.at(-1)]).toEqual([first, last])
  // One transaction, or, where an edit comes first or a group is more than one, a few: never a state twice, and none between.
  expect(new Set(steps).size).toBe(steps.length)
  const most = { 'a group of edits': 3, 'a later compaction': 3 }[name] ?? 2
  expect(steps.length).toBeLessThanOrEqual(most)
})

test('cut anywhere while its tables are made, a register opens with all of them, and keeps what is written next', async () => {
  const folder = await aFolder()
  const connection = inThread(folder, 'register.db')
  const logs = await powerCuts(folder, 'register.db', async () => {
    const register = await registerOn(connection)
    await register.write((rows) => rows.add('dot', aDot('one')))
  })
  onTestFinished(() => connection.close())
  const picked = logs.filter((_, at) => at % 5 === 0 || at > logs.length - 6)
  for (const log of picked) {
    const register = await registerOn(inThread(await folderCutAt(folder, { 'register.db': log }), 'register.db'))
    for (const table of Object.keys(tables)) await register.read((rows) => rows.count(table as 'dot', {}))
    expect(await register.write((rows) => rows.add('dot', aDot('two', { slot: 2 })))).toBe(true)
    expect(await register.read((rows) => rows.count('dot', {}))).toBe(log === logs.at(-1) ? 2 : 1)
    await register.close()
  }
})
