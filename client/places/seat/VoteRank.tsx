import { createUniqueId, For, Show } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import { seatVote as da } from '#shared/texts/da/seatVote.ts'
import { seatVote as en } from '#shared/texts/en/seatVote.ts'
import type { Target } from '#shared/wire/room.ts'
import { announce } from '../../ui/announce.ts'
import { PhoneIcon } from '../../ui/PhoneIcon.tsx'
import { words } from '../../ui/words.ts'
import { dotsOf } from './dots.ts'
import type { FormProps } from './voteProps.ts'

const t = words(da, en)

/** A seat's best in order, moved up and down by buttons, and the others below, to take along. */
export function VoteRank(props: FormProps) {
  const chosen = () =>
    (dotsOf(props.desk).votes ?? []).flatMap(({ target }) => props.targets.find(({ id }) => id === target) ?? [])
  const others = () => props.targets.filter((one) => !chosen().includes(one))
  const isFull = () => chosen().length >= props.ballot.perPerson
  const put = (order: readonly Target[], moved?: Target) => {
    props.desk.outbox.post({ name: 'rank', body: { order: order.map(({ id }): ItemId => id) } })
    if (moved) announce(`${moved.title}: ${t.ranking.place(order.indexOf(moved) + 1)}`)
  }
  const move = (one: Target, by: number) => {
    const order = chosen().filter((other) => other !== one)
    put(order.toSpliced(chosen().indexOf(one) + by, 0, one), one)
  }
  return (
    <>
      <section class="stack" aria-label={t.ranking.chosen}>
        <h2>{t.ranking.chosen}</h2>
        <Show when={chosen().length > 0} fallback={<p class="seat-help">{t.ranking.none}</p>}>
          <ol class="seat-ballot">
            <For each={chosen()}>
              {(one, at) => {
                const title = createUniqueId()
                return (
                  <li class="seat-target" data-given="true">
                    <h2 id={title}>
                      {at() + 1}. {one.title}
                    </h2>
                    <div class="seat-choices" data-row>
                      <Step label={t.ranking.up} about={title} may={at() > 0} onClick={() => move(one, -1)} />
                      <Step
                        label={t.ranking.down}
                        about={title}
                        may={at() + 1 < chosen().length}
                        onClick={() => move(one, 1)}
                      />
                      <button
                        type="button"
                        class="button"
                        aria-describedby={title}
                        onClick={() => put(chosen().filter((other) => other !== one))}
                      >
                        <PhoneIcon name="undo" />
                        {t.one.undo}
                      </button>
                    </div>
                  </li>
                )
              }}
            </For>
          </ol>
        </Show>
      </section>
      <Show when={others().length > 0}>
        <section class="stack" aria-label={t.ranking.others}>
          <h2>{t.ranking.others}</h2>
          <ul class="seat-ballot">
            <For each={others()}>
              {(one) => {
                const title = createUniqueId()
                return (
                  <li class="seat-target">
                    <h2 id={title}>{one.title}</h2>
                    <button
                      type="button"
                      class="button seat-big"
                      data-kind="main"
                      aria-describedby={title}
                      aria-disabled={isFull()}
                      onClick={() => !isFull() && put([...chosen(), one], one)}
                    >
                      <PhoneIcon name="plus" />
                      {t.ranking.add}
                    </button>
                  </li>
                )
              }}
            </For>
          </ul>
        </section>
      </Show>
    </>
  )
}

/** A button that keeps its place and the keyboard when there is nothing to do. */
function Step(props: { label: string; about: string; may: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      class="button"
      aria-describedby={props.about}
      aria-disabled={!props.may}
      onClick={() => props.may && props.onClick()}
    >
      {props.label}
    </button>
  )
}
