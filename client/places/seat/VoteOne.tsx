import { createSignal, For, Index, Show } from 'solid-js'
import { seatVote as da } from '#shared/texts/da/seatVote.ts'
import { seatVote as en } from '#shared/texts/en/seatVote.ts'
import type { Target } from '#shared/wire/room.ts'
import { announce } from '../../ui/announce.ts'
import { PhoneIcon } from '../../ui/PhoneIcon.tsx'
import { words } from '../../ui/words.ts'
import type { Choice } from './voteChoices.ts'
import { dotsOf } from './dots.ts'
import type { FormProps } from './voteProps.ts'

const t = words(da, en)

/** One thing at a time, as large as the phone is, with two or three big buttons. Whatever was said can be taken back. */
export function VoteOne(props: FormProps & { choices: (target: Target) => Choice[] }) {
  const [at, setAt] = createSignal(0)
  const target = () => props.targets[at()]
  /** What was last said something of: it can be taken back from the next one too. */
  const [last, setLast] = createSignal<Target>()
  const goTo = (index: number) => {
    setAt(index)
    announce(target()?.title ?? t.one.done)
  }
  /** The second tap of a trembling finger is meant for the thing before, and does nothing. */
  const isMeant = (event: MouseEvent) => event.detail < 2
  const choose = (choice: Choice) => {
    if (!choice.may) return
    choice.run()
    setLast(target())
    goTo(at() + 1)
  }
  const inside = (one: Target) => one.lines.filter((line) => line !== one.title)
  const has = (one: Target) => (dotsOf(props.desk).given[one.id] ?? 0) > 0
  const undone = () => [target(), last()].find((one) => one && has(one))
  const undo = (one: Target) => {
    props.desk.outbox.post({ name: 'takeDot', body: { target: one.id } })
    setLast(undefined)
    goTo(props.targets.findIndex(({ id }) => id === one.id))
  }

  return (
    <Show
      when={target()}
      fallback={
        <section class="seat-one" data-done>
          <h2>{t.one.done}</h2>
          <p>{t.one.doneHelp}</p>
          <button type="button" class="button seat-big" onClick={() => goTo(0)}>
            {t.one.again}
          </button>
          <Undo about={undone()} onUndo={undo} />
        </section>
      }
    >
      {(one) => (
        <section class="seat-one" aria-label={t.one.at(at() + 1, props.targets.length)}>
          <p class="seat-help">{t.one.at(at() + 1, props.targets.length)}</p>
          <h2>{one().title}</h2>
          <Show when={inside(one()).length > 0}>
            <ul>
              <For each={inside(one())}>{(line) => <li>{line}</li>}</For>
            </ul>
          </Show>
          <div class="seat-choices">
            <Index each={props.choices(one())}>
              {(choice) => (
                <button
                  type="button"
                  class="button"
                  data-kind={props.choices(one()).length === 1 ? 'main' : undefined}
                  aria-pressed={choice().mine}
                  aria-disabled={!choice().may}
                  onClick={(event) => isMeant(event) && choose(choice())}
                >
                  <Show when={choice().mine}>
                    <PhoneIcon name="check" />
                  </Show>
                  {choice().label}
                </button>
              )}
            </Index>
            <button type="button" class="button" onClick={(event) => isMeant(event) && goTo(at() + 1)}>
              {t.one.on}
            </button>
          </div>
          <Undo about={undone()} onUndo={undo} />
        </section>
      )}
    </Show>
  )
}

function Undo(props: { about: Target | undefined; onUndo: (one: Target) => void }) {
  return (
    <Show when={props.about}>
      {(one) => (
        <button type="button" class="button" data-kind="quiet" onClick={() => props.onUndo(one())}>
          <PhoneIcon name="undo" />
          {t.one.undo}
        </button>
      )}
    </Show>
  )
}
