import { setInRow, typeInRow } from '#shared/edits/proposal.ts'
import { codes as codesDa } from '#shared/texts/da/codes.ts'
import { proposal as da } from '#shared/texts/da/proposal.ts'
import { codes as codesEn } from '#shared/texts/en/codes.ts'
import { proposal as en } from '#shared/texts/en/proposal.ts'
import { words } from '../../../ui/words.ts'
import { SelectChoice } from './Choices.tsx'
import { DateInput } from './DateInput.tsx'
import { useEditing } from './editing.ts'
import { NumberInput } from './NumberInput.tsx'
import { Rows } from './Rows.tsx'
import { TextInput } from './TextInput.tsx'

const t = words(da, en)
const c = words(codesDa, codesEn)

/** The rules the trial wants to be free of, a row each. */
export function RuleRows() {
  const { proposal } = useEditing()
  return (
    <Rows list="rules" says={t.rule}>
      {(row) => {
        const type = (key: string) => (text: string) => typeInRow(proposal, 'rules', row.id, key, text)
        return (
          <>
            <TextInput label={t.rule.title} value={row.title} onType={type('title')} />
            <TextInput label={t.rule.sourceText} value={row.sourceText} onType={type('sourceText')} />
            <SelectChoice
              label={t.rule.decidedBy}
              labels={c.decider}
              value={row.decidedBy}
              onSet={(code) => setInRow(proposal, 'rules', row.id, 'decidedBy', code)}
            />
            <SelectChoice
              label={t.rule.releaseType}
              labels={c.release}
              value={row.releaseType}
              onSet={(code) => setInRow(proposal, 'rules', row.id, 'releaseType', code)}
            />
            <TextInput label={t.rule.insteadWeDo} value={row.insteadWeDo} lines={2} onType={type('insteadWeDo')} />
          </>
        )
      }}
    </Rows>
  )
}

/** What is measured, a row each. */
export function GoalRows() {
  const { proposal } = useEditing()
  return (
    <Rows list="goals" says={t.goal}>
      {(row) => {
        const type = (key: string) => (text: string) => typeInRow(proposal, 'goals', row.id, key, text)
        const number = (key: 'baseline' | 'target') => (value: number | null) =>
          setInRow(proposal, 'goals', row.id, key, value)
        return (
          <>
            <SelectChoice
              label={t.goal.kind}
              labels={c.goal}
              value={row.kind}
              onSet={(code) => setInRow(proposal, 'goals', row.id, 'kind', code)}
            />
            <TextInput label={t.goal.indicator} value={row.indicator} onType={type('indicator')} />
            <NumberInput label={t.goal.baseline} value={row.baseline} onSet={number('baseline')} />
            <NumberInput label={t.goal.target} value={row.target} onSet={number('target')} />
            <TextInput label={t.goal.unit} value={row.unit} onType={type('unit')} />
            <DateInput
              label={t.goal.targetDate}
              value={row.targetDate}
              onSet={(date) => setInRow(proposal, 'goals', row.id, 'targetDate', date)}
            />
            <TextInput label={t.goal.method} value={row.method} onType={type('method')} />
            <TextInput label={t.goal.frequency} value={row.frequency} onType={type('frequency')} />
            <TextInput label={t.goal.responsibleRole} value={row.responsibleRole} onType={type('responsibleRole')} />
          </>
        )
      }}
    </Rows>
  )
}

/** Who has been heard, a row each. */
export function HeardRows() {
  const { proposal } = useEditing()
  return (
    <Rows list="heard" says={t.heard}>
      {(row) => (
        <>
          <SelectChoice
            label={t.heard.voice}
            labels={c.voice}
            value={row.voice}
            onSet={(code) => setInRow(proposal, 'heard', row.id, 'voice', code)}
          />
          <NumberInput
            label={t.heard.count}
            value={row.count}
            onSet={(count) => setInRow(proposal, 'heard', row.id, 'count', count)}
          />
          <TextInput
            label={t.heard.method}
            value={row.method}
            onType={(text) => typeInRow(proposal, 'heard', row.id, 'method', text)}
          />
        </>
      )}
    </Rows>
  )
}
