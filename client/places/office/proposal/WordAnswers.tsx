import { createMemo, For } from 'solid-js'
import { answerWord } from '#shared/edits/proposal.ts'
import type { GuardAnswer } from '#shared/proposal/answers.ts'
import { wordQuestions } from '#shared/proposal/questions.ts'
import { codes as codesDa } from '#shared/texts/da/codes.ts'
import { proposal as da } from '#shared/texts/da/proposal.ts'
import { codes as codesEn } from '#shared/texts/en/codes.ts'
import { proposal as en } from '#shared/texts/en/proposal.ts'
import { words } from '../../../ui/words.ts'
import { RadioChoice } from './Choices.tsx'
import { useEditing } from './editing.ts'

const t = words(da, en)
const { yes, no } = words(codesDa, codesEn).answer
const labels: Record<GuardAnswer, string> = { yes, no }

/** Words of the proposal's own that may be about rights (C20). One tap says that they are not. */
export function WordAnswers() {
  const { proposal, content, asked } = useEditing()
  const questions = createMemo(() => wordQuestions(content, asked()))
  const found = (stem: string) => questions().find((one) => one.stem === stem)
  return (
    <For each={questions().map(({ stem }) => stem)}>
      {(stem) => (
        <RadioChoice
          label={t.wordFound(found(stem)?.word ?? stem)}
          labels={labels}
          value={found(stem)?.answer ?? null}
          onSet={(answer) => answerWord(proposal, stem, answer)}
        />
      )}
    </For>
  )
}
