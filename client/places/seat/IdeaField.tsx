import { createEffect, createUniqueId, on, onMount, Show } from 'solid-js'
import { lengthOf, tidy } from '#shared/graphemes.ts'
import { noteTextMax } from '#shared/items/noteTextMax.ts'
import { seat as da } from '#shared/texts/da/seat.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import { announce } from '../../ui/announce.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)
/** From here on the field says how much room there is. Characters. */
const near = 40

/** The field an idea is written in: it grows with the words and says so calmly when they become too many. */
export function IdeaField(props: {
  text: string
  no: string
  help?: string
  /** Takes focus when it appears: somebody has just asked to change these words. */
  focus?: boolean
  onText: (text: string) => void
}) {
  const id = createUniqueId()
  const left = () => noteTextMax - lengthOf(tidy(props.text))
  const room = () => (left() < 0 ? t.write.over(-left()) : t.write.left(left()))
  let area: HTMLTextAreaElement | undefined

  createEffect(() => {
    if (!area) return
    // Set from here and not in the markup: the cursor stays where it is while typing.
    if (area.value !== props.text) area.value = props.text
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 4}px`
  })
  onMount(() => props.focus && area?.focus())
  createEffect(on([() => left() <= near, () => left() < 0], ([close]) => close && announce(room()), { defer: true }))

  return (
    <div class="field">
      <label for={id} class="visually-hidden">
        {t.write.label}
      </label>
      <textarea
        ref={area}
        id={id}
        class="input seat-idea"
        rows="3"
        placeholder={t.write.starter}
        aria-describedby={`${id}-help ${id}-no`}
        aria-invalid={props.no ? true : undefined}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
      <p class="seat-room">
        <Show when={left() <= near && !props.no}>{room()}</Show>
      </p>
      <p class="no" id={`${id}-no`} role="alert">
        {props.no}
      </p>
      <p class="help" id={`${id}-help`}>
        {props.help}
      </p>
    </div>
  )
}
