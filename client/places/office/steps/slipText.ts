import type { No } from '#shared/result.ts'
import { steps as da } from '#shared/texts/da/steps.ts'
import { steps as en } from '#shared/texts/en/steps.ts'
import type { Step } from '#shared/workshop/step.ts'
import { said } from '../../../ui/said.ts'
import { words } from '../../../ui/words.ts'

const t = words(da, en)

/** Why a script was refused, and which of its steps stands in the way, when the answer tells. */
export function slipText(refused: No, steps: readonly Pick<Step, 'title'>[]): string {
  const [, index, inner] = /^(?:steps|script)\.(\d+)\.(\w+)/.exec(String(refused.about?.field)) ?? []
  const no = index === undefined ? Number(refused.about?.step) : Number(index) + 1
  const step = steps[no - 1]
  if (!step) return said(refused)
  const field = inner ?? String(refused.about?.field)
  const why =
    refused.no !== 'bad-input'
      ? said(refused)
      : field in t.wrong
        ? t.wrong[field as keyof typeof t.wrong]
        : t.wrong.other
  return t.stepNo(no, step.title, why)
}
