import type { calm as da } from '../da/calm.ts'

export const calm: typeof da = {
  open: 'Steady hand',
  steady: 'Steady hands',
  steadyHelp: 'A tap may shake. Two quick taps count as one.',
  lines: 'Things line up',
  linesHelp: 'They fall into line when you move them.',
  kept: 'Your choice is kept on this device.',
}
