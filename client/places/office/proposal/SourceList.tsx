import { For, Show } from 'solid-js'
import { codes as codesDa } from '#shared/texts/da/codes.ts'
import { proposalPage as da } from '#shared/texts/da/proposalPage.ts'
import { codes as codesEn } from '#shared/texts/en/codes.ts'
import { proposalPage as en } from '#shared/texts/en/proposalPage.ts'
import type { ProposalSource } from '#shared/wire/http.ts'
import { VoiceMark } from '../../../ui/VoiceMark.tsx'
import { words } from '../../../ui/words.ts'

const t = words(da, en).page
const voice = words(codesDa, codesEn).voice

const saidBy = (source: ProposalSource): string =>
  source.entry === 'scribe' ? t.scribed(voice[source.voice].toLowerCase()) : voice[source.voice]

/** The notes a proposal came from, as they read when its card was made. */
export function SourceList(props: { sources: readonly ProposalSource[] }) {
  return (
    <section class="panel stack" aria-labelledby="kilder">
      <h2 id="kilder">{t.sources}</h2>
      <Show when={props.sources.length > 0} fallback={<p>{t.noSources}</p>}>
        <ul class="proposal-sources">
          <For each={props.sources}>
            {(source) => (
              <li class="proposal-source" data-voice={source.voice}>
                <p class="proposal-said">{source.text}</p>
                <p class="proposal-voice">
                  <VoiceMark voice={source.voice} />
                  {saidBy(source)}
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
