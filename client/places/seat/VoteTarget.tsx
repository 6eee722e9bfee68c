import { createUniqueId, For, Show } from 'solid-js'
import { seatVote as da } from '#shared/texts/da/seatVote.ts'
import { seatVote as en } from '#shared/texts/en/seatVote.ts'
import type { Target } from '#shared/wire/room.ts'
import { PhoneIcon } from '../../ui/PhoneIcon.tsx'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** One thing to give dots to. A button with nothing to do stays where it is and keeps focus; it only does nothing. */
export function VoteTarget(props: {
  target: Target
  given: number
  left: number
  onGive: () => void
  onTake: () => void
}) {
  const title = createUniqueId()
  const inside = () => props.target.lines.filter((line) => line !== props.target.title)

  return (
    <li class="seat-target" data-given={props.given > 0}>
      <div class="seat-given">
        <h2 id={title}>{props.target.title}</h2>
        <b>{t.given(props.given)}</b>
      </div>
      <Show when={inside().length > 0}>
        <details>
          <summary>{t.inside(inside().length)}</summary>
          <ul>
            <For each={inside()}>{(line) => <li>{line}</li>}</For>
          </ul>
        </details>
      </Show>
      <div class="seat-votes">
        <button
          type="button"
          class="button"
          aria-label={t.take}
          aria-describedby={title}
          aria-disabled={props.given === 0}
          onClick={() => props.given > 0 && props.onTake()}
        >
          <PhoneIcon name="minus" />
        </button>
        <button
          type="button"
          class="button"
          data-kind="main"
          aria-describedby={title}
          aria-disabled={props.left === 0}
          onClick={() => props.left > 0 && props.onGive()}
        >
          <PhoneIcon name="plus" />
          {t.give}
        </button>
      </div>
    </li>
  )
}
