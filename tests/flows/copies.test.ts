import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { backup } from '#server/dev/copies/backup.ts'
import { type Contents, contentsOf } from '#server/dev/copies/manifest.ts'
import { restore } from '#server/dev/copies/restore.ts'
import { openDoc } from '#server/dev/docLine.ts'
import { join as joinRoom } from '#server/dev/play/seats.ts'
import { openRoom } from '#server/dev/roomLine.ts'
import { visit } from '#server/dev/visitor.ts'
import { readReopening } from '#server/reopening.ts'
import { openBoard } from '#shared/docs/board.ts'
import type { Receipt } from '#shared/wire/erase.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aHouse, configFor } from '#tests/kit/aHouse.ts'
import { anIdea, must } from '#tests/kit/aRoom.ts'
import { aMember } from '#tests/kit/aRow.ts'
import { filesHolding } from '#tests/kit/filesHold.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { onDisk } from '#tests/kit/onDisk.ts'

const canary = 'Hun vil helst bade om aftenen, og det må vi gerne prøve'

const cookiesOf = (cookie: string) => Object.fromEntries(cookie.split('; ').map((one) => one.split('=')))

/** A running house with one workshop whose board holds the canary, and an empty folder for a copy. */
async function aHouseWithBoard() {
  const [folder, copy] = [await aFolder(), await aFolder()]
  const house = await aHouse(folder)
  const workshop = await aWorkshop(house.facilitator)
  await house.write(workshop.id, ['canary'], canary)
  return { ...house, workshop, folder, copy }
}

async function contentsIn(folder: string): Promise<Contents> {
  const parts = await onDisk(folder)
  const contents = await contentsOf(parts)
  await Promise.all([parts.journal.close(), parts.register.close()])
  return contents
}

/** What documents say, whatever their generation. */
const said = ({ documents }: Contents) =>
  Object.fromEntries(Object.entries(documents).map(([name, one]) => [name, one?.sha]))

test('F13 a copy made while people write holds all that was saved before, and restored it says the same', async () => {
  const { facilitator, write, stop, workshop, folder, copy } = await aHouseWithBoard()
  const before = Array.from({ length: 10 }, (_, n) => `before${n}`)
  await write(workshop.id, before)
  let isCopying = true
  function* names() {
    for (let n = 0; isCopying; n++) yield `during${n}`
  }
  const busy = write(workshop.id, names())
  const { manifest, by } = await backup(configFor(folder), copy)
  isCopying = false
  await busy
  expect(by).toBe('server')
  expect(readdirSync(copy).sort()).toEqual(['documents.db', 'manifest.json', 'register.db'])
  expect(readdirSync(join(folder, 'copies'))).toEqual([])
  expect(await facilitator.ask('GET', '/api/workshops')).toMatchObject({ ok: true })
  await stop()

  const fresh = join(await aFolder(), 'data')
  expect(await restore(configFor(fresh), copy)).toMatchObject({ erasedAgain: null, aside: null })
  expect(said(await contentsIn(fresh))).toEqual(said(manifest.contents))
  const next = await aHouse(fresh)
  const line = await openDoc(next.facilitator, 'board', workshop.id)
  const found = [...openBoard(line.doc).items.keys()]
  expect(found).toEqual(expect.arrayContaining([...before, 'canary'].map(idOf)))
  line.close()
})

test('without a server the copy is made from the files, and only into an empty folder', async () => {
  const { stop, folder, copy } = await aHouseWithBoard()
  await stop()
  expect(await backup(configFor(folder), copy)).toMatchObject({ by: 'files' })
  await expect(backup(configFor(folder), copy)).rejects.toMatchObject({ no: 'not-empty' })
  const nowhere = join(folder, 'nowhere')
  await expect(backup(configFor(nowhere), join(copy, 'new'))).rejects.toMatchObject({ no: 'no-data' })
  expect(readdirSync(folder)).not.toContain('nowhere')
})

test('a copy is made under the invitation in the data folder and under no other token', async () => {
  const { facilitator, folder } = await aHouseWithBoard()
  const post = (authorization: string) =>
    fetch(`${facilitator.baseUrl}/api/owner/copy`, {
      method: 'POST',
      headers: { origin: facilitator.baseUrl, authorization, cookie: facilitator.cookie() },
    })
  const { url } = await facilitator.must<{ url: string }>('POST', '/api/invites', {})
  for (const token of ['', `Bearer ${'A'.repeat(43)}`, `Bearer ${url.split('#')[1]}`])
    expect((await post(token)).status).toBe(403)
  expect(readdirSync(folder)).not.toContain('copies')
})

test('F13 what was erased after the copy stays erased, and the receipt stays the one that was handed out', async () => {
  const { facilitator, stop, workshop, folder, copy } = await aHouseWithBoard()
  const other = await aWorkshop(facilitator, { title: 'En anden dag' })
  await backup(configFor(folder), copy)
  expect(filesHolding(copy, canary)).toEqual(['documents.db'])
  const path = `/api/workshops/${workshop.id}/erase`
  const receipt = await facilitator.must<Receipt>('POST', path, { confirm: workshop.title })
  await stop()

  const restored = await restore(configFor(folder), copy)
  expect(restored).toMatchObject({ erasedAgain: 1, aside: expect.stringContaining('replaced-') })
  expect(filesHolding(folder, canary)).toEqual([])
  const next = await aHouse(folder)
  const all = await next.facilitator.must<WorkshopSummary[]>('GET', '/api/workshops')
  expect(all.map(({ id }) => id)).toEqual([other.id])
  expect(await next.facilitator.must('GET', `/api/erasures/${workshop.id}`)).toEqual(receipt)
})

test('F13 what somebody erased of their own after the copy stays erased', async () => {
  const [folder, copy] = [await aFolder(), await aFolder()]
  const house = await aHouse(folder)
  const { id, code } = await aWorkshop(house.facilitator, { template: 'idea_workshop' })
  const host = await openRoom(house.facilitator, id, 'host')
  const { line, cookie } = await joinRoom(house.facilitator.baseUrl, code ?? '', 'resident')
  const silent = host.state().steps?.findIndex((step) => step.id === 'silent')
  await must(host.send('goToStep', { step: silent ?? 0 }))
  await line.until('the silent step', () => line.state().step === silent)
  await must(line.send('addIdea', anIdea(canary)))
  await backup(configFor(folder), copy)
  await visit(house.facilitator.baseUrl, cookiesOf(cookie)).must('POST', '/api/seat/erase', { ideas: [] })
  line.close()
  host.close()
  await house.stop()

  await restore(configFor(folder), copy)
  expect(filesHolding(copy, canary)).not.toEqual([])
  expect(filesHolding(folder, canary)).toEqual([])
})

test('a restore refuses a folder in use, a changed copy and what is no copy, and leaves all as it was', async () => {
  const { stop, folder, copy } = await aHouseWithBoard()
  await backup(configFor(folder), copy)
  const again = (from: string) => restore(configFor(folder), from)
  await expect(again(copy)).rejects.toMatchObject({ no: 'in-use' })
  await stop()
  const before = await contentsIn(folder)
  const bytes = readFileSync(join(copy, 'documents.db'))
  bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000)
  writeFileSync(join(copy, 'documents.db'), bytes)
  await expect(again(copy)).rejects.toMatchObject({ no: 'copy-changed' })
  await expect(again(await aFolder())).rejects.toMatchObject({ no: 'no-copy' })
  expect(await contentsIn(folder)).toEqual(before)
})

test('after a restore no page merges what it has, and everybody signs in again', async () => {
  const { write, stop, workshop, folder, copy } = await aHouseWithBoard()
  await backup(configFor(folder), copy)
  await write(workshop.id, ['later'])
  await stop()
  await restore(configFor(folder), copy)
  const { journal, register } = await onDisk(folder)
  const { gen, retired } = await journal.read(`board/${workshop.id}`)
  expect(gen).toBeGreaterThan(1_700_000_000)
  expect(retired.length).toBeGreaterThan(0)
  const left = await register.read(async (rows) => [
    await rows.count('session', { role: 'member' }),
    await rows.count('link', {}),
    await rows.count('member', {}),
  ])
  expect(left).toEqual([0, 0, 1])
  await Promise.all([journal.close(), register.close()])
})

/** Databases that say this word. */
async function aStoreOf(folder: string, word: string): Promise<void> {
  const doc = new Y.Doc()
  putNote(openBoard(doc), word)
  const { journal, register } = await onDisk(folder)
  await journal.append(`board/${idOf('board')}`, Y.encodeStateAsUpdate(doc))
  await register.write((rows) => rows.add('member', aMember(word, word, null)))
  await Promise.all([journal.close(), register.close()])
}

test.each([0, 1, 2, 3, 4, 5])('a restore that is cut short at move %i leaves the old or the new', async (moves) => {
  const [folder, made] = [await aFolder(), join(await aFolder(), 'made')]
  const cut = join(folder, moves === 0 ? 'restoring-now' : 'restored-now')
  const aside = join(folder, 'replaced-now')
  await aStoreOf(folder, 'old')
  await aStoreOf(made, 'new')
  const [old, new_] = [await contentsIn(folder), await contentsIn(made)]
  writeFileSync(join(made, 'restored.json'), JSON.stringify({ madeAt: '2026-05-03T12:20:00.000Z' }))
  renameSync(made, cut)
  if (moves > 1) mkdirSync(aside)
  const files = ['documents.db', 'register.db'].flatMap((file) => [
    [join(folder, file), join(aside, file)],
    [join(cut, file), join(folder, file)],
  ])
  for (const [from = '', to = ''] of files.slice(0, Math.max(0, moves - 1))) renameSync(from, to)

  expect(await contentsIn(folder)).toEqual(moves === 0 ? old : new_)
  expect(readdirSync(folder).filter((name) => /^resto\w*-/.test(name))).toEqual([])
  expect((await readReopening(folder)).madeAt()).toBe(moves === 0 ? null : '2026-05-03T12:20:00.000Z')
  if (moves > 0) expect(await contentsIn(aside)).toEqual(old)
})
