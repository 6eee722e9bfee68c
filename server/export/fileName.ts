const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa', ß: 'ss' }

/** Parts of a file name in plain ASCII, joined by `_`: receiving systems differ. Never empty, never a path, never hidden. */
export const fileName = (parts: readonly string[], ending: string): string => {
  const ascii = parts
    .map((part) =>
      part
        .normalize('NFC')
        .replace(/[æøåÆØÅß]/g, (letter) => letters[letter] ?? '')
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60),
    )
    .filter((part) => part !== '')
  return `${ascii.join('_') || 'frirum'}.${ending}`
}
