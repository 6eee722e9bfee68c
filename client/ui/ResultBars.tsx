import { For, Show } from 'solid-js'
import type { Voice } from '#shared/programme/codes.ts'
import { results as da } from '#shared/texts/da/results.ts'
import { voices as voicesDa } from '#shared/texts/da/voices.ts'
import { votes as votesDa } from '#shared/texts/da/votes.ts'
import { results as en } from '#shared/texts/en/results.ts'
import { voices as voicesEn } from '#shared/texts/en/voices.ts'
import { votes as votesEn } from '#shared/texts/en/votes.ts'
import type { ResultPart, ResultRow, RoundResult } from '#shared/wire/room.ts'
import type { Say } from '#shared/workshop/forms/form.ts'
import { partsOf, ranked } from '#shared/workshop/ranked.ts'
import { VoiceMark } from './VoiceMark.tsx'
import { words } from './words.ts'

const t = words(da, en)
const vote = words(votesDa, votesEn)
const voiceWords = words(voicesDa, voicesEn)

/** How much a part says, in words. */
const amount = (say: Say, part: ResultPart): string => {
  if (part.few) return vote.few
  return say === 'dot' ? t.dots(part.dots) : say === 'point' ? vote.points(part.dots) : `${part.dots}`
}

/**
 * What got how much, best first, with the voices that may be shown. The numbers are words; the bars only repeat them. What few
 * chose in a small round is left out, and that is said. What was counted in the room is told apart.
 */
export function ResultBars(props: { results: RoundResult }) {
  const rows = () => ranked(props.results.rows)
  const most = () =>
    Math.max(1, ...rows().flatMap((row) => partsOf(row).map(([, { dots, hands }]) => dots || (hands?.dots ?? 0))))
  const few = () => props.results.rows.some((row) => partsOf(row).some(([, part]) => part.few))

  return (
    <div class="result-bars">
      <ol class="result-list">
        <For each={rows()}>{(row) => <Row row={row} most={most()} shown={props.results.shownVoices} />}</For>
      </ol>
      <Show when={few()}>
        <p class="result-hidden">{t.fewVoted}</p>
      </Show>
      <Show when={rows().length === 0 && !few()}>
        <p>{t.none}</p>
      </Show>
      <Show when={props.results.hidden}>
        <p class="result-hidden">{t.hidden}</p>
      </Show>
    </div>
  )
}

function Row(props: { row: ResultRow; most: number; shown: readonly Voice[] }) {
  return (
    <li class="result-row">
      <p class="result-title">{props.row.title}</p>
      <For each={partsOf(props.row)}>
        {([say, part]) => (
          <>
            <Show when={say !== 'dot' && say !== 'point'}>
              <span class="result-say">{vote.says[say]}</span>
            </Show>
            <b>{amount(say, part)}</b>
            <Bar say={say} part={part} most={props.most} shown={props.shown} />
            <Voices part={part} shown={props.shown} />
          </>
        )}
      </For>
    </li>
  )
}

/** One bar: by voice, or, where hands were counted, in two shades. */
function Bar(props: { say: Say; part: ResultPart; most: number; shown: readonly Voice[] }) {
  const hands = () => props.part.hands?.dots ?? 0
  const whole = () => props.part.dots || hands()
  const parts = () => props.shown.filter((voice) => props.part.byVoice[voice])
  return (
    <Show when={whole() > 0}>
      <div class="result-bar" data-say={props.say} style={{ '--share': whole() / props.most }} aria-hidden="true">
        <Show
          when={hands() > 0}
          fallback={
            <For each={parts()}>
              {(voice) => <i data-voice={voice} style={{ '--part': (props.part.byVoice[voice] ?? 0) / whole() }} />}
            </For>
          }
        >
          <i data-shade="seats" style={{ '--part': (whole() - hands()) / whole() }} />
          <i data-shade="room" style={{ '--part': hands() / whole() }} />
        </Show>
      </div>
    </Show>
  )
}

function Voices(props: { part: ResultPart; shown: readonly Voice[] }) {
  const parts = () => props.shown.filter((voice) => props.part.byVoice[voice])
  return (
    <Show when={parts().length > 0 || props.part.hands}>
      <ul class="result-voices">
        <Show when={props.part.hands}>
          {(hands) => (
            <>
              <Show when={props.part.dots > hands().dots}>
                <li>
                  <i class="result-swatch" data-shade="seats" aria-hidden="true" />
                  {vote.onPhones(props.part.dots - hands().dots)}
                </li>
              </Show>
              <li>
                <i class="result-swatch" data-shade="room" aria-hidden="true" />
                {vote.inRoom(hands().dots)}
              </li>
            </>
          )}
        </Show>
        <For each={parts()}>
          {(voice) => (
            <li>
              <VoiceMark voice={voice} />
              {voiceWords[voice]} {props.part.byVoice[voice]}
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
