import { createEffect, createSignal, onMount, Show } from 'solid-js'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { results as resultsDa } from '#shared/texts/da/results.ts'
import { seat as da } from '#shared/texts/da/seat.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { results as resultsEn } from '#shared/texts/en/results.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import type { RoomState } from '#shared/wire/room.ts'
import type { Step } from '#shared/workshop/step.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { keepDraft, readDraft } from './drafts.ts'
import { IdeaList } from './IdeaList.tsx'
import { later } from './later.ts'
import { SeatTimer } from './SeatTimer.tsx'
import { sceneOf } from './scenes.ts'
import '../../ui/resultBars.css'
import './vote.css'
import './write.css'
import { WriteStep } from './WriteStep.tsx'

const t = words(da, en)
const common = words(commonDa, commonEn)
const results = words(resultsDa, resultsEn)
const bars = later(() => import('../../ui/ResultBars.tsx'))
const vote = later(() => import('./VoteStep.tsx'))
const wordsBack = later(() => import('./WordsBack.tsx'))
const together = later(() => import('./SeatTogether.tsx'))

/** What an open step asks, and the one thing to do about it. Made anew for every step, with that step's draft. */
export function Task(props: { desk: Desk; room: RoomState; step: Step; question: string }) {
  const [text, setText] = createSignal(readDraft(props.desk.workshop, props.step.id))
  const write = (words: string) => {
    setText(words)
    keepDraft(props.desk.workshop, props.step.id, words)
  }
  const add = (words: string) => write([text(), words].filter(Boolean).join('\n'))
  const scene = () => {
    const now = sceneOf(props.room)
    return now.is === 'step' ? now : undefined
  }
  const nothingToDo = () => !(scene()?.results || scene()?.vote || scene()?.write || scene()?.board)

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
  createEffect(() => {
    document.title = `${props.step.title} – ${common.name}`
  })

  return (
    <main class="seat-task">
      <div class="seat-step">
        <p>
          {t.step(props.room.step + 1, props.room.steps.length)} · {props.step.title}
        </p>
        <Show when={props.room.timer}>{(timer) => <SeatTimer endsAt={timer().endsAt} now={props.desk.now()} />}</Show>
      </div>
      <h1>{props.question}</h1>
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
                const { ResultBars } = part()
                return <ResultBars results={found()} />
              }}
            </Show>
          </section>
        )}
      </Show>
      <Show when={scene()?.vote && vote.part()}>
        {(part) => {
          const { VoteStep } = part()
          return <VoteStep desk={props.desk} ballot={props.room.ballot} />
        }}
      </Show>
      <Show when={scene()?.write}>
        <WriteStep desk={props.desk} room={props.room} step={props.step} text={text()} onText={write} />
      </Show>
      <Show when={scene()?.board}>
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
          return <WordsBack desk={props.desk} step={props.step.id} onUse={scene()?.write ? add : undefined} />
        }}
      </Show>
      <IdeaList desk={props.desk} room={props.room} step={props.step.id} />
    </main>
  )
}
