import { type Component, createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { seatVote as da } from '#shared/texts/da/seatVote.ts'
import { seatVote as en } from '#shared/texts/en/seatVote.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { shuffled } from '#shared/workshop/shuffle.ts'
import type { FormName } from '#shared/workshop/step.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { dotsOf } from './dots.ts'
import { VoteAnswers } from './VoteAnswers.tsx'
import { VoteOne } from './VoteOne.tsx'
import { VoteRank } from './VoteRank.tsx'
import { VoteTarget } from './VoteTarget.tsx'
import { type Choice, choicesOf } from './voteChoices.ts'
import css from './vote.css?inline'
import type { Ballot, FormProps } from './voteProps.ts'

export { css }

const t = words(da, en)

/** The ways to vote as lists: a table. Dots say how many are left as pictures, the others in words. */
const lists: Record<FormName, Component<FormProps>> = {
  dots: DotList,
  consent: VoteAnswers,
  plusMinus: VoteAnswers,
  ranking: VoteRank,
}

/** What is said above each list besides the question, and below it of what is left. */
const helps: Record<FormName, (ballot: Ballot) => string> = {
  dots: ({ perItem }) => (perItem === undefined ? t.help : t.helpOne(perItem)),
  consent: () => '',
  plusMinus: () => '',
  ranking: ({ perPerson }) => t.ranking.help(perPerson),
}
const lefts: Record<FormName, (left: number) => string> = {
  dots: (left) => (left > 0 ? t.left(left) : t.none),
  consent: t.consent.left,
  plusMinus: t.plusMinus.left,
  ranking: t.ranking.left,
}

/** Chosen once for as long as the page is open; a consent begins with one at a time. */
const [asOne, setAsOne] = createSignal<boolean>()

/** What is on the ballot, in this seat's own order, one thing at a time or as a list, with how much is left always in view. */
export function VoteStep(props: { desk: Desk; ballot: RoomState['ballot'] }) {
  const form = () => props.ballot?.form ?? 'dots'
  const targets = createMemo(() => shuffled(props.ballot?.targets ?? [], `${props.desk.seed} ${props.ballot?.round}`))
  const isOne = () => form() !== 'ranking' && (asOne() ?? form() === 'consent')
  const help = (ballot: Ballot) =>
    [isOne() ? '' : helps[form()](ballot), ballot.notOwn ? t.notOwn : ''].filter(Boolean).join(' ')
  const left = () => {
    const { left } = dotsOf(props.desk)
    return form() === 'ranking' ? Math.min(left, targets().length - (dotsOf(props.desk).votes?.length ?? 0)) : left
  }

  return (
    <Show when={targets().length > 0 && props.ballot} fallback={<p class="seat-help">{t.empty}</p>}>
      {(ballot) => (
        <>
          <Show when={help(ballot())}>{(words) => <p class="seat-help">{words()}</p>}</Show>
          <Switch>
            <Match when={isOne() && ballot().round} keyed>
              {(_round) => (
                <VoteOne
                  desk={props.desk}
                  ballot={ballot()}
                  targets={targets()}
                  choices={(target): Choice[] => choicesOf(form(), props.desk, ballot(), target)}
                />
              )}
            </Match>
            <Match when={lists[form()]} keyed>
              {(List) => <List desk={props.desk} ballot={ballot()} targets={targets()} />}
            </Match>
          </Switch>
          <Show when={form() !== 'ranking'}>
            <button type="button" class="button" onClick={() => setAsOne(!isOne())}>
              {isOne() ? t.asList : t.asOne}
            </button>
          </Show>
          <div class="seat-left">
            <Show when={form() === 'dots'}>
              <span class="seat-dots" aria-hidden="true">
                <For each={Array.from({ length: ballot().perPerson }, (_, n) => n)}>
                  {(n) => <i classList={{ used: n >= left() }} />}
                </For>
              </span>
            </Show>
            <p role="status">{lefts[form()](left())}</p>
          </div>
        </>
      )}
    </Show>
  )
}

function DotList(props: FormProps) {
  const dots = () => dotsOf(props.desk)
  return (
    <ul class="seat-ballot">
      <For each={props.targets}>
        {(target) => {
          const given = () => dots().given[target.id] ?? 0
          return (
            <VoteTarget
              target={target}
              given={given()}
              left={Math.min(dots().left, (props.ballot.perItem ?? dots().left + given()) - given())}
              onGive={() => props.desk.outbox.post({ name: 'giveDot', body: { target: target.id } })}
              onTake={() => props.desk.outbox.post({ name: 'takeDot', body: { target: target.id } })}
            />
          )
        }}
      </For>
    </ul>
  )
}
