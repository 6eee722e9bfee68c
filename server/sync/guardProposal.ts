import * as Y from 'yjs'
import { proposalRoots } from '#shared/docs/proposal.ts'
import type { Law } from './guardLaw.ts'
import { holds } from './guardShapes.ts'

/** Lists of rows: every entry of these is a map, or pages that look into it break. */
const rowLists = ['rules', 'goals', 'heard']

/**
 * A proposal's rich text, values and rows are read so that anything strange in them reads as not written. What is kept out
 * is what would break a page on the way there.
 */
export const proposalLaw: Law = {
  roots: proposalRoots,
  inspect(look) {
    const lists = new Set<unknown>(rowLists.map((name) => look.doc.share.get(name)))
    return {
      add: (struct, { type }) => {
        const isRow = holds(struct.content, Y.Map) || struct.content instanceof Y.ContentDeleted
        return lists.has(type) && !isRow ? 'field' : undefined
      },
      cut: () => undefined,
      end: () => undefined,
    }
  },
}
