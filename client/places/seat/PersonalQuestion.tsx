import { Show } from 'solid-js'
import { mayBeKept, personalData } from '#shared/guard/personalData.ts'
import { personal as da } from '#shared/texts/da/personal.ts'
import { personal as en } from '#shared/texts/en/personal.ts'
import { focusSoon } from '../../ui/focusSoon.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)

export const isSuspicious = (text: string): boolean => personalData(text).length > 0

/** Asked beneath the words it is about. What is found is marked in the field when somebody wants to correct it. */
export function PersonalQuestion(props: { text: string; onCorrect: () => void; onKeep: () => void }) {
  let place: HTMLElement | undefined
  const found = () => personalData(props.text)

  const correct = () => {
    const field = place?.closest('form')?.querySelector('textarea')
    const [first] = found()
    props.onCorrect()
    field?.focus()
    if (first) field?.setSelectionRange(first.start, first.end)
  }

  return (
    <section ref={place} class="seat-offer" aria-labelledby="personal">
      <h2 id="personal" ref={focusSoon} tabindex="-1">
        {t.title}
      </h2>
      <p>{mayBeKept(found()) ? t.help : t.mustGo}</p>
      <div class="row">
        <button type="button" class="button" data-kind="main" onClick={correct}>
          {t.correct}
        </button>
        <Show when={mayBeKept(found())}>
          <button type="button" class="button" onClick={() => props.onKeep()}>
            {t.keep}
          </button>
        </Show>
      </div>
    </section>
  )
}
