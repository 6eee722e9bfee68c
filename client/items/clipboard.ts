import * as v from 'valibot'
import { type Clip, clip } from '#shared/edits/clip.ts'
import type { ItemId } from '#shared/ids.ts'
import { kinds } from '#shared/items/index.ts'
import type { Desk } from './desk.ts'
import { readingOrder } from './reading.ts'

/** The attribute our own copies travel in: other programs see a page of text, and every browser lets it through. */
const mark = 'data-frirum'

/** What a copy says to a program that knows nothing of boards: each thing's words, in the order they are read. */
export function textOf(desk: Desk, ids: readonly ItemId[]): string {
  const picked = new Set(ids.flatMap((id) => [id, ...desk.scene.members(id)]))
  const order = new Set([...readingOrder(desk.scene.all()), ...picked])
  return [...order]
    .filter((id) => picked.has(id))
    .flatMap((id) => {
      const item = desk.scene.get(id)
      const fields: readonly string[] = item ? kinds[item.kind].texts : []
      const words = fields.map((field) => String(item ? Reflect.get(item, field) : '').trim())
      return words.filter(Boolean).join('\n') || []
    })
    .join('\n\n')
}

/** A copy as a page of text that carries the things themselves along. */
export function htmlOf(taken: Clip, text: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify(taken))
  const paragraphs = text.split('\n\n').map((one) => `<p>${escaped(one).replaceAll('\n', '<br>')}</p>`)
  return `<meta charset="utf-8"><div ${mark}="${toBase64(bytes)}">${paragraphs.join('')}</div>`
}

/** Our own copy in a page of text, when there is one and it is whole. */
export function clipIn(html: string): Clip | undefined {
  const found = /data-frirum="([A-Za-z0-9+/=]+)"/.exec(html)?.[1]
  if (!found) return undefined
  try {
    const parsed = v.safeParse(clip, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(found))))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The words of a file: UTF-8, or as older spreadsheets save it. Undefined when it is no text. */
export function decoded(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
