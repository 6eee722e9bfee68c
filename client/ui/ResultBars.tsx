import { For, Show } from 'solid-js'
import type { Voice } from '#shared/programme/codes.ts'
import { results as da } from '#shared/texts/da/results.ts'
import { voices as voicesDa } from '#shared/texts/da/voices.ts'
import { results as en } from '#shared/texts/en/results.ts'
import { voices as voicesEn } from '#shared/texts/en/voices.ts'
import type { ResultRow, RoomState } from '#shared/wire/room.ts'
import './resultBars.css'
import { VoiceMark } from './VoiceMark.tsx'
import { words } from './words.ts'

const t = words(da, en)
const voiceWords = words(voicesDa, voicesEn)

type Results = NonNullable<RoomState['results']>

/**
 * What got how many dots, most first, with the voices that may be shown. The numbers are words; the bars only repeat them. What
 * few chose in a small round is left out, and that is said.
 */
export function ResultBars(props: { results: Results }) {
  const rows = () => props.results.rows.filter((row) => row.dots > 0).sort((a, b) => b.dots - a.dots)
  const most = () => Math.max(1, rows()[0]?.dots ?? 0)
  const few = () => props.results.rows.some((row) => row.few)

  return (
    <div class="result-bars">
      <ol class="result-list">
        <For each={rows()}>
          {(row) => <Row row={row} share={row.dots / most()} shown={props.results.shownVoices} />}
        </For>
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

function Row(props: { row: ResultRow; share: number; shown: readonly Voice[] }) {
  const parts = () => props.shown.filter((voice) => props.row.byVoice[voice])

  return (
    <li class="result-row">
      <p class="result-title">{props.row.title}</p>
      <b>{t.dots(props.row.dots)}</b>
      <div class="result-bar" style={{ '--share': props.share }} aria-hidden="true">
        <For each={parts()}>
          {(voice) => <i data-voice={voice} style={{ '--part': (props.row.byVoice[voice] ?? 0) / props.row.dots }} />}
        </For>
      </div>
      <ul class="result-voices">
        <For each={parts()}>
          {(voice) => (
            <li>
              <VoiceMark voice={voice} />
              {voiceWords[voice]} {props.row.byVoice[voice]}
            </li>
          )}
        </For>
      </ul>
    </li>
  )
}
