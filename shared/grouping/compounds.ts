/** A part of a compound must be so long, and so much of the compound be left; words that begin alike share so many letters. */
const [part, rest, beginning] = [4, 3, 5]
/** Words that begin with these have nothing in common by that. */
const particle = /^(under|over|efter|mellem|sammen|igennem|gennem|fore|frem|ansva|mulig|forsk|besk|person)/u

/** A part counts for less than a whole word, and a beginning for less than that. */
const weights = { part: 0.7, beginning: 0.4 }

/** What a stem shares with others, each with how much it counts. */
export type Parts = readonly [part: string, weight: number][]

/**
 * What a stem shares with others as the compound it is: the stems in it that are said elsewhere on their own, and its first
 * letters. "Plejehjemsrådet" is near "plejehjemmet". Each with how much it counts.
 */
export function partsOf(stem: string, isSaid: (stem: string) => boolean): Parts {
  const found: [string, number][] = []
  for (let at = part; at <= stem.length - rest; at++) {
    const front = stem.slice(0, at)
    if (isSaid(front)) found.push([front, weights.part])
    const back = stem.slice(stem.length - at)
    if (isSaid(back)) found.push([back, weights.part])
  }
  if (stem.length >= beginning + 1 && !particle.test(stem)) found.push([`${stem.slice(0, beginning)}…`, weights.beginning])
  return found
}
