import { createEffect, createSignal, onMount, Show } from 'solid-js'
import { changeBetween } from '#shared/edits/change.ts'
import { lengthOf } from '#shared/graphemes.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { words } from '../ui/words.ts'
import { caretAfter } from './plainCaret.ts'
import './plain.css'

const t = words(da, en)

/** From here on the field says how much room is left, in characters as people count them. */
const sayFrom = 40
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * A field over a shared text. What others type while one is in it comes in around the caret, and nothing comes in between the
 * keys of a composed letter. Ctrl-Z is left to the board, whose undo knows whose words are whose.
 */
export function PlainText(props: {
  value: string
  max: number
  onType: (text: string) => void
  /** One is done: `byKey` with Escape or Enter, otherwise by going elsewhere. */
  onDone?: (byKey: boolean) => void
  /** Takes the focus when it appears, with the caret last. */
  now?: boolean
  oneLine?: boolean
  label?: string
  id?: string
  class?: string
  placeholder?: string
  readonly?: boolean
  'aria-describedby'?: string
}) {
  let field: HTMLTextAreaElement | undefined
  let isComposing = false
  const [left, setLeft] = createSignal(sayFrom + 1)

  const show = (text: string) => {
    if (!field || isComposing || field.value === text) return
    const change = changeBetween(field.value, text)
    const from = caretAfter(field.selectionStart, change)
    const to = caretAfter(field.selectionEnd, change)
    field.value = text
    if (document.activeElement === field) field.setSelectionRange(from, to)
  }
  createEffect(() => show(props.value))
  createEffect(() => setLeft(props.max - lengthOf(props.value)))
  onMount(() => {
    if (!props.now || !field) return
    field.focus({ preventScroll: true })
    field.setSelectionRange(field.value.length, field.value.length)
  })

  const typed = () => {
    if (!field || isComposing) return
    const text = props.oneLine ? field.value.replace(/\n/g, ' ') : field.value
    props.onType(cut(text, props.max))
    show(cut(text, props.max))
  }
  const onKey = (event: KeyboardEvent) => {
    const isDone =
      event.key === 'Escape' || (event.key === 'Enter' && (props.oneLine || event.ctrlKey || event.metaKey))
    if (!props.onDone || !isDone || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    props.onDone(true)
  }

  return (
    <>
      <textarea
        ref={field}
        id={props.id}
        class={props.class ?? 'plain'}
        rows={1}
        aria-label={props.label}
        aria-describedby={props['aria-describedby']}
        placeholder={props.placeholder}
        readonly={props.readonly}
        onInput={typed}
        onCompositionStart={() => {
          isComposing = true
        }}
        onCompositionEnd={() => {
          isComposing = false
          typed()
        }}
        onKeyDown={onKey}
        onBlur={() => props.onDone?.(false)}
      />
      <Show when={left() <= sayFrom && !props.readonly}>
        <span class="plain-left">{t.note.left(left())}</span>
      </Show>
    </>
  )
}

/** The first `max` characters, never half of one. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text
  let kept = ''
  let count = 0
  for (const { segment } of graphemes.segment(text)) {
    if (++count > max) return kept
    kept += segment
  }
  return text
}
