import type { restored as da } from '../da/restored.ts'

export const restored: typeof da = {
  label: 'Restored from a copy',
  from: (moment) => `Restored to ${moment}. Nobody can write yet.`,
  open: 'Check, and open for all',
  busy: 'Opening …',
  failed: 'That did not work. Try again.',
}
