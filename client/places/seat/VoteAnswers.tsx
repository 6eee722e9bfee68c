import { createUniqueId, For, Index, Show } from 'solid-js'
import { seatVote as da } from '#shared/texts/da/seatVote.ts'
import { seatVote as en } from '#shared/texts/en/seatVote.ts'
import { PhoneIcon } from '../../ui/PhoneIcon.tsx'
import { words } from '../../ui/words.ts'
import { choicesOf } from './voteChoices.ts'
import { dotsOf } from './dots.ts'
import type { FormProps } from './voteProps.ts'

const t = words(da, en)

/** The whole ballot with what can be said of each thing. What was said is marked, and can be taken back. */
export function VoteAnswers(props: FormProps) {
  const form = () => props.ballot.form ?? 'dots'
  return (
    <ul class="seat-ballot">
      <For each={props.targets}>
        {(target) => {
          const title = createUniqueId()
          const has = () => (dotsOf(props.desk).given[target.id] ?? 0) > 0
          return (
            <li class="seat-target" data-given={has()}>
              <h2 id={title}>{target.title}</h2>
              <div class="seat-choices">
                <Index each={choicesOf(form(), props.desk, props.ballot, target)}>
                  {(choice) => (
                    <button
                      type="button"
                      class="button"
                      aria-describedby={title}
                      aria-pressed={choice().mine}
                      aria-disabled={!choice().may}
                      onClick={() => choice().may && choice().run()}
                    >
                      <Show when={choice().mine}>
                        <PhoneIcon name="check" />
                      </Show>
                      {choice().label}
                    </button>
                  )}
                </Index>
                <button
                  type="button"
                  class="button"
                  data-kind="quiet"
                  aria-describedby={title}
                  aria-disabled={!has()}
                  onClick={() => has() && props.desk.outbox.post({ name: 'takeDot', body: { target: target.id } })}
                >
                  {t.one.undo}
                </button>
              </div>
            </li>
          )
        }}
      </For>
    </ul>
  )
}
