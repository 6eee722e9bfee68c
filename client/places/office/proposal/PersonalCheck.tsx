import { createMemo, createSignal } from 'solid-js'
import { answerPersonal } from '#shared/edits/proposal.ts'
import { personalQuestions } from '#shared/proposal/questions.ts'
import { ask } from '../../../live/http.ts'
import { type Ask, PersonalAsks } from '../../../ui/PersonalAsks.tsx'
import { said } from '../../../ui/said.ts'
import { NoLine } from '../NoLine.tsx'
import { useEditing } from './editing.ts'
import { focusSection } from './focusSection.ts'

/** What in a proposal looks like it points at a human being (C19). A note it came from is corrected at the server, which keeps it. */
export function PersonalCheck(props: { proposal: string; onReworded: () => void }) {
  const { proposal, content, asked } = useEditing()
  const [no, setNo] = createSignal('')
  const asks = createMemo(() => personalQuestions(content, asked()))

  const reword = async ({ note }: Ask, text: string) => {
    const answer = await ask('POST', `/api/proposals/${props.proposal}/sources/${note}`, { text })
    setNo(answer.ok ? '' : said(answer))
    if (answer.ok) props.onReworded()
  }
  return (
    <>
      <PersonalAsks
        asks={asks()}
        after={() => document.getElementById('tjek')}
        onCorrect={({ section }) => focusSection(section)}
        onReword={reword}
        onKeep={({ key }) => answerPersonal(proposal, key)}
      />
      <NoLine says={no()} />
    </>
  )
}
