import { createSignal } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { Field } from '../../ui/Field.tsx'
import { words } from '../../ui/words.ts'

const t = words(da, en).login

/** A passphrase: pasting and password managers work, and it can be shown, since long words are easy to mistype. */
export function Passphrase(props: { label: string; help?: string; is: 'new' | 'current' }) {
  const [shown, show] = createSignal(false)
  return (
    <Field label={props.label} help={props.help}>
      {(ties) => (
        <div class="office-beside">
          <input
            {...ties}
            class="input"
            name="passphrase"
            type={shown() ? 'text' : 'password'}
            autocomplete={props.is === 'new' ? 'new-password' : 'current-password'}
            autocapitalize="off"
            spellcheck={false}
            required
          />
          <button type="button" class="button" aria-pressed={shown()} onClick={() => show(!shown())}>
            {shown() ? t.hide : t.show}
          </button>
        </div>
      )}
    </Field>
  )
}
