import { votes as da } from '#shared/texts/da/votes.ts'
import { votes as en } from '#shared/texts/en/votes.ts'
import type { RoundResult } from '#shared/wire/room.ts'
import { ResultBars } from './ResultBars.tsx'
import { ResultTable } from './ResultTable.tsx'
import { Sideways } from './Sideways.tsx'
import { words } from './words.ts'

const t = words(da, en)

/** A result as bars, and as a table for whoever asks for it. */
export function RoundView(props: { results: RoundResult }) {
  return (
    <>
      <ResultBars results={props.results} />
      <details class="result-more">
        <summary>{t.asTable}</summary>
        <Sideways label={t.caption}>
          <ResultTable results={props.results} />
        </Sideways>
      </details>
    </>
  )
}
