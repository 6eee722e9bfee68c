import { For } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { proposalPage as pageDa } from '#shared/texts/da/proposalPage.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { proposalPage as pageEn } from '#shared/texts/en/proposalPage.ts'
import type { ProposalSummary } from '#shared/wire/http.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en).overview
const p = words(pageDa, pageEn).page

/** Proposals as cards to open. */
export function ProposalList(props: { proposals: readonly ProposalSummary[] }) {
  return (
    <ul class="office-cards">
      <For each={props.proposals}>
        {(proposal) => (
          <li class="office-card">
            <h3>
              <a href={`/forslag/${proposal.id}`}>{proposal.title || p.untitled}</a>
            </h3>
            <p class="office-soft">{proposal.home}</p>
            <p class="row">
              <span class="office-tag" data-state={proposal.state}>
                {t.proposalState[proposal.state]}
              </span>
              <span class="office-soft">{proposal.reference}</span>
            </p>
          </li>
        )}
      </For>
    </ul>
  )
}
