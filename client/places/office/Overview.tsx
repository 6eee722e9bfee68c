import { createResource, Show } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import type { ProposalSummary, WorkshopSummary } from '#shared/wire/http.ts'
import { ask } from '../../live/http.ts'
import { Icon } from '../../ui/Icon.tsx'
import { words } from '../../ui/words.ts'
import { Invite } from './Invite.tsx'
import { Loaded } from './Loaded.tsx'
import { Page } from './Page.tsx'
import { ProposalList } from './ProposalList.tsx'
import { WorkshopList } from './WorkshopList.tsx'

const t = words(da, en).overview

/** Everything a member can come back to: workshops, proposals, and a way to let a colleague in. */
export function Overview() {
  const [workshops, again] = createResource(() => ask<WorkshopSummary[]>('GET', '/api/workshops'))
  const [proposals, againProposals] = createResource(() => ask<ProposalSummary[]>('GET', '/api/proposals'))
  return (
    <Page
      title={t.title}
      actions={
        <a class="button" data-kind="main" href="/ny">
          <Icon name="plus" />
          {t.create}
        </a>
      }
    >
      <section class="office-part" aria-labelledby="workshops">
        <h2 id="workshops">{t.workshops}</h2>
        <Loaded of={workshops} again={again.refetch}>
          {(list) => (
            <Show when={list().length > 0} fallback={<p class="office-soft">{t.noWorkshops}</p>}>
              <WorkshopList workshops={list()} />
            </Show>
          )}
        </Loaded>
      </section>
      <section class="office-part" aria-labelledby="proposals">
        <h2 id="proposals">{t.proposals}</h2>
        <Loaded of={proposals} again={againProposals.refetch}>
          {(list) => (
            <Show when={list().length > 0} fallback={<p class="office-soft">{t.noProposals}</p>}>
              <ProposalList proposals={list()} />
            </Show>
          )}
        </Loaded>
      </section>
      <Invite />
    </Page>
  )
}
