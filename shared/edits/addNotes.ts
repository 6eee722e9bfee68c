import type { Board } from '../docs/board.ts'
import type { ItemId } from '../ids.ts'
import { clusterTitleMax } from '../items/cluster.ts'
import { type Note, noteSize } from '../items/note.ts'
import { newId } from '../newId.ts'
import type { NewNote } from '../paste/words.ts'
import { blockSize, layOut } from './heap.ts'
import { addItem } from './items.ts'
import { newOrder, spotsIn } from './place.ts'

/** What all the new notes have alike: whose words, in which step, in which zone. */
export type Whose = Pick<Note, 'voice' | 'entry' | 'step' | 'zone'>

/** Puts many notes on free spots in a zone; those with the same tag lie in one cluster of that name. All or nothing. */
export function addNotes(board: Board, notes: readonly NewNote[], whose: Whose): ItemId[] {
  const added: ItemId[] = []
  board.doc.transact(() => {
    const heaps = Map.groupBy(notes, ({ tag }) => Array.from(tag).slice(0, clusterTitleMax).join(''))
    const spot = spotsIn(board, whose.zone)
    let order = newOrder(board)
    const put = (body: string, at = { x: 0, y: 0 }): ItemId => {
      const id = newId<'item'>()
      addItem(board, id, { kind: 'note', body, cluster: '', at, order: order++, ...whose })
      added.push(id)
      return id
    }
    for (const [title, heap] of heaps) {
      if (title === '') continue
      const at = spot(blockSize(heap.length))
      const cluster = newId<'item'>()
      addItem(board, cluster, { kind: 'cluster', title, zone: whose.zone, at, order: order++ })
      const members = heap.map(({ body }) => put(body))
      layOut(board, cluster, members, at, whose.zone)
    }
    for (const { body } of heaps.get('') ?? []) put(body, spot(noteSize))
  })
  return added
}
