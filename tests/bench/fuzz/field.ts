import type * as Y from 'yjs'
import type { Access } from '#shared/access.ts'
import { openBoard } from '#shared/docs/board.ts'
import { openProposal, sectionRoot } from '#shared/docs/proposal.ts'
import type { DocRef } from '#shared/docs/ref.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { readItem } from '#shared/items/index.ts'
import { textSections } from '#shared/proposal/sections.ts'
import { idOf, putNote, putZone } from '#tests/kit/aBoard.ts'
import type { Chance } from '#tests/kit/chance.ts'
import { doSomething, scheme } from '#tests/kit/hostile.ts'
import { arrange, schemeOnBoard } from '#tests/kit/hostileBoard.ts'

/** What is attacked: a kind of document, what lies there, what people do in it, and what must stay true of it. */
export interface Field {
  ref: DocRef
  /** With what rights the hostile one comes. */
  access: Access
  open(doc: Y.Doc): unknown
  begin(doc: Y.Doc): void
  act(doc: Y.Doc, luck: Chance): void
  scheme(doc: Y.Doc, client: number, luck: Chance): Uint8Array
  /** As long as nobody honest changes it, this reads the same. */
  promised(doc: Y.Doc): unknown
}

const id = 'aaaaaaaaaaaaaaaaaaaaaaaa' as never
const section = sectionRoot(textSections[0] ?? 'summary')

const proposal: Field = {
  ref: { kind: 'proposal', id },
  access: 'write',
  open: openProposal,
  begin: () => undefined,
  act: (doc, luck) => doSomething(doc, luck, section),
  scheme: (doc, client, luck) => scheme(doc, client, section, luck),
  promised: () => undefined,
}

/** A board that a step has opened: the hostile one is a participant. */
const board: Field = {
  ref: { kind: 'board', id },
  access: 'edit',
  open: openBoard,
  begin(doc) {
    const there = openBoard(doc)
    putZone(there, 'zone.a')
    putZone(there, 'zone.b', { x: 0, y: 820 })
    for (const name of ['a', 'b', 'c', 'd', 'e']) putNote(there, name, { zone: 'zone.a' })
    groupNotes(there, [idOf('a'), idOf('b')], 'Mad')
  },
  act: arrange,
  scheme: schemeOnBoard,
  promised: (doc) =>
    [...openBoard(doc).items].flatMap(([key, raw]): object[] => {
      const item = readItem(raw)
      if (item?.kind === 'zone') return [{ key, ...item }]
      return item?.kind === 'note' && key in named ? [{ key, voice: item.voice, entry: item.entry, step: item.step }] : []
    }),
}
const named = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [idOf(name), true]))

/** In turn. */
export const fields: readonly Field[] = [proposal, board]
