import { setProposalCode, setProposalField } from '#shared/edits/proposal.ts'
import type { RightsQuestion } from '#shared/programme/codes.ts'
import { codes as codesDa } from '#shared/texts/da/codes.ts'
import { proposal as da } from '#shared/texts/da/proposal.ts'
import { codes as codesEn } from '#shared/texts/en/codes.ts'
import { proposal as en } from '#shared/texts/en/proposal.ts'
import { words } from '../../../ui/words.ts'
import { CheckChoice, RadioChoice } from './Choices.tsx'
import { DateInput } from './DateInput.tsx'
import { useEditing } from './editing.ts'
import { NumberInput } from './NumberInput.tsx'

const t = words(da, en)
const c = words(codesDa, codesEn)

type Answer = 'stateExtraCost' | 'affectsWorkingConditions' | 'affectsAgreement' | RightsQuestion

/** A question that is answered yes, no or not sure. */
export function YesNo(props: { label: string; field: Answer }) {
  const { proposal, content } = useEditing()
  return (
    <RadioChoice
      label={props.label}
      labels={c.answer}
      value={content.fields[props.field]}
      onSet={(code) => setProposalField(proposal, props.field, code)}
    />
  )
}

/** A number of people or kroner. */
export function Amount(props: { field: 'residentCount' | 'staffCount' | 'totalDkk' | 'requestedDkk'; unit?: string }) {
  const { proposal, content } = useEditing()
  return (
    <NumberInput
      label={t.fields[props.field]}
      unit={props.unit}
      value={content.fields[props.field]}
      onSet={(value) => setProposalField(proposal, props.field, value)}
    />
  )
}

/** One of the dates of the trial. */
export function When(props: { field: 'start' | 'midway' | 'end' }) {
  const { proposal, content } = useEditing()
  return (
    <DateInput
      label={t.fields[props.field]}
      value={content.fields[props.field]}
      onSet={(date) => setProposalField(proposal, props.field, date)}
    />
  )
}

/** The aims or the themes, ticked. */
export function Codes(props: { field: 'aims' | 'themes' }) {
  const { proposal, content } = useEditing()
  return (
    <CheckChoice<string>
      label={t.sections[props.field].heading}
      labels={props.field === 'aims' ? c.aim : c.theme}
      value={content.fields[props.field]}
      onSet={(code, on) => setProposalCode(proposal, props.field, code, on)}
    />
  )
}
