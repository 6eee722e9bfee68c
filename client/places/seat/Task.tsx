import { type Accessor, createEffect, createSignal, type JSX, onMount, Show } from 'solid-js'
import { asked as resultsDa } from '#shared/texts/da/asked.ts'
import { seat as da } from '#shared/texts/da/seat.ts'
import { asked as resultsEn } from '#shared/texts/en/asked.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import type { RoomState } from '#shared/wire/room.ts'
import type { Step } from '#shared/workshop/step.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { keepDraft, readDraft } from './drafts.ts'
import { IdeaList } from './IdeaList.tsx'
import { later } from './later.ts'
import { SeatTimer } from './SeatTimer.tsx'
import { partsOf } from './scenes.ts'
import './write.css'
import { WriteStep } from './WriteStep.tsx'

const t = words(da, en)
const results = words(resultsDa, resultsEn)
const bars = later(() => import('./resultView.ts'))
const vote = later(() => import('./VoteStep.tsx'))
const wordsBack = later(() => import('./WordsBack.tsx'))
const together = later(() => import('./SeatTogether.tsx'))

/** What an open step asks, and the one thing to do about it. Made anew for every step, with that step's draft. */
export function Task(props: {
  desk: Desk
  /** The room as it is shown, and as it is: they differ while somebody finishes a note of the step before. */
  room: RoomState
  now: RoomState
  step: Step
  question: string
  /** A calm page lies over it. */
  hidden: boolean
  /** What is said of the moment, below what there is to do. */
  moment: (text: Accessor<string>) => JSX.Element
}) {
  const [text, setText] = createSignal(readDraft(props.desk.workshop, props.step.id))
  const write = (words: string) => {
    setText(words)
    keepDraft(props.desk.workshop, props.step.id, words)
  }
  const add = (words: string) => write([text(), words].filter(Boolean).join('\n'))
  const scene = () => partsOf(props.room)
  const isHeld = () => props.room !== props.now
  const nothingToDo = () => !(scene().results || scene().vote || scene().write || scene().board)

  // Asked for at once, so that they are here when the network is not; what was lost then is asked for when it is needed.
  onMount(() => {
    bars.fetch()
    vote.fetch()
    wordsBack.fetch()
  })
  createEffect(() => props.room.results && bars.fetch())
  createEffect(() => props.room.ballot && vote.fetch())
  createEffect(() => props.room.together && together.fetch())
  createEffect(() => props.desk.outbox.returned().length > 0 && wordsBack.fetch())

  return (
    <main class="seat-task" hidden={props.hidden}>
      <div class="seat-step">
        <p>
          {t.step(props.room.step + 1, props.room.steps.length)} · {props.step.title}
        </p>
        <Show when={props.room.timer}>{(timer) => <SeatTimer endsAt={timer().endsAt} now={props.desk.now()} />}</Show>
      </div>
      <h1>{props.question}</h1>
      <Show when={props.step.instruction}>{(words) => <p class="seat-help">{words()}</p>}</Show>
      {isHeld() && props.moment(text)}
      <Show when={together.part()}>
        {(part) => {
          const { SeatTogether } = part()
          return <SeatTogether together={props.room.together} />
        }}
      </Show>
      <Show when={props.room.results}>
        {(found) => (
          <section class="stack" aria-labelledby="results">
            <h2 id="results" classList={{ 'visually-hidden': props.question === results.title }}>
              {results.title}
            </h2>
            <Show when={bars.part()}>
              {(part) => {
                const { RoundView } = part()
                return <RoundView results={found()} />
              }}
            </Show>
          </section>
        )}
      </Show>
      <Show when={scene().vote && vote.part()}>
        {(part) => {
          const { VoteStep } = part()
          return <VoteStep desk={props.desk} ballot={props.room.ballot} />
        }}
      </Show>
      <Show when={scene().write}>
        <WriteStep desk={props.desk} room={props.room} step={props.step} text={text()} onText={write} />
      </Show>
      <Show when={scene().board}>
        <section class="stack">
          <a class="button seat-big" data-kind="main" href={`/tavle/${props.desk.workshop}`}>
            {t.board.open}
          </a>
          <p class="seat-help">{t.board.help}</p>
        </section>
      </Show>
      <Show when={nothingToDo()}>
        <section class="seat-look">
          <h2>{t.look.title}</h2>
          <p>{t.look.text}</p>
        </section>
      </Show>
      <Show when={wordsBack.part()}>
        {(part) => {
          const { WordsBack } = part()
          return <WordsBack desk={props.desk} step={props.step.id} onUse={scene().write ? add : undefined} />
        }}
      </Show>
      {!isHeld() && props.moment(text)}
      <IdeaList desk={props.desk} room={props.now} step={props.step.id} />
    </main>
  )
}
