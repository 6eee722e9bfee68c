import { For, Show } from 'solid-js'
import type { CheckResult } from '#shared/proposal/checks.ts'
import { proposal as da } from '#shared/texts/da/proposal.ts'
import { proposalPage as pageDa } from '#shared/texts/da/proposalPage.ts'
import { proposal as en } from '#shared/texts/en/proposal.ts'
import { proposalPage as pageEn } from '#shared/texts/en/proposalPage.ts'
import { words } from '../../../ui/words.ts'
import { focusSection, sectionAnchor } from './focusSection.ts'
import { PersonalCheck } from './PersonalCheck.tsx'

const t = words(da, en)
const p = words(pageDa, pageEn).page

/** What still stands in the way, each with the way to its place. */
export function CheckList(props: { proposal: string; results: readonly CheckResult[]; onReworded: () => void }) {
  const open = () => props.results.filter((one) => !one.passed)
  const follow = (event: MouseEvent, result: CheckResult) => {
    event.preventDefault()
    focusSection(result.section)
  }
  return (
    <section class="panel stack" aria-labelledby="tjek">
      <h2 id="tjek" tabindex="-1">
        {p.checks}
      </h2>
      <Show when={open().length > 0} fallback={<p class="proposal-ready">{p.allClear}</p>}>
        <ul class="proposal-checks">
          <For each={open()}>
            {(result) => (
              <li class="proposal-check" data-severity={result.severity} data-check={result.id}>
                <strong>{p.severity[result.severity]}</strong>
                <span>{t.checks[result.id]}</span>
                <Show
                  when={result.id === 'C19'}
                  fallback={
                    <a href={`#${sectionAnchor(result.section)}`} onClick={(event) => follow(event, result)}>
                      {p.goThere(t.sections[result.section].heading)}
                    </a>
                  }
                >
                  <PersonalCheck proposal={props.proposal} onReworded={props.onReworded} />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
