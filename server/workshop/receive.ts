import * as v from 'valibot'
import { id } from '#shared/ids.ts'
import { noteTextMax } from '#shared/items/noteTextMax.ts'
import { ok, type Refusal, type Result, refusals, refuse } from '#shared/result.ts'
import { type Intent, intent } from '#shared/wire/intents.ts'

const envelope = v.object({ is: v.literal('intent'), key: id<'intent'>(), name: v.string() })

const isRefusal = (word: string): word is Refusal => Object.hasOwn(refusals, word)

/**
 * A frame from a page: its key, and the wish or why it cannot be taken. Undefined when the frame is no wish at all, so that
 * nobody could be answered.
 */
export function receive(text: string | undefined): { key: string; wish: Result<Intent> } | undefined {
  const frame = parsed(text)
  const cover = v.safeParse(envelope, frame)
  if (!cover.success) return undefined
  const { key } = cover.output
  const inner = v.safeParse(intent, frame)
  if (inner.success) return { key, wish: ok(inner.output) }
  const no = inner.issues.map((issue) => issue.message).find(isRefusal) ?? 'bad-input'
  return { key, wish: no === 'text-too-long' ? refuse(no, { max: noteTextMax }) : refuse(no) }
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
