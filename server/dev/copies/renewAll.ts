import { parseDocRef } from '#shared/docs/ref.ts'
import type { ItemId, WorkshopId } from '#shared/ids.ts'
import { eraseNote } from '../../commands/eraseNote.ts'
import { eraseWorkshop, finishErasures } from '../../commands/eraseWorkshop.ts'
import { Damaged } from '../../ports/journal.ts'
import type { Parts } from '../../ports/parts.ts'
import { createDocuments } from '../../sync/documentRooms.ts'

/**
 * Makes restored stores fit for pages that have lived on since the copy was made: what was erased since, by `old`'s log, is
 * erased again; every document begins a generation that nobody has seen, so that no page merges its newer copy; sign-ins and
 * links that may have ended since are gone. Gives how many workshops and single notes were erased again.
 */
export async function renewAll(made: Parts, old: Parts | undefined): Promise<number> {
  const { journal, register, clock } = made
  const documents = createDocuments(made)
  const erasing = { documents, rooms: { end: async () => undefined } }
  await finishErasures(made, erasing)()
  const log = old ? await old.register.read((rows) => rows.find('erasure', {}, 'at')) : []
  let again = 0
  for (const erasure of log) {
    const { note, workshop } = erasure.receipt
    const erased = note
      ? await eraseNote(made, documents)(workshop as WorkshopId, note as ItemId, 'restore')
      : await eraseWorkshop(made, erasing)(erasure.id as WorkshopId, 'restore')
    if (erased.ok) again++
    // The receipt stays the one that was handed out.
    await register.write(async (rows) => {
      await rows.remove('erasure', { id: erasure.id })
      await rows.add('erasure', { ...erasure, done: true })
    })
  }

  const forgotten = old ? await old.register.read((rows) => rows.find('forgotten', {})) : []
  await register.write(async (rows) => {
    for (const { id, workshop } of forgotten) {
      await rows.remove('idea', { id })
      if (!(await rows.get('forgotten', id))) await rows.add('forgotten', { id, workshop })
    }
  })

  // Seconds since 1970 are more than any document has had generations, and more at every restore.
  const above = Math.floor(clock.now() / 1000)
  for (const name of await journal.names()) {
    const ref = parseDocRef(name)
    if (!ref) continue
    await documents.renew(ref, 'content', above).catch((cause) => {
      if (!(cause instanceof Damaged)) throw cause
    })
  }
  await documents.close()
  await register.write(async (rows) => {
    await rows.remove('session', { role: 'member' })
    await rows.remove('link', {})
  })
  await Promise.all([journal.scrub('whole'), register.scrub('whole')])
  return again
}
