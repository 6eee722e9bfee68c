import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import type { ProposalId } from '#shared/ids.ts'
import { frame } from '#shared/programme/frame.ts'
import { checkProposal } from '#shared/proposal/checks.ts'
import { sections } from '#shared/proposal/sections.ts'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { proposalPage as da } from '#shared/texts/da/proposalPage.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { proposalPage as en } from '#shared/texts/en/proposalPage.ts'
import type { ProposalSource, ProposalSummary } from '#shared/wire/http.ts'
import { connectDoc } from '../../../live/connect.ts'
import type { DocConnection } from '../../../live/docTypes.ts'
import { countPeople, watchProposal } from '../../../live/proposal.ts'
import { writer } from '../../../text/rich/writer.ts'
import { RescuedWords } from '../../../ui/RescuedWords.tsx'
import { SaveBadge } from '../../../ui/SaveBadge.tsx'
import { words } from '../../../ui/words.ts'
import { Page } from '../Page.tsx'
import { CheckList } from './CheckList.tsx'
import { EditingProvider } from './editing.ts'
import { SectionNav } from './SectionNav.tsx'
import { SectionView } from './SectionView.tsx'
import { Sending } from './Sending.tsx'
import { SourceList } from './SourceList.tsx'
import './proposal.css'

const t = words(da, en).page
const c = words(commonDa, commonEn)

interface EditorProps {
  summary: ProposalSummary
  sources: readonly ProposalSource[]
  role: string
  onSent: () => void
  /** One of its notes reads otherwise now. */
  onReworded: () => void
}

/** A proposal to read and write together, on a copy that is true. */
export function ProposalEditor(props: EditorProps) {
  const { connection, rescued, dropRescued } = connectDoc({ kind: 'proposal', id: props.summary.id as ProposalId })
  return (
    <>
      <RescuedWords words={rescued()} onDrop={dropRescued} />
      <Show when={connection()} keyed>
        {(now) => <Editor {...props} connection={now} />}
      </Show>
    </>
  )
}

/** One copy on the screen: its sections in the middle, the way around them, and what is still missing. */
function Editor(props: EditorProps & { connection: DocConnection }) {
  const { connection } = props
  const { proposal, content, answers } = watchProposal(connection)
  const people = countPeople(connection.awareness)
  connection.awareness.setLocalStateField('user', writer(props.role, connection.doc.clientID))
  const context = () => ({ sources: props.sources, answers: answers(), programmeEnd: frame.periodEnd })
  const results = createMemo(() => checkProposal(content, context()))
  const [listed, setListed] = createSignal(false)

  return (
    <EditingProvider
      value={{ proposal, content, asked: context, awareness: connection.awareness, mayWrite: connection.mayWrite }}
    >
      <Page title={content.title || t.untitled}>
        <p class="proposal-status">
          <span>{t.people(people())}</span>
          <SaveBadge state={connection.saveState()} trouble={connection.trouble()} />
        </p>
        <Show when={connection.refused()}>
          {(why) => (
            <p class="office-no row" role="alert">
              {t.refused[why()]}
              <button type="button" class="button" onClick={() => location.reload()}>
                {t.reload}
              </button>
            </p>
          )}
        </Show>
        <Switch fallback={<Show when={!connection.refused()}>{c.loading}</Show>}>
          <Match when={connection.ready()}>
            <Show when={!connection.mayWrite() && !connection.refused()}>
              <p class="office-notice">{t.readOnly}</p>
            </Show>
            <div class="proposal">
              <div class="proposal-side">
                <button
                  type="button"
                  class="button proposal-fold"
                  aria-expanded={listed()}
                  onClick={() => setListed(!listed())}
                >
                  {t.sectionList}
                </button>
                <div class="proposal-folded" data-open={listed()}>
                  <SectionNav />
                </div>
              </div>
              <div class="proposal-paper">
                <For each={sections}>{(section) => <SectionView section={section} />}</For>
              </div>
              <div class="proposal-aside">
                <Sending
                  summary={props.summary}
                  results={results()}
                  saveState={connection.saveState()}
                  onSent={props.onSent}
                />
                <CheckList results={results()} onReworded={props.onReworded} proposal={props.summary.id} />
                <SourceList sources={props.sources} />
              </div>
            </div>
          </Match>
        </Switch>
      </Page>
    </EditingProvider>
  )
}
