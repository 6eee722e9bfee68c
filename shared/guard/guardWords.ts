import type { RightsQuestion } from '../programme/codes.ts'

/**
 * Stems that make us ask whether a text is about force, inspection or complaint (domain 2.6). Danish compounds, so most are
 * sought anywhere in a word; some only at its start ("lås", not "slås"). They only ask: a person answers.
 */
const anywhere = [
  'tvang',
  'fasthold',
  'fastspænd',
  'sengehest',
  'stofsele',
  'magtanvend',
  'overvåg',
  'kamera',
  'sensor',
  'alarm',
  'pejl',
  'tilsyn',
  'klage',
  'samtykke',
  'værge',
]
const atStart = ['magt', 'lås', 'spær', 'gps', 'fikser']
const innocent = ['beklag', 'anklag', 'pejlemærk', 'magter', 'slås', 'blås']

/** A stem that a text touches, and the first word it was found in, as somebody wrote it. */
export interface GuardWord {
  stem: string
  word: string
}

/** What a text must be asked about: each stem it touches once, in the order of the list. */
export function guardWordsIn(text: string): GuardWord[] {
  const words = (text.normalize('NFC').match(/\p{L}+/gu) ?? []).map((word) => ({ word, low: word.toLowerCase() }))
  const asked = words.filter(({ low }) => !innocent.some((stem) => low.startsWith(stem)))
  const touched = (stem: string, touches: (low: string) => boolean): GuardWord[] => {
    const found = asked.find(({ low }) => touches(low))
    return found ? [{ stem, word: found.word }] : []
  }
  return [
    ...anywhere.flatMap((stem) => touched(stem, (low) => low.includes(stem))),
    ...atStart.flatMap((stem) => touched(stem, (low) => low.startsWith(stem))),
  ]
}

/** The stems alone. */
export const guardWords = (text: string): string[] => guardWordsIn(text).map(({ stem }) => stem)

/** Which question about rights a guard word is about, when somebody says that it is meant so. */
export const rightsOf = (stem: string): RightsQuestion =>
  stem === 'tilsyn' ? 'inspection' : stem === 'klage' ? 'complaint' : 'useOfForce'
