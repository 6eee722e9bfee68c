import * as Y from 'yjs'
import { originFields } from '#shared/access.ts'
import type { Kind } from '#shared/items/index.ts'
import { type Change, fieldsIn, type Put, fieldAfter } from './guardChange.ts'
import type { Signer, Speaker } from './guardLaw.ts'
import type { Look } from './guardLook.ts'
import { type Origin, removedOrigin } from './guardMemory.ts'
import { isNothing } from './guardRights.ts'
import { isTrueSource } from './guardSource.ts'

/**
 * Whether what an update says of where things come from is true: whose voice a note has, what notes a card was made of, what
 * proposal it became. A participant says it once, when the item is made, of their own; afterwards it stands. What they took
 * away themselves they may put back as it was.
 */
export function hasTrueOrigin(
  look: Look,
  changes: ReadonlyMap<Y.Item, Change>,
  change: Change,
  kind: Kind | undefined,
  signer: Signer,
): boolean {
  const fields = kind && originFields[kind]
  const { entry, isNew, isGone, values, inner, emptied, cut } = change
  if (!fields || isGone || (isNew && isNothing(look, entry))) return true
  const isOrigin = ({ field }: Pick<Put, 'field'>) => fields.has(field)
  if (cut.some((field) => fields.has(field)) || emptied.some((field) => fields.has(field))) return false
  const said = values.filter(isOrigin)
  const sources = inner.filter(isOrigin)
  if (said.length === 0 && sources.length === 0) return true
  if (!isNew && !signer.owns(entry.id.client)) return false

  const before = removedOrigin(look, change, signer)
  const isFirst = ({ field }: Put) => isNew || !fieldsIn(entry)?.has(field)
  const isRight = (field: string, value: unknown) => {
    if (before && Object.is(before[field as keyof Origin], value)) return true
    return fields.has('voice') ? maySay(signer.speaks, field, value) : value === ''
  }
  for (const put of said) {
    if (!isFirst(put)) return false
    const { content } = put.struct
    if (content instanceof Y.ContentAny && !content.arr.every((value) => isRight(put.field, value))) return false
  }
  if (fields.has('voice') && !before && isFeigned(change, signer.speaks)) return false
  return sources.every(
    (put) => !put.spot.type._map.has(String(put.spot.key)) && isTrueSource(look, changes, put, before, signer),
  )
}

function maySay(speaks: Speaker | undefined, field: string, value: unknown): boolean {
  const isOwn = speaks?.voices.has(value as never) ?? false
  switch (field) {
    case 'voice':
      return isOwn || (speaks?.isScribe ?? false)
    case 'entry':
      return value === 'self' || (speaks?.isScribe ?? false)
    case 'scribeVoice':
      return isOwn
    default:
      return true
  }
}

/** A scribe may write another voice down, not speak with it. */
function isFeigned(change: Change, speaks: Speaker | undefined): boolean {
  const voice = fieldAfter(change, 'voice')
  return voice !== undefined && fieldAfter(change, 'entry') === 'self' && !speaks?.voices.has(voice as never)
}
