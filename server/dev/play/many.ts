import { openBoard, readBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { zoneFrame } from '#shared/edits/place.ts'
import { newId } from '#shared/ids.ts'
import { noteSize } from '#shared/items/note.ts'
import { voices } from '#shared/programme/codes.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { openDoc } from '../docLine.ts'
import type { Visitor } from '../visitor.ts'
import type { Sample } from './sample.ts'
import { create } from './workshop.ts'

const perEdit = 50

/**
 * A board with `count` realistic notes, written by a facilitator over the document socket, a few notes an edit and each edit
 * on disk before the next. The notes lie in blocks under their zones' places, wider than a zone so that no zone has to grow.
 */
export async function playMany(facilitator: Visitor, sample: Sample, count: number): Promise<WorkshopSummary> {
  const { templateId, date, votesPerPerson } = sample.workshop
  const title = `Tavle med ${count} sedler`
  const workshop = await create(facilitator, { template: templateId, home: sample.careHome.name, title, date, votesPerPerson })
  const line = await openDoc(facilitator, 'board', workshop.id)
  const board = openBoard(line.doc)
  const zones = readBoard(board).flatMap((one) => (one.kind === 'zone' ? [one] : []))
  const below = Math.max(0, ...zones.map((zone) => zone.at.y + zone.size.h)) + 80
  const columns = Math.ceil(Math.sqrt(count * 1.6))
  for (let from = 0; from < count; from += perEdit) {
    line.doc.transact(() => {
      for (let i = from; i < Math.min(count, from + perEdit); i++) {
        const source = sample.notes[i % sample.notes.length] as Sample['notes'][number]
        addItem(board, newId(), {
          kind: 'note',
          body: i < sample.notes.length ? source.text : `${source.text} (${i + 1})`,
          voice: voices[i % voices.length] ?? 'other',
          entry: 'self',
          zone: '',
          cluster: '',
          step: 'silent',
          order: i + 1,
          at: {
            x: (i % columns) * (noteSize.w + zoneFrame.gap),
            y: below + Math.floor(i / columns) * (noteSize.h + zoneFrame.gap),
          },
        })
      }
    })
    await line.saved()
  }
  line.close()
  return workshop
}
