import { createResource } from 'solid-js'
import type { ProposalSource, ProposalSummary } from '#shared/wire/http.ts'
import { ask } from '../../../live/http.ts'
import { Loaded } from '../Loaded.tsx'
import type { PageProps } from '../pageProps.ts'
import { ProposalEditor } from './ProposalEditor.tsx'

/** One proposal: what the server's rows say of it first, then its document. */
export function ProposalPlace(props: PageProps) {
  const [summary, { refetch }] = createResource(() => ask<ProposalSummary>('GET', `/api/proposals/${props.id}`))
  const [sources, { refetch: findSources }] = createResource(() =>
    ask<ProposalSource[]>('GET', `/api/proposals/${props.id}/sources`),
  )
  const known = () => {
    const answer = sources.latest
    return answer?.ok ? answer.value : []
  }
  return (
    <Loaded of={summary} again={refetch}>
      {(found) => (
        <ProposalEditor
          summary={found()}
          sources={known()}
          role={props.me.member?.role ?? ''}
          onSent={refetch}
          onReworded={findSources}
        />
      )}
    </Loaded>
  )
}
