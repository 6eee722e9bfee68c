import type { Desk } from './desk.ts'
import { DraftOffer } from './DraftOffer.tsx'
import { HandBack } from './HandBack.tsx'

/** Words that have not found their place: what the server refused, and what was begun in another step. */
export function WordsBack(props: { desk: Desk; step: string; onUse: ((text: string) => void) | undefined }) {
  return (
    <>
      <HandBack desk={props.desk} onUse={props.onUse} />
      <DraftOffer desk={props.desk} step={props.step} onUse={props.onUse} />
    </>
  )
}
