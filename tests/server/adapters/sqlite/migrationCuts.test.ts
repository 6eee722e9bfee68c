import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { registerOn } from '#server/adapters/sqlite/register.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aDot, aMember, aWorkshop } from '#tests/kit/aRow.ts'
import { inThread } from '#tests/kit/inThread.ts'
import { folderCutAt, powerCuts } from '#tests/kit/powerCuts.ts'

const file = 'register.db'
const ids = ['w1', 'w2', 'w3']
/** Tables and columns that came after the first Frirum. */
const later = { tables: ['signature', 'erasure', 'image', 'pixels', 'hand'], columns: ['usedAt', 'dayChosen', 'together'] }

/** A register as the first Frirum left it: what came later is not there, rows are. */
async function anOldRegister(): Promise<string> {
  const folder = await aFolder()
  const register = await registerOn(inThread(folder, file))
  await register.write(async (rows) => {
    for (const [n, id] of ids.entries()) await rows.add('workshop', aWorkshop(id, { createdAt: 1_700_000_000_000 + n }))
    await rows.add('member', aMember('m', 'konsulent', null))
    await rows.add('dot', aDot('d'))
  })
  await register.close()
  const old = new DatabaseSync(join(folder, file))
  for (const column of later.columns) old.exec(`alter table workshop drop column ${column}`)
  for (const table of later.tables) old.exec(`drop table ${table}`)
  old.exec('delete from migration where version > 1')
  old.close()
  return folder
}

/** Everything a database file says: how far it has come, its tables, and every row. No register opens it. */
function lookInto(folder: string): { version: number; says: string } {
  const database = new DatabaseSync(join(folder, file))
  const made = database.prepare('select name, type, sql from sqlite_master where sql is not null order by name').all()
  const rows = made
    .filter(({ type }) => type === 'table')
    .map(({ name }) => [name, database.prepare(`select * from "${name}" order by 1`).all()])
  const { version } = database.prepare('select max(version) as version from migration').get() ?? {}
  const checked = database.prepare('pragma integrity_check').get()
  database.close()
  expect(checked).toEqual({ integrity_check: 'ok' })
  return { version: Number(version), says: JSON.stringify([made, rows]) }
}

test('F4 cut anywhere while an old register is brought up to date, each step is done or not begun, and the next start ends the same', async () => {
  const folder = await anOldRegister()
  const connection = inThread(folder, file)
  onTestFinished(() => connection.close())
  const logs = await powerCuts(folder, file, () => registerOn(connection))
  const first = lookInto(await folderCutAt(folder, { [file]: logs[0] ?? Buffer.alloc(0) }))
  const last = lookInto(await folderCutAt(folder, {}))
  expect([first.version, last.version > 4]).toEqual([1, true])

  const seen = new Map<number, { says: string; log: Buffer }>()
  const order: number[] = []
  for (const log of logs) {
    const { version, says } = lookInto(await folderCutAt(folder, { [file]: log }))
    // Nothing of a step is there without its mark, and no mark without all of its step.
    expect(says).toBe(seen.get(version)?.says ?? says)
    seen.set(version, { says, log })
    if (order.at(-1) !== version) order.push(version)
  }
  expect(order).toEqual(Array.from({ length: last.version }, (_, n) => n + 1))

  // A torn step is what the last log of each version ends in: the next start begins it anew.
  for (const { log } of seen.values()) {
    const cut = await folderCutAt(folder, { [file]: log })
    const register = await registerOn(inThread(cut, file))
    const rows = await register.read((all) => all.find('workshop', {}))
    expect(rows.map(({ id, usedAt, dayChosen, together }) => [id, usedAt, dayChosen, together])).toEqual(
      ids.map((id, n) => [id, 1_700_000_000_000 + n, false, { gather: null, lead: null, shows: null }]),
    )
    await register.close()
    expect(lookInto(cut)).toEqual(last)
  }
}, 120_000)
