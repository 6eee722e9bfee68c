/** Raw notes are kept this long after their workshop was last used, unless somebody chooses another day; in days. */
export const usual = 90
/** The longest anybody may choose; in months. */
const longest = 24
/** Facilitators are told this many days before. */
const warning = 14

/** The first and the last ISO date on which the raw notes of a workshop may be deleted by themselves. */
export const keepLimits = (date: string, today: string): { first: string; last: string } => ({
  first: daysAfter(today, 1),
  last: monthsAfter(later(date, today), longest),
})

/** When the raw notes of a workshop that is used today are deleted. One that is yet to be held counts from its day. */
export const keepUntil = (date: string, today: string): string => daysAfter(later(date, today), usual)

/** In how many days it is deleted, once that is so near that facilitators are told; 0 on the day itself or later. */
export function daysLeft(deleteOn: string, today: string): number | undefined {
  const days = Math.round((Date.parse(deleteOn) - Date.parse(today)) / 86_400_000)
  return days > warning ? undefined : Math.max(0, days)
}

const later = (a: string, b: string): string => (a > b ? a : b)

const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The ISO date that many months later; the last day of the month where the day is missing (31 August → 28 February). */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

const danish = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' })

/** The ISO date in Denmark at an instant. */
export const danishDate = (ms: number): string => danish.format(ms)
