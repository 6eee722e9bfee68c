import type { reading as da } from '../da/reading.ts'

export const reading: typeof da = {
  label: 'How I want to read',
  size: { normal: 'Normal text', large: 'Larger text', largest: 'Largest text' },
  dark: 'Dark screen',
  strong: 'Strong colours',
}
