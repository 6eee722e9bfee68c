import type { rescued as da } from '../da/rescued.ts'

export const rescued: typeof da = {
  title: 'These words did not make it',
  about: 'The page has begun anew. Copy what you want to use again.',
  copy: 'Copy it all',
  copied: 'Copied',
  drop: 'Remove the words from here',
}
