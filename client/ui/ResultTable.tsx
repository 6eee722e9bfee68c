import { For, Show } from 'solid-js'
import { voices as voicesDa } from '#shared/texts/da/voices.ts'
import { votes as da } from '#shared/texts/da/votes.ts'
import { voices as voicesEn } from '#shared/texts/en/voices.ts'
import { votes as en } from '#shared/texts/en/votes.ts'
import { voices } from '#shared/programme/codes.ts'
import type { RoundResult } from '#shared/wire/room.ts'
import { partsOf, ranked } from '#shared/workshop/ranked.ts'
import { words } from './words.ts'

const t = words(da, en)
const voiceWords = words(voicesDa, voicesEn)

/** A result as a table: every number with its headings, hands in the room in a column of their own. */
export function ResultTable(props: { results: RoundResult }) {
  const shown = () => voices.filter((voice) => props.results.shownVoices.includes(voice))
  const isSaid = () => props.results.rows.some((row) => row.says && !row.says.point)
  const lines = () =>
    ranked(props.results.rows).flatMap((row) => partsOf(row).map(([say, part]) => ({ row, say, part })))
  return (
    <table class="result-table">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.table.thing}</th>
          <Show when={isSaid()}>
            <th scope="col">{t.table.says}</th>
          </Show>
          <th scope="col">{t.table.all}</th>
          <Show when={props.results.handVoices}>
            <th scope="col">{t.handsOf}</th>
          </Show>
          <For each={shown()}>{(voice) => <th scope="col">{voiceWords[voice]}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={lines()}>
          {({ row, say, part }) => (
            <tr>
              <th scope="row">{row.title}</th>
              <Show when={isSaid()}>
                <td>{t.says[say]}</td>
              </Show>
              <td>{part.few ? t.table.few : part.dots}</td>
              <Show when={props.results.handVoices}>
                <td>{part.hands?.dots ?? 0}</td>
              </Show>
              <For each={shown()}>{(voice) => <td>{part.few ? t.table.few : (part.byVoice[voice] ?? 0)}</td>}</For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
