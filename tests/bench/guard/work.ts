import * as Y from 'yjs'
import { laws } from '#server/sync/laws.ts'
import { type Board, openBoard } from '#shared/docs/board.ts'
import { openProposal, sectionRoot } from '#shared/docs/proposal.ts'
import { removeItems, typeText } from '#shared/edits/items.ts'
import { dropItems } from '#shared/edits/move.ts'
import { newId } from '#shared/ids.ts'
import { readKind } from '#shared/items/index.ts'
import { textSections } from '#shared/proposal/sections.ts'
import { putNote, putZone } from '#tests/kit/aBoard.ts'

/** What a page does again and again to a document, one update each time. */
export interface Work {
  name: string
  law: (typeof laws)[keyof typeof laws]
  open(doc: Y.Doc): unknown
  /** What lies there before, signed by the same page. */
  begin(doc: Y.Doc): void
  /** The `n`th change. */
  change(doc: Y.Doc, n: number): void
}

/** Notes on the board that is measured: a full afternoon. */
export const notes = 300
const section = sectionRoot(textSections[0] ?? 'summary')
const nameOf = (n: number) => `n${n % notes}`.padEnd(24, 'x') as ReturnType<typeof putNote>

function fill(doc: Y.Doc): void {
  const board = openBoard(doc)
  putZone(board, 'zone.a')
  for (let n = 0; n < notes; n++) putNote(board, `n${n}`, { zone: 'zone.a', at: { x: (n % 20) * 50, y: n * 3 } })
}
const onBoard = (name: string, change: (board: Board, n: number) => void): Work => ({
  name,
  law: laws.board,
  open: openBoard,
  begin: fill,
  change: (doc, n) => change(openBoard(doc), n),
})

/** The everyday of a workshop, as pages send it. */
export const works: readonly Work[] = [
  onBoard('typing in a note', (board, n) => {
    const at = nameOf(Math.floor(n / 20))
    typeText(board, at, 'body', `${readKind(board.items.get(at), 'note')?.body ?? ''}e`)
  }),
  onBoard('moving a note', (board, n) => dropItems(board, [nameOf(n)], { x: 3, y: n % 2 === 0 ? 2 : -2 })),
  onBoard('a new note', (board, n) => {
    putNote(board, newId(), { body: 'Kaffe på terrassen, når solen skinner', zone: 'zone.a', order: n })
  }),
  onBoard('deleting a note', (board, n) => {
    removeItems(board, [nameOf(n)])
  }),
  {
    name: 'typing in a proposal',
    law: laws.proposal,
    open: openProposal,
    begin(doc) {
      const paragraph = new Y.XmlElement('paragraph')
      doc.getXmlFragment(section).insert(0, [paragraph])
      paragraph.insert(0, [new Y.XmlText('Vi prøver en roligere morgen.')])
    },
    change(doc, n) {
      const paragraph = doc.getXmlFragment(section).get(0)
      const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
      if (text instanceof Y.XmlText) text.insert(n % 7 === 0 ? 4 : text.length, 'e')
    },
  },
]
