import * as Y from 'yjs'
import type { DocRef } from '#shared/docs/ref.ts'
import type { Limits } from '../limits.ts'

/** What a document may weigh as it is stored, by its kind. Bytes. */
export const weightLimit = (limits: Limits, kind: DocRef['kind']): number =>
  kind === 'board' ? limits.boardBytes : limits.proposalBytes

/**
 * Knows whether a document takes more. What has come is added up, which is too much as soon as anything was overwritten; so the
 * document is weighed, which is dear, when the sum says that it is full, and then not again before it has changed.
 */
export function createWeight(doc: Y.Doc, loaded: number, most: number) {
  let atMost = loaded
  let isFull = false
  return {
    grew(bytes: number) {
      atMost += bytes
      isFull = false
    },
    hasRoom(bytes: number): boolean {
      if (isFull) return false
      if (atMost + bytes <= most) return true
      atMost = Y.encodeStateAsUpdate(doc).length
      isFull = atMost + bytes > most
      return !isFull
    },
  }
}

export type Weight = ReturnType<typeof createWeight>
