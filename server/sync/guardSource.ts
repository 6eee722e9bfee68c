import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import * as Y from 'yjs'
import { type Source, source } from '#shared/items/card.ts'
import { type Change, fieldsIn, kindIn, kindOf, plainIn, type Put, fieldAfter } from './guardChange.ts'
import type { Signer, Speaker } from './guardLaw.ts'
import type { Look } from './guardLook.ts'
import { type Origin, originOf } from './guardMemory.ts'
import { isNothing } from './guardRights.ts'

/**
 * Whether a card may say that it was made of these notes. A note that is there must have that voice, and can have read so; of
 * one that somebody has taken away meanwhile it must have had that voice, as far as anybody remembers.
 */
export function isTrueSource(
  look: Look,
  changes: ReadonlyMap<Y.Item, Change>,
  { struct, spot }: Put,
  before: Origin | undefined,
  { owns, speaks }: Signer,
): boolean {
  if (!(struct.content instanceof Y.ContentAny)) return struct.content instanceof Y.ContentDeleted
  const id = String(spot.key)
  const there = look.doc.getMap('items')._map.get(id)
  const isTrue = (said: Source): boolean => {
    if (isDeepStrictEqual(before?.sources?.[id], said)) return true
    const own = newItem(look, changes, id)
    // Written and taken away again while there was no network: nothing is left of it but that it was theirs.
    if (own && isNothing(look, own.entry)) return isOfSpeaker(said, speaks)
    if (own && kindOf(own) === 'note')
      return isAs(said, fieldAfter(own, 'voice'), fieldAfter(own, 'entry'), fieldAfter(own, 'scribeVoice'))
    if (!there) return false
    if (!there.deleted && kindIn(there) === 'note') {
      const [voice, entry, scribeVoice] = ['voice', 'entry', 'scribeVoice'].map((field) =>
        plainIn(fieldsIn(there)?.get(field)),
      )
      return isAs(said, voice, entry, scribeVoice) && canHaveRead(look, changes.get(there), there, said.text)
    }
    if (!there.deleted) return false
    const was = originOf(look.doc, id)
    if (was) return isAs(said, was.voice, was.entry, was.scribeVoice)
    return !owns(there.id.client) || isOfSpeaker(said, speaks)
  }
  return struct.content.arr.every((said) => v.is(source, said) && isTrue(said))
}

const isAs = (said: Source, voice: unknown, entry: unknown, scribeVoice: unknown): boolean =>
  said.voice === voice && said.entry === entry && said.scribeVoice === scribeVoice

const isOfSpeaker = (said: Source, speaks: Speaker | undefined): boolean =>
  speaks !== undefined && (speaks.isScribe || (speaks.voices.has(said.voice) && said.entry === 'self'))

/** The item with this id that the same update brings. */
function newItem({ homes }: Look, changes: ReadonlyMap<Y.Item, Change>, id: string): Change | undefined {
  for (const change of changes.values()) {
    const home = change.isNew ? homes.get(change.entry) : undefined
    if (home && home !== 'gone' && home.key === id) return change
  }
  return undefined
}

/**
 * Whether a note can have read so on somebody's page: all of it is there, or has been and was taken out, or comes with this
 * very update. What has been put back after a removal can have read as it did before.
 */
function canHaveRead(look: Look, change: Change | undefined, entry: Y.Item, text: string): boolean {
  const content = fieldsIn(entry)?.get('body')?.content
  const body = content instanceof Y.ContentType ? content.type : undefined
  if (!(body instanceof Y.Text)) return true
  let gone = originOf(look.doc, String(entry.parentSub))?.letters ?? 0
  for (let at = body._start; at; at = at.right) {
    if (--look.steps < 0) return false
    if (at.deleted) gone += at.length
  }
  for (const { field, struct } of change?.inner ?? []) if (field === 'body') gone += struct.length
  return missing(look, text, body.toString(), gone) <= gone
}

/** How many letters of a text are not found in another, in order; or, sooner, that it is not more than `enough`. */
function missing(look: Look, text: string, other: string, enough: number): number {
  let head = 0
  const most = Math.min(text.length, other.length)
  while (head < most && text[head] === other[head]) head++
  let tail = 0
  while (tail < most - head && text.at(-1 - tail) === other.at(-1 - tail)) tail++
  const [a, b] = [text.slice(head, text.length - tail), other.slice(head, other.length - tail)]
  if (a.length <= enough || b === '') return a.length
  look.steps -= (a.length * b.length) / 20
  if (look.steps < 0) return Number.POSITIVE_INFINITY
  let row = new Uint16Array(b.length + 1)
  for (const letter of a) {
    const next = new Uint16Array(b.length + 1)
    for (let at = 1; at <= b.length; at++) {
      next[at] = b[at - 1] === letter ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0)
    }
    row = next
  }
  return a.length - (row[b.length] ?? 0)
}
