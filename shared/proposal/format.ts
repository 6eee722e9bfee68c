const dates = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' })
const times = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
})
const numbers = new Intl.NumberFormat('da-DK')

/** "1. maj 2026" of an ISO date or time; '' of ''. */
export const longDate = (iso: string): string => (iso === '' ? '' : dates.format(new Date(iso)))

/** "1. maj 2026 kl. 14.05". */
export const longTime = (iso: string): string => times.format(new Date(iso))

/** "180.000", "7,1"; '' of nothing. */
export const danishNumber = (number: number | null): string => (number === null ? '' : numbers.format(number))

/** "180.000 kr."; '' of nothing. */
export const kroner = (amount: number | null): string => (amount === null ? '' : `${numbers.format(amount)} kr.`)

/** A hash in eights, so that two people can compare it aloud and a line can break in it. */
export const readableHash = (hash: string): string => hash.replace(/.{8}(?=.)/g, '$& ')
