import { type Component, For, type JSX } from 'solid-js'
import { setProposalField, typeInField, typeTitle } from '#shared/edits/proposal.ts'
import { rightsQuestions } from '#shared/programme/codes.ts'
import type { SectionId } from '#shared/proposal/sections.ts'
import { codes as codesDa } from '#shared/texts/da/codes.ts'
import { proposal as da } from '#shared/texts/da/proposal.ts'
import { codes as codesEn } from '#shared/texts/en/codes.ts'
import { proposal as en } from '#shared/texts/en/proposal.ts'
import { words } from '../../../ui/words.ts'
import { RadioChoice } from './Choices.tsx'
import { useEditing } from './editing.ts'
import { Amount, Codes, When, YesNo } from './FieldInputs.tsx'
import { GoalRows, HeardRows, RuleRows } from './RowLists.tsx'
import { TextInput } from './TextInput.tsx'
import { WordAnswers } from './WordAnswers.tsx'
import './answers.css'

const t = words(da, en)
const c = words(codesDa, codesEn)

function Title() {
  const { proposal, content } = useEditing()
  return (
    <TextInput label={t.sections.title.heading} value={content.title} onType={(text) => typeTitle(proposal, text)} />
  )
}

function Mandate() {
  const { proposal, content } = useEditing()
  return (
    <>
      <RadioChoice
        label={t.fields.mandateNeed}
        labels={c.mandateNeed}
        value={content.fields.mandateNeed}
        onSet={(code) => setProposalField(proposal, 'mandateNeed', code)}
      />
      <RadioChoice
        label={t.fields.level}
        labels={c.level}
        value={content.fields.level}
        onSet={(code) => setProposalField(proposal, 'level', code)}
      />
      <RuleRows />
    </>
  )
}

function Heard() {
  const { proposal, content } = useEditing()
  return (
    <>
      <HeardRows />
      <TextInput
        label={t.fields.noResidentReason}
        lines={2}
        value={content.fields.noResidentReason}
        onType={(text) => typeInField(proposal, 'noResidentReason', text)}
      />
    </>
  )
}

function Share() {
  const { proposal, content } = useEditing()
  return (
    <RadioChoice
      label={t.fields.share}
      labels={c.share}
      value={content.fields.share}
      onSet={(code) => setProposalField(proposal, 'share', code)}
    />
  )
}

const Grid = (props: { children: JSX.Element }) => <div class="proposal-grid">{props.children}</div>

/** The table of what a section asks for besides, or instead of, running text. */
export const answers: Partial<Record<SectionId, Component>> = {
  title: Title,
  who_where: () => (
    <Grid>
      <Amount field="residentCount" />
      <Amount field="staffCount" />
    </Grid>
  ),
  period: () => (
    <Grid>
      <When field="start" />
      <When field="midway" />
      <When field="end" />
    </Grid>
  ),
  aims: () => <Codes field="aims" />,
  themes: () => <Codes field="themes" />,
  rules: Mandate,
  rights_check: () => (
    <>
      <For each={rightsQuestions}>{(question) => <YesNo label={t.rights[question]} field={question} />}</For>
      <WordAnswers />
    </>
  ),
  voices: Heard,
  result_goals: GoalRows,
  staff_impact: () => (
    <>
      <YesNo label={t.fields.affectsWorkingConditions} field="affectsWorkingConditions" />
      <YesNo label={t.fields.affectsAgreement} field="affectsAgreement" />
    </>
  ),
  economy: () => (
    <>
      <Grid>
        <Amount field="totalDkk" unit={t.fields.kroner} />
        <Amount field="requestedDkk" unit={t.fields.kroner} />
      </Grid>
      <YesNo label={t.fields.stateExtraCost} field="stateExtraCost" />
    </>
  ),
  sharing: Share,
}
