import type { wordsBack as da } from '../da/wordsBack.ts'

export const wordsBack: typeof da = {
  draft: {
    title: 'You have words that were not sent',
    use: 'Use the words here',
    drop: 'Delete the words',
  },
  returned: { title: 'This did not get in', use: 'Use the words again', drop: 'That is fine' },
}
