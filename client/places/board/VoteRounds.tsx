import { createSignal, For, Show } from 'solid-js'
import { voteHost as da } from '#shared/texts/da/voteHost.ts'
import { votes as votesDa } from '#shared/texts/da/votes.ts'
import { voteHost as en } from '#shared/texts/en/voteHost.ts'
import { votes as votesEn } from '#shared/texts/en/votes.ts'
import type { ResultRow, RoundResult } from '#shared/wire/room.ts'
import { partsOf } from '#shared/workshop/ranked.ts'
import { roundNamed } from '#shared/workshop/script.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { RoundView } from '../../ui/RoundView.tsx'
import { Sideways } from '../../ui/Sideways.tsx'
import '../../ui/resultBars.css'
import { words } from '../../ui/words.ts'

const t = words(da, en)
const vote = words(votesDa, votesEn)

/** What a row came to, in a few words for one cell. */
const inShort = (row: ResultRow | undefined): string =>
  row
    ? partsOf(row)
        .map(([say, part]) => {
          const much = part.few ? vote.few : `${part.dots}`
          const hands = part.hands ? ` (${vote.inRoom(part.hands.dots)})` : ''
          return say === 'dot' || say === 'point' ? much + hands : `${vote.says[say]}: ${much}${hands}`
        })
        .join(' · ')
    : '–'

/** The result as it is, and the step's rounds side by side. */
export function VoteRounds(props: { results: RoundResult | null; rounds: readonly RoundResult[] }) {
  const [open, setOpen] = createSignal(false)
  const all = () => [...props.rounds, ...(props.results ? [props.results] : [])]
  const rounds = () => [...new Map(all().map((one) => [one.round, one])).values()]
  const titles = () => new Map(rounds().flatMap(({ rows }) => rows.map(({ id, title }) => [id, title] as const)))
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {t.rounds}
      </button>
      <Dialog open={open()} title={t.rounds} onClose={() => setOpen(false)}>
        <Show when={props.results} fallback={<p class="run-soft">{t.notShown}</p>}>
          {(results) => (
            <section class="stack">
              <h3>{t.now}</h3>
              <RoundView results={results()} />
            </section>
          )}
        </Show>
        <Show when={rounds().length > 1 || !props.results}>
          <section class="stack">
            <h3>{t.roundsTable}</h3>
            <Sideways label={t.roundsTable}>
              <table class="result-table">
                <thead>
                  <tr>
                    <th scope="col">{vote.table.thing}</th>
                    <For each={rounds()}>{({ round }) => <th scope="col">{vote.round(roundNamed(round).no)}</th>}</For>
                  </tr>
                </thead>
                <tbody>
                  <For each={[...titles()]}>
                    {([id, title]) => (
                      <tr>
                        <th scope="row">{title}</th>
                        <For each={rounds()}>{({ rows }) => <td>{inShort(rows.find((row) => row.id === id))}</td>}</For>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </Sideways>
          </section>
        </Show>
      </Dialog>
    </>
  )
}
