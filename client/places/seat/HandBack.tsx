import { createEffect, createSignal, For } from 'solid-js'
import { refusals as noDa } from '#shared/texts/da/refusals.ts'
import { wordsBack as da } from '#shared/texts/da/wordsBack.ts'
import { refusals as noEn } from '#shared/texts/en/refusals.ts'
import { wordsBack as en } from '#shared/texts/en/wordsBack.ts'
import type { Letter } from '../../live/outbox.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { Offer } from './Offer.tsx'

const t = words(da, en)
const refusals = words(noDa, noEn)
const wordsIn = (letter: Letter): string => ('text' in letter.body ? letter.body.text : '')

/** What the server refused: the words come back with the reason, and are the writer's to use again or let go. */
export function HandBack(props: { desk: Desk; onUse: ((text: string) => void) | undefined }) {
  const [why, setWhy] = createSignal('')
  const withWords = () => props.desk.outbox.returned().filter(wordsIn)

  const done = (letter: Letter) => {
    const isGone = letter.name === 'addIdea' || letter.no === 'not-found'
    if (isGone && 'idea' in letter.body) props.desk.ideas.forget(letter.body.idea)
    props.desk.outbox.drop(letter.id)
  }

  // A dot or a withdrawal has no words to give back: the reason is enough.
  createEffect(() => {
    for (const letter of props.desk.outbox.returned()) {
      if (wordsIn(letter)) continue
      setWhy(refusals[letter.no ?? 'broken'])
      done(letter)
    }
  })
  createEffect(() => props.desk.outbox.waiting().length > 0 && setWhy(''))

  return (
    <>
      <p class="seat-why" role="alert">
        {why()}
      </p>
      <For each={withWords()}>
        {(letter) => (
          <Offer
            title={t.returned.title}
            why={refusals[letter.no ?? 'broken']}
            text={wordsIn(letter)}
            use={t.returned.use}
            drop={t.returned.drop}
            onUse={props.onUse}
            onDone={() => done(letter)}
          />
        )}
      </For>
    </>
  )
}
