import type { asked as da } from '../da/asked.ts'

export const asked: typeof da = {
  title: 'This is what we chose',
  asks: {
    dots: 'What do you believe in most?',
    consent: 'Can you live with us trying this?',
    plusMinus: 'Are you for or against?',
    ranking: 'What is best? Put it in order.',
  },
}
