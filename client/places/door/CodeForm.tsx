import { createEffect, createSignal, Show } from 'solid-js'
import { door as da } from '#shared/texts/da/door.ts'
import { door as en } from '#shared/texts/en/door.ts'
import { words } from '../../ui/words.ts'
import { digitsOf, grouped, isWhole } from './doorCode.ts'

const t = words(da, en)

/** Six digits, grouped as they are read aloud. The sixth digit goes in by itself; a pasted code does too. */
export function CodeForm(props: { code: string; no: string | undefined; onEnter: (code: string) => void }) {
  const [short, setShort] = createSignal(false)
  let input: HTMLInputElement | undefined

  const type = (field: HTMLInputElement) => {
    const digits = digitsOf(field.value)
    setShort(false)
    // Only at its end, so that correcting a digit in the middle does not throw the cursor about.
    if (field.selectionEnd === field.value.length) field.value = grouped(digits)
    if (isWhole(digits) && digits !== props.code) props.onEnter(digits)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const digits = digitsOf(input?.value ?? '')
    if (isWhole(digits)) props.onEnter(digits)
    else setShort(true)
  }
  const sentence = () => (short() ? t.code.short : props.no)

  createEffect(() => {
    if (!props.no) return
    input?.focus()
    input?.select()
  })

  return (
    <form class="door-code" onSubmit={submit} novalidate>
      <h1>{t.title}</h1>
      <p class="door-intro">{t.intro}</p>
      <div class="field">
        <label for="code">{t.code.label}</label>
        <input
          ref={input}
          id="code"
          class="input"
          value={grouped(props.code)}
          inputmode="numeric"
          autocomplete="off"
          aria-describedby="code-no code-help"
          aria-invalid={sentence() ? true : undefined}
          onInput={(event) => type(event.currentTarget)}
        />
        <p class="no" id="code-no" role="alert">
          <Show when={sentence()}>{(said) => said()}</Show>
        </p>
        <p class="help" id="code-help">
          {t.code.help} {t.code.scan}
        </p>
      </div>
      <button type="submit" class="button" data-kind="main">
        {t.code.go}
      </button>
    </form>
  )
}
