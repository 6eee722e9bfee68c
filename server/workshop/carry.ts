import type { Board } from '#shared/docs/board.ts'
import { addItem, removeItems, typeText } from '#shared/edits/items.ts'
import { newOrder, spotsIn } from '#shared/edits/place.ts'
import type { ItemId, WorkshopId } from '#shared/ids.ts'
import { type Note, noteSize } from '#shared/items/note.ts'
import type { Register } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import type { HeldBoard } from './heldBoard.ts'

/** An idea that everybody may see: it has a note on the board, or is about to get one. */
type SharedIdea = Row<'idea'> & { item: ItemId }

const isShared = (idea: Row<'idea'>): idea is SharedIdea => idea.item !== null

/**
 * Makes the board show what the rows say, and then notes that it does. It finishes what a crash left, so it may run as often
 * as it likes; ideas already carried are never looked at again, so a note a facilitator took away stays away. An idea
 * without text has been withdrawn: its note goes, and then its row.
 */
export async function carry(register: Register, board: HeldBoard, workshop: WorkshopId): Promise<void> {
  // Item ids are random, so this order says nothing about who wrote when.
  const waiting = await register.read((rows) => rows.find('idea', { workshop, carried: false }, 'item'))
  const ideas = waiting.filter(isShared)
  if (ideas.length === 0) return
  await board.edit((shown) => show(shown, ideas))
  await register.write(async (rows) => {
    for (const { id, text } of ideas) {
      if (text === '') await rows.remove('idea', { id })
      else await rows.change('idea', id, { carried: true }, { text })
    }
  })
}

function show(board: Board, ideas: readonly SharedIdea[]): void {
  removeItems(
    board,
    ideas.filter((idea) => idea.text === '').map((idea) => idea.item),
  )
  const left = ideas.filter((idea) => idea.text !== '')
  for (const { item, text } of left) typeText(board, item, 'body', text)

  let order = newOrder(board)
  const missing = left.filter((idea) => !board.items.has(idea.item))
  for (const [zone, ideasThere] of Map.groupBy(missing, (idea) => idea.zone)) {
    const spot = spotsIn(board, zone)
    for (const idea of ideasThere) addItem(board, idea.item, noteOf(idea, spot(noteSize), order++))
  }
}

const noteOf = (idea: SharedIdea, at: Note['at'], order: number): Note => ({
  kind: 'note',
  at,
  order,
  body: idea.text,
  voice: idea.voice,
  entry: idea.entry,
  ...(idea.scribeVoice ? { scribeVoice: idea.scribeVoice } : {}),
  zone: idea.zone,
  cluster: '',
  step: idea.step,
})
