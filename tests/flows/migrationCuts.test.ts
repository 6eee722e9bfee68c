import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { systemClock } from '#server/adapters/memory/clock.ts'
import { memoryFanout } from '#server/adapters/memory/fanout.ts'
import { createDocuments as documentTables } from '#server/adapters/sqlite/documents.ts'
import { journalOn } from '#server/adapters/sqlite/journal.ts'
import type { Journal } from '#server/ports/journal.ts'
import { createDocuments } from '#server/sync/documentRooms.ts'
import { contentOf, loadDocument } from '#server/sync/load.ts'
import { openBoard } from '#shared/docs/board.ts'
import { docName } from '#shared/docs/ref.ts'
import { type Schema, schemas, versionIn } from '#shared/docs/schema.ts'
import { idOf, putNote } from '#tests/kit/aBoard.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { boardRef } from '#tests/kit/docClient.ts'
import { inThread } from '#tests/kit/inThread.ts'
import { folderCutAt, powerCuts } from '#tests/kit/powerCuts.ts'
import { until } from '#tests/kit/until.ts'

const file = 'documents.db'
const name = docName(boardRef)
/** Every moment is a database opened anew. Milliseconds. */
const patient = 120_000
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
/** So many notes that what a change writes fills several pages of the log. */
const notes = Array.from({ length: 40 }, (_, n) => `n${n}`)

const journalIn = (folder: string) => journalOn(inThread(folder, file, documentTables))
const each = (change: (raw: Y.Map<unknown>, n: number) => void) => (doc: Y.Doc) =>
  [...openBoard(doc).items.values()].forEach(change)
/** Two versions on: every note gets a step, and then, from that step, another height. */
const next: Record<'board' | 'proposal', Schema> = {
  ...schemas,
  board: {
    mustKnow: 1,
    migrations: [
      each((raw) => raw.get('step') === '' && raw.set('step', 'before')),
      each((raw) => raw.get('step') === 'before' && raw.set('order', 1000)),
    ],
  },
}

/** A server's start and end with this board in use between: brought up to date, and put away with a short log. */
async function visit(
  journal: Journal,
  known = next,
  work: (edit: (key: string) => Promise<void>) => Promise<void> = async () => {},
) {
  const documents = createDocuments({ journal, fanout: memoryFanout(), clock: systemClock, log: quiet, schemas: known })
  const open = await documents.open(boardRef)
  await work((key) => open.edit((doc) => void putNote(openBoard(doc), key, { body: key, step: 'now' })))
  const says = { version: versionIn(open.doc), content: contentOf(open.doc) }
  open.release()
  documents.putAwayIdle()
  await until(() => !documents.has(boardRef))
  await documents.close()
  return says
}

async function anOldBoard() {
  const folder = await aFolder()
  const journal = journalIn(folder)
  onTestFinished(() => journal.close())
  const doc = new Y.Doc()
  const board = openBoard(doc)
  for (const key of notes) {
    const from = Y.encodeStateVector(doc)
    putNote(board, key, { body: `Ord på ${key}` })
    await journal.append(name, Y.encodeStateAsUpdate(doc, from))
  }
  return { folder, journal, doc }
}

/** What lies on the disk, read by no program that would change it. */
async function lookInto(folder: string, log?: Buffer) {
  const cut = await folderCutAt(folder, log ? { [file]: log } : {})
  const journal = journalIn(cut)
  await journal.verify()
  const { doc } = await loadDocument(journal, boardRef)
  const { updates } = await journal.read(name)
  await journal.close()
  return { cut, version: versionIn(doc), content: contentOf(doc), updates: updates.length }
}

test(
  'F4 cut anywhere while a document is brought up to date and its log made short, it is the old one or the new',
  async () => {
    const { folder, journal, doc } = await anOldBoard()
    const before = contentOf(doc)
    let after: Awaited<ReturnType<typeof visit>> | undefined
    const logs = await powerCuts(folder, file, async () => {
      after = await visit(journal)
    })
    expect(after?.version).toBe(3)
    expect(logs.length).toBeGreaterThan(10)
    const states: string[] = []
    for (const log of logs) {
      const { cut, version, content, updates } = await lookInto(folder, log)
      expect([1, 3]).toContain(version)
      expect(content).toEqual(version === 1 ? before : after?.content)
      const state = `${version} in ${updates}`
      if (states.at(-1) === state) continue
      states.push(state)
      const again = journalIn(cut)
      expect(await visit(again)).toEqual(after)
      await again.close()
    }
    expect(states).toEqual([`1 in ${notes.length}`, `3 in ${notes.length + 1}`, '3 in 1'])
  },
  patient,
)

test(
  'F4 cut anywhere while a document is written on and its log made short, no edit that was kept is gone',
  async () => {
    const { folder, journal } = await anOldBoard()
    await visit(journal, schemas)
    const kept: { key: string; from: number }[] = []
    const logSize = () => statSync(join(folder, `${file}-wal`)).size
    const logs = await powerCuts(folder, file, () =>
      visit(journal, schemas, async (edit) => {
        for (const key of ['x', 'y']) {
          await edit(key)
          kept.push({ key, from: logSize() })
        }
      }),
    )
    for (const log of logs) {
      const { content } = await lookInto(folder, log)
      const there = new Set(Object.keys(content.items ?? {}))
      for (const { key, from } of kept) if (log.length >= from) expect(there.has(idOf(key))).toBe(true)
      expect(notes.every((key) => there.has(idOf(key)))).toBe(true)
    }
    expect((await lookInto(folder)).updates).toBe(1)
  },
  patient,
)
