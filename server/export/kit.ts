import { renderSVG } from 'uqr'
import { voices } from '#shared/programme/codes.ts'
import { cleaned } from '#shared/proposal/clean.ts'
import type { Result } from '#shared/result.ts'
import { codes } from '#shared/texts/da/codes.ts'
import { kit as t } from '#shared/texts/da/kit.ts'
import { steps as stepWords } from '#shared/texts/da/steps.ts'
import { spacedCode } from '#shared/texts/plural.ts'
import { readyPrompt } from '#shared/workshop/readyPrompt.ts'
import type { Step } from '#shared/workshop/step.ts'
import type { Made } from './format.ts'
import { typeset } from './typeset.ts'

/** What is printed for a meeting. `door` is null while nobody can come in by a code; `tickets` are addresses, a seat each. */
export interface Kit {
  title: string
  home: string
  date: string
  door: { code: string; address: string; url: string } | null
  tickets: readonly string[]
  papers: number
  votes: number
  steps: readonly Step[]
}

/** All the paper of a meeting as one PDF/UA: QR sheet, seat tickets, ballots, idea sheets and run sheet. */
export function printKit({ tickets, steps, door, ...kit }: Kit): Promise<Result<Made>> {
  const code = door && spacedCode(door.code)
  const printed = cleaned({
    ...kit,
    door: door && { code, address: door.address, alt: t.door.alt(code ?? '') },
    steps: runSheet(steps),
  })
  const [year, month, day] = kit.date.split('-').map(Number)
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  const words = cleaned({
    ...t,
    page: undefined,
    title: t.title(kit.title),
    total: t.run.total(minutes),
    voices: voices.map((voice) => codes.voice[voice]),
    year,
    month,
    day,
  })
  const drawn = {
    ...printed,
    door: printed.door && { ...printed.door, qr: qrOf(door?.url ?? '') },
    tickets: tickets.map(qrOf),
  }
  return typeset({ template: 'kit', inputs: { kit: JSON.stringify(drawn), words: JSON.stringify(words) } })
}

/** Large modules and the least redundancy: paper is clean, and a small ticket is read from arm's length. */
const qrOf = (address: string): string => renderSVG(address, { ecc: 'M', border: 2 })

function runSheet(steps: readonly Step[]) {
  let passed = 0
  return steps.map(({ title, prompt, instruction, minutes, mode }, index) => {
    const from = passed
    passed += minutes
    const clock = `${Math.floor(from / 60)}.${String(from % 60).padStart(2, '0')}`
    const says = [readyPrompt(prompt, undefined), instruction ?? ''].filter((line) => line !== '')
    return { no: String(index + 1), title, says, mode: stepWords.modes[mode], minutes: String(minutes), from: clock }
  })
}
