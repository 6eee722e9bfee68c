import { For } from 'solid-js'
import { type Card, missingInCard } from '#shared/items/card.ts'
import { voices } from '#shared/programme/codes.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { VoiceMark } from '../../ui/VoiceMark.tsx'
import { words } from '../../ui/words.ts'
import { keepFocus, placed, type ViewProps } from '../view.ts'
import './card.css'

const t = words(da, en)

/** How far a card has come, in words. */
export function cardState(card: Card): string {
  if (card.proposal) return t.card.isProposal
  const missing = missingInCard(card).length
  return missing > 0 ? t.card.missing(missing) : t.card.ready
}

/** A card on the board: its name, what it is about, whose voices it comes from and how far it has come. */
export function CardView(props: ViewProps<Card>) {
  const heard = () => voices.filter((voice) => Object.values(props.item.sources).some((one) => one.voice === voice))
  return (
    <article
      ref={(element) => keepFocus(element, props.id, props.desk)}
      class="card"
      tabindex="-1"
      data-item={props.id}
      data-picked={props.desk.picks.has(props.id) || undefined}
      style={placed(props.item)}
    >
      <h3>{props.item.title || t.card.unnamed}</h3>
      <p>{props.item.what}</p>
      <footer>
        <span class="card-voices">
          <For each={heard()}>{(voice) => <VoiceMark voice={voice} />}</For>
        </span>
        <span>{cardState(props.item)}</span>
      </footer>
    </article>
  )
}
