import { createSignal, For } from 'solid-js'
import { rescued as da } from '#shared/texts/da/rescued.ts'
import { rescued as en } from '#shared/texts/en/rescued.ts'
import { copyText } from './copyText.ts'
import { Dialog } from './Dialog.tsx'
import './rescuedWords.css'
import { words } from './words.ts'

const t = words(da, en)

/** Offers words back that could not be saved. Closed without an answer it comes up again on the next visit. */
export function RescuedWords(props: { words: readonly string[]; onDrop: () => void }) {
  const [later, setLater] = createSignal(false)
  const [copied, setCopied] = createSignal(false)
  const copy = async () => setCopied(await copyText(props.words.join('\n\n')))
  return (
    <Dialog open={props.words.length > 0 && !later()} title={t.title} onClose={() => setLater(true)}>
      <p>{t.about}</p>
      <ul class="rescued-words">
        <For each={props.words}>{(one) => <li>{one}</li>}</For>
      </ul>
      <p class="row">
        <button type="button" class="button" data-kind="main" onClick={copy}>
          {copied() ? t.copied : t.copy}
        </button>
        <button type="button" class="button" onClick={() => props.onDrop()}>
          {t.drop}
        </button>
      </p>
    </Dialog>
  )
}
