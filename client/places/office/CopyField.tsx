import { createSignal } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { announce } from '../../ui/announce.ts'
import { Field } from '../../ui/Field.tsx'
import { words } from '../../ui/words.ts'

const t = words(da, en).copy

/** An address to pass on. Where the browser keeps the clipboard to itself (plain http), it is marked, ready to copy. */
export function CopyField(props: { label: string; help?: string; value: string }) {
  const [copied, setCopied] = createSignal(false)
  let input: HTMLInputElement | undefined
  const copy = async () => {
    input?.select()
    const done = await toClipboard(props.value)
    setCopied(done)
    announce(done ? t.copied : t.mark)
  }
  return (
    <Field label={props.label} help={props.help}>
      {(ties) => (
        <div class="office-beside">
          <input {...ties} ref={input} class="input" value={props.value} readonly onFocus={() => input?.select()} />
          <button type="button" class="button" onClick={copy} onBlur={() => setCopied(false)}>
            {copied() ? t.copied : t.copy}
          </button>
        </div>
      )}
    </Field>
  )
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return document.execCommand('copy')
  }
}
