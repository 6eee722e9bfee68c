import { createSignal, For } from 'solid-js'
import { wordsBack as da } from '#shared/texts/da/wordsBack.ts'
import { wordsBack as en } from '#shared/texts/en/wordsBack.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { keepDraft, otherDrafts } from './drafts.ts'
import { Offer } from './Offer.tsx'

const t = words(da, en)

/** Words typed in another step and never sent: the step went on while somebody was writing. */
export function DraftOffer(props: { desk: Desk; step: string; onUse: ((text: string) => void) | undefined }) {
  const found = () => otherDrafts(props.desk.workshop, props.step)
  const [drafts, setDrafts] = createSignal(found())

  const forget = (step: string) => {
    keepDraft(props.desk.workshop, step, '')
    setDrafts(found())
  }

  return (
    <For each={drafts()}>
      {(draft) => (
        <Offer
          title={t.draft.title}
          text={draft.text}
          use={t.draft.use}
          drop={t.draft.drop}
          onUse={props.onUse}
          onDone={() => forget(draft.step)}
        />
      )}
    </For>
  )
}
