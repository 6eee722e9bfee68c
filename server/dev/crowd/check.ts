import { openBoard, readBoard } from '#shared/docs/board.ts'
import { openDoc } from '../docLine.ts'
import { openRoom } from '../roomLine.ts'
import type { Ledger } from './ledger.ts'
import type { Person } from './person.ts'

/** How what is there differs from what was promised: ideas and dots that are missing, and that are there too often. */
export interface Difference {
  lost: number
  doubled: number
}

/** Looks with new eyes: every seat's own page, and the board as any seat may read it. */
export async function compare(people: readonly Person[], workshop: string, ledger: Ledger): Promise<Difference> {
  const found = new Map<string, number>()
  const see = (text: string) => found.set(text, (found.get(text) ?? 0) + 1)
  const difference: Difference = { lost: ledger.unanswered, doubled: 0 }

  const askSeat = async ({ phone, dots }: Person) => {
    const line = await openRoom(phone, workshop, 'seat')
    await line.until('what is its own', () => line.mine() !== undefined)
    const mine = line.mine()
    for (const idea of mine?.ideas ?? []) if (!idea.onBoard) see(idea.text)
    if (mine && line.state().ballot) tell(difference, dots, new Map(Object.entries(mine.dots.given)))
    line.close()
  }
  await Promise.all(people.map(askSeat))
  for (const text of await notesOn(people, workshop)) see(text)
  const due = [...ledger.ideas].map((text): [string, number] => [text.normalize('NFC'), 1])
  const gone = [...ledger.gone].map((text): [string, number] => [text.normalize('NFC'), 0])
  tell(difference, new Map([...gone, ...due]), found)
  return difference
}

async function notesOn([first]: readonly Person[], workshop: string): Promise<string[]> {
  if (!first) return []
  const board = await openDoc(first.phone, 'board', workshop)
  const texts = readBoard(openBoard(board.doc)).flatMap((one) => (one.kind === 'note' ? [one.body] : []))
  board.close()
  return texts
}

/** Adds up what is missing from `found`, and what `found` has beyond its due. Others' ideas are not ours to judge. */
function tell(difference: Difference, due: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): void {
  for (const [key, count] of due) {
    const there = found.get(key) ?? 0
    difference.lost += Math.max(0, count - there)
    difference.doubled += Math.max(0, there - count)
  }
}
