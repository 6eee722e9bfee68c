import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteRegister } from '#server/adapters/sqlite/register.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import { tables } from '#server/ports/tables.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aMember, aDot, aWorkshop } from '#tests/kit/aRow.ts'
import { walCommits } from '#tests/kit/walCommits.ts'

async function openIn(folder: string) {
  const register = await openSqliteRegister(folder)
  onTestFinished(() => register.close())
  return register
}

test('forty votes in one breath are two commits, and a lone vote is one', async () => {
  const folder = await aFolder()
  const register = await openIn(folder)
  const commits = () => walCommits(join(folder, 'register.db-wal'))
  const before = commits()
  const vote = (slot: number) => register.write((rows) => rows.add('dot', aDot(`${slot}`, { slot })))
  await Promise.all(Array.from({ length: 40 }, (_, at) => vote(at + 1)))
  expect(commits() - before).toBe(2)
  await vote(41)
  expect(commits() - before).toBe(3)
})

test('a dot below the first slot is a bug that keeps nothing', async () => {
  const register = await openIn(await aFolder())
  await expect(register.write((rows) => rows.add('dot', aDot('a', { slot: 0 })))).rejects.toThrow('CHECK')
  expect(await register.read((rows) => rows.count('dot', {}))).toBe(0)
})

test('a work that goes on after a failed statement still leaves the others whole', async () => {
  const register = await openIn(await aFolder())
  const outcomes = await Promise.all([
    register.write((rows) => rows.add('dot', aDot('a', { slot: 1 }))),
    register.write(async (rows) => {
      await rows.add('dot', aDot('b', { slot: 0 })).catch(() => false)
      return rows.add('dot', aDot('c', { slot: 2 }))
    }),
  ])
  expect(outcomes).toEqual([true, true])
  expect(await register.read((rows) => rows.count('dot', {}))).toBe(2)
})

test('every table of the list is there, with every column', async () => {
  const folder = await aFolder()
  await (await openSqliteRegister(folder)).close()
  const file = new DatabaseSync(join(folder, 'register.db'))
  onTestFinished(() => file.close())
  for (const [name, { columns }] of Object.entries(tables)) {
    const found = file.prepare(`pragma table_info(${name})`).all()
    expect(found.map((row) => row.name)).toEqual(Object.keys(columns))
  }
  const done = file.prepare('select version from migration').all()
  expect(done).toEqual(done.map((_, before) => ({ version: before + 1 })))
})

test('a workshop from before use was noted counts as used when it was made', async () => {
  const folder = await aFolder()
  const first = await openSqliteRegister(folder)
  await first.write((rows) => rows.add('workshop', aWorkshop('w', { createdAt: 1_700_000_000_000 })))
  await first.close()
  const file = new DatabaseSync(join(folder, 'register.db'))
  file.exec('alter table workshop drop column usedAt; alter table workshop drop column dayChosen')
  file.exec('delete from migration where version > 2')
  file.close()
  const register = await openIn(folder)
  const row = await register.read((rows) => rows.get('workshop', 'w'))
  expect(row).toEqual(aWorkshop('w', { createdAt: 1_700_000_000_000, usedAt: 1_700_000_000_000, dayChosen: false }))
})

test('among those who could sign in before there were ranks, the first is the owner; no seat is out and no door was shut', async () => {
  const folder = await aFolder()
  const first = await openSqliteRegister(folder)
  await first.write(async (rows) => {
    await rows.add('member', { ...aMember('late', 'leder', null), createdAt: 2 })
    await rows.add('member', { ...aMember('early', 'udvikling', null), createdAt: 1 })
    await rows.add('seat', { id: 's' as never, workshop: 'w', voice: 'staff', scribe: false, joinedAt: 1, out: true })
    await rows.add('workshop', aWorkshop('w', { code: '123456' }))
  })
  await first.close()
  const file = new DatabaseSync(join(folder, 'register.db'))
  file.exec('alter table member drop column rank; alter table seat drop column out; alter table workshop drop column shutCode')
  file.exec('delete from migration where version > 5')
  file.close()
  const register = await openIn(folder)
  expect((await register.read((rows) => rows.find('member', {}))).map(({ id, rank }) => [id, rank])).toEqual([['early', 'owner'], ['late', 'host']])
  expect(await register.read((rows) => rows.get('seat', 's'))).toMatchObject({ out: false })
  expect(await register.read((rows) => rows.get('workshop', 'w'))).toEqual(aWorkshop('w', { code: '123456' }))
})

test('a register from before there were own scripts and tickets gets room for them, and keeps what it has', async () => {
  const folder = await aFolder()
  const first = await openSqliteRegister(folder)
  await first.write((rows) => rows.add('workshop', aWorkshop('w')))
  await first.close()
  const file = new DatabaseSync(join(folder, 'register.db'))
  file.exec('drop table template; drop table ticket; delete from migration where version > 8')
  file.close()
  const register = await openIn(folder)
  expect(await register.write((rows) => rows.add('ticket', { id: 't', workshop: 'w', seat: null }))).toBe(true)
  expect(await register.read((rows) => rows.count('template', {}))).toBe(0)
  expect(await register.read((rows) => rows.get('workshop', 'w'))).toEqual(aWorkshop('w'))
})

test('votes from before there were forms are dots, each in a place of its own', async () => {
  const folder = await aFolder()
  await (await openSqliteRegister(folder)).close()
  const file = new DatabaseSync(join(folder, 'register.db'))
  file.exec('drop table dot; drop table hand')
  file.exec(
    'create table dot (id text primary key, workshop text not null, round text not null, seat text not null, slot integer not null, target text not null, constraint dot_round_seat_slot unique (round, seat, slot), check (slot >= 1)) strict',
  )
  for (const slot of [1, 3]) file.exec(`insert into dot values ('d${slot}', 'w', 'r', 's', ${slot}, 't')`)
  file.exec('delete from migration where version > 6')
  file.close()
  const register = await openIn(folder)
  expect(await register.read((rows) => rows.find('dot', {}))).toEqual([
    aDot('d1', { slot: 1, nth: 1 }),
    aDot('d3', { slot: 3, nth: 3 }),
  ])
  expect(await register.write((rows) => rows.add('dot', aDot('no', { slot: 2, nth: 3 })))).toBe(false)
  expect(await register.write((rows) => rows.add('dot', aDot('yes', { slot: 2, nth: 2 })))).toBe(true)
  expect(await register.read((rows) => rows.count('hand', {}))).toBe(0)
})

test('a database of a newer Frirum stops the start with one sentence', async () => {
  const folder = await aFolder()
  await (await openSqliteRegister(folder)).close()
  const file = new DatabaseSync(join(folder, 'register.db'))
  file.exec('insert into migration values (99)')
  file.close()
  await expect(openSqliteRegister(folder)).rejects.toThrow('er fra en nyere Frirum')
  await expect(openSqliteRegister(folder)).rejects.toThrow(StorageTrouble)
})

test('a data folder that cannot be used stops the start with one sentence that names it', async () => {
  const folder = await aFolder()
  mkdirSync(join(folder, 'register.db'))
  const opening = openSqliteRegister(folder)
  await expect(opening).rejects.toThrow(StorageTrouble)
  await expect(opening).rejects.toThrow(`Datamappen »${folder}« kan ikke bruges. register.db: `)
  await expect(openSqliteRegister('/dev/null/data')).rejects.toThrow('Datamappen »/dev/null/data« kan ikke bruges')
})

test('a second one on the same folder is refused, and the first goes on', async () => {
  const folder = await aFolder()
  const register = await openIn(folder)
  await expect(openSqliteRegister(folder)).rejects.toThrow(`Datamappen »${folder}« bruges allerede`)
  expect(await register.write((rows) => rows.add('dot', aDot('a')))).toBe(true)
})
