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

/** The stems a text touches, each once, in the order of the list. */
export function guardWords(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const asked = words.filter((word) => !innocent.some((stem) => word.startsWith(stem)))
  return [
    ...anywhere.filter((stem) => asked.some((word) => word.includes(stem))),
    ...atStart.filter((stem) => asked.some((word) => word.startsWith(stem))),
  ]
}
