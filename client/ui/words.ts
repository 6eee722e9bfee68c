export type Language = 'da' | 'en'

const key = 'frirum.language'

/** Danish first: English only when this browser chose it. */
export const language: Language = localStorage.getItem(key) === 'en' ? 'en' : 'da'

/** The words of a place in the chosen language. Changing language loads the page again, so words need no signals. */
export const words = <T>(da: T, en: T): T => (language === 'en' ? en : da)

export function speak(chosen: Language): void {
  localStorage.setItem(key, chosen)
  location.reload()
}

/** "9. april 2026" of an ISO date. */
export const longDate = (iso: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(`${iso.slice(0, 10)}T12:00:00`))

/** The care homes' own clock, whatever that of this device is set to. */
const timeZone = 'Europe/Copenhagen'

/** "3. maj 2026 kl. 14.20" of an instant. */
export const momentText = (iso: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(iso))

/** "14.20" of an instant, as the clock on this device's wall shows it. */
export const hourOf = (ms: number): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(ms))
